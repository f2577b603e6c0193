package org.dyad.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dyad.evidence.testing.SharedFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReferenceCasesTest {

    static List<ReferenceCase> cases() {
        return ReferenceCases.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void agreesWithEveryNumberOf(ReferenceCase reference) {
        check(reference.run(SharedFiles.shared("reference/meta/" + reference.name())));
    }

    static List<ReferenceCase> own() {
        return ReferenceCases.own();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("own")
    void agreesWithEveryNumberOfOurOwn(ReferenceCase reference) {
        check(reference.run(ownFolder(reference)));
    }

    private static Path ownFolder(ReferenceCase reference) {
        return SharedFiles.repository().orElseThrow().resolve("validation/reference/" + reference.name());
    }

    private static void check(CaseReport report) {
        assertThat(report.failures()).as("numbers that differ").isEmpty();
        assertThat(report.forgotten()).as("numbers that nobody looked at").isEmpty();
        assertThat(report.comparisons()).isNotEmpty();
    }

    @Test
    void everyCaseIsComparedOrSaysWhyNot() throws IOException {
        List<String> known = new ArrayList<>(ReferenceCases.waiting().keySet());
        cases().forEach(c -> known.add(c.name()));
        try (Stream<Path> folders = Files.list(SharedFiles.shared("reference/meta"))) {
            assertThat(folders.filter(Files::isDirectory)
                            .map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(known);
        }
    }

    /** With {@code -Ddyad.write} the page is written anew instead. */
    @Test
    void thePageIsUpToDate() {
        List<CaseReport> reports = cases().stream()
                .map(c -> c.run(SharedFiles.shared("reference/meta/" + c.name())))
                .toList();
        List<CaseReport> ours = own().stream().map(c -> c.run(ownFolder(c))).toList();
        String expected = ValidationPage.of(reports, ours, ReferenceCases.waiting());
        Path page = SharedFiles.repository().orElseThrow().resolve("docs/validation.md");
        try {
            if (System.getProperty("dyad.write") != null) {
                Files.createDirectories(page.getParent());
                Files.writeString(page, expected);
            }
            assertThat(page)
                    .as("run with -Ddyad.write to write it anew")
                    .exists()
                    .hasContent(expected);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
