package org.dyad.report.document;

import java.util.List;
import java.util.Optional;

/**
 * A report.
 *
 * @param title    what it is about, in one line
 * @param subtitle a second line, such as the question
 * @param facts    short facts under the title, such as the number of trials
 * @param summary  what a reader who stops here must have read
 * @param sections in reading order
 */
public record Document(
        String title, Optional<String> subtitle, List<Fact> facts, List<Block> summary, List<Section> sections) {
    public Document {
        facts = List.copyOf(facts);
        summary = List.copyOf(summary);
        sections = List.copyOf(sections);
    }

    /** A short fact with its name. */
    public record Fact(String name, String words) {}

    /**
     * A part of a report.
     *
     * @param id       unique in the document; what links lead to
     * @param heading  plain words
     * @param blocks   what stands under the heading
     * @param sections its own parts
     */
    public record Section(String id, String heading, List<Block> blocks, List<Section> sections) {
        public Section {
            blocks = List.copyOf(blocks);
            sections = List.copyOf(sections);
        }

        /** A section without parts. */
        public static Section of(String id, String heading, List<Block> blocks) {
            return new Section(id, heading, blocks, List.of());
        }
    }
}
