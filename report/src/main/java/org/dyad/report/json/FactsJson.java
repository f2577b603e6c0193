package org.dyad.report.json;

import org.dyad.evidence.InvalidEvidence;
import org.dyad.extraction.fact.ExtractedDocument;

/**
 * Proposed facts as JSON: the annotation format that scorers and annotators use, and beside it, under {@code dyad}, everything that was
 * proposed with its place, rule, confidence and doubts. The first part is for comparing, the second reads back without loss.
 *
 * <p>Every {@code span} and {@code text} is an exact substring of the document's source; places are counted in UTF-16 code units of the
 * decoded file.
 */
public final class FactsJson {
    private FactsJson() {}

    /** The text of one document's facts. */
    public static String text(ExtractedDocument document) {
        return JsonOut.object(out -> {
            GoldFields.write(out, document);
            out.object("dyad", () -> ProposalFields.write(out, document));
        });
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @param file its name for messages
     * @throws InvalidEvidence where it is no such file
     */
    public static ExtractedDocument read(String file, String text) {
        return ProposalReader.read(file, text);
    }
}
