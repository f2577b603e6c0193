package org.dyad.extraction.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dyad.evidence.origin.Span;

/**
 * The text of one study on a page: its title, citation, and abstract or report.
 *
 * @param parts in the order of the reading text, not overlapping; at least one
 */
public record StudyText(List<Part> parts) {
    public StudyText {
        parts = List.copyOf(parts);
    }

    /** The stretches of one role, in order. */
    public List<Span> of(Part.Role role) {
        List<Span> found = new ArrayList<>();
        for (Part part : parts) {
            if (part.role() == role) {
                found.add(part.span());
            }
        }
        return found;
    }

    /** The title. */
    public Optional<Span> title() {
        return of(Part.Role.TITLE).stream().findFirst();
    }

    /** Title and abstract or report: where a study says what was done and found. Not citation, authors and where they work. */
    public List<Span> prose() {
        List<Span> found = new ArrayList<>();
        for (Part part : parts) {
            if (part.role() == Part.Role.TITLE || part.role() == Part.Role.HEADLINE || part.role() == Part.Role.BODY) {
                found.add(part.span());
            }
        }
        return found;
    }

    /** The stretches of {@link #prose} in words, for the answer that something is not stated there. */
    public String lookedIn() {
        boolean body = !of(Part.Role.BODY).isEmpty();
        if (title().isPresent()) {
            return body ? "title and abstract" : "the title; no abstract was found";
        }
        if (!of(Part.Role.HEADLINE).isEmpty()) {
            return "the headline and the report below it";
        }
        return body ? "the paragraphs that tell of the study" : "nothing: of the study there is only a citation";
    }

    /** From the start of the first part to the end of the last; there may be stretches between that belong to no part. */
    public Span span() {
        return new Span(parts.getFirst().span().start(), parts.getLast().span().end());
    }
}
