package org.dyad.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * A folder with data and the numbers that another program computed from them. To add one: implement this and name it in
 * {@link ReferenceCases}.
 */
public interface ReferenceCase {
    /** Name of the folder. */
    String name();

    /** What it pins down, for the page. */
    String covers();

    /**
     * Compares every number of {@code expected}, or leaves it out with a reason.
     *
     * @param folder   holds the input
     * @param expected the numbers of {@code expected.json}
     */
    void compare(Path folder, Expected expected);

    /** Runs the case found in {@code folder}. */
    default CaseReport run(Path folder) {
        try {
            JsonNode json =
                    new ObjectMapper().readTree(folder.resolve("expected.json").toFile());
            Ledger ledger = new Ledger();
            compare(folder, new Expected(json, "", ledger));
            return ledger.report(this, json);
        } catch (IOException e) {
            throw new UncheckedIOException("reference case " + name(), e);
        }
    }
}
