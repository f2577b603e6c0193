package org.dyad.extraction.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dyad.evidence.origin.Span;

/** Finds the report of a study in the words of a newspaper: a headline with paragraphs that speak of a study. */
final class NewsReport {
    private static final int SHORTEST = 300;
    private static final int LONGEST = 9000;

    private static final List<String> WORDS = List.of(
            "study",
            "studies",
            "researcher",
            "trial",
            "participants",
            "found",
            "patients",
            "journal",
            "results",
            "data",
            "scientist",
            "lead author",
            "compared with",
            "less likely",
            "more likely");

    private NewsReport() {}

    /** The first report of a page. */
    static Optional<StudyText> find(Page page) {
        for (int i = 0; i < page.size(); i++) {
            if (!page.keepers(i) && page.at(i).is(Piece.Kind.LINE) && Cues.prose(page.at(i))) {
                int end = end(page, i);
                if (speaksOfStudy(page, i, end)) {
                    return Optional.of(study(page, i, end));
                }
                i = end;
            }
        }
        return Optional.empty();
    }

    private static int end(Page page, int from) {
        int end = from;
        while (end < page.size() && !page.keepers(end) && goesOn(page.at(end))) {
            end++;
        }
        return end;
    }

    private static boolean goesOn(Piece piece) {
        boolean text = piece.is(Piece.Kind.LINE) || piece.is(Piece.Kind.ITEM);
        return text && piece.linked() < 0.5 && !Cues.affiliation(piece) && Cues.citation(piece) < 3;
    }

    private static boolean speaksOfStudy(Page page, int from, int end) {
        int length = 0;
        int words = 0;
        for (int i = from; i < end; i++) {
            Piece piece = page.at(i);
            length += piece.length();
            for (String word : WORDS) {
                words += piece.lower().contains(word) ? 1 : 0;
            }
        }
        return length >= SHORTEST && words >= 3;
    }

    private static StudyText study(Page page, int from, int end) {
        List<Part> parts = new ArrayList<>();
        for (int i = from - 1; i >= 0 && i >= from - 6; i--) {
            if (page.heading(i)) {
                if (!page.keepers(i)) {
                    parts.add(new Part(Part.Role.HEADLINE, page.at(i).span()));
                }
                break;
            }
        }
        int start = page.at(from).span().start();
        for (int i = from; i < end && page.at(i).span().start() <= start + LONGEST; i++) {
            int first = page.at(i).span().start();
            parts.add(
                    new Part(Part.Role.BODY, new Span(first, first + page.at(i).length())));
        }
        return new StudyText(parts);
    }
}
