package org.dyad.review.decision;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.evidence.table.TableWriter;
import org.dyad.review.folder.ReviewFolder;
import org.dyad.review.folder.ReviewStarter;

/**
 * Writes accepted facts as the tables of a review: the arms where the person says, and the contrasts in a file beside them. Tables that
 * were written so before are replaced, and so are the made-up trials of a new review; a table that a person made is not.
 */
public final class EvidenceFiles {
    /** A column that only tables made from decisions have. */
    private static final String MARK = "document_sha256";

    private EvidenceFiles() {}

    /** Where the contrasts are, beside a table of arms. */
    public static Path contrasts(Path arms) {
        return arms.resolveSibling(ReviewFolder.CONTRASTS);
    }

    /**
     * Writes both tables; that of contrasts only where there are any.
     *
     * @param replace whether a table that was made otherwise may be replaced
     * @return what a person should know about the files, a sentence each
     * @throws InvalidEvidence where a table was made otherwise; then nothing is written
     */
    public static List<String> write(Path arms, AcceptedTable table, boolean replace) {
        Path contrasts = contrasts(arms);
        List<String> notes = new ArrayList<>();
        try {
            boolean starter = ReviewStarter.untouched(arms);
            if (!replace && !starter && !ours(arms)) {
                throw foreign(arms);
            }
            boolean oldContrasts = Files.exists(contrasts) && ours(contrasts);
            if (!replace && !table.contrasts().isEmpty() && !ours(contrasts)) {
                throw foreign(contrasts);
            }
            TableWriter.write(arms, table.header(), table.rows());
            if (starter) {
                notes.add("The made-up trials that 'dyad init' wrote into " + arms + " were replaced.");
            }
            if (!table.contrasts().isEmpty()) {
                TableWriter.write(contrasts, AcceptedTable.CONTRASTS_HEADER, table.contrasts());
            } else if (oldContrasts) {
                Files.delete(contrasts);
                notes.add(contrasts + " was taken away: no difference between groups is accepted any more.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(notes);
    }

    private static InvalidEvidence foreign(Path file) {
        return new InvalidEvidence(
                "%s is there already and was not made from decisions; nothing was written, so that no work is lost."
                        + " Move it away, name another file with --out, or say --replace.",
                file);
    }

    private static boolean ours(Path file) throws IOException {
        if (!Files.exists(file)) {
            return true;
        }
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            String header = lines.readLine();
            return header != null && List.of(header.split(",", -1)).contains(MARK);
        } catch (MalformedInputException e) {
            return false;
        }
    }
}
