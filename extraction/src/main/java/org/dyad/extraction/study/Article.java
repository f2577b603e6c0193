package org.dyad.extraction.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An article that tells of one study under headings of its own, between an introduction and a conclusion, and is no abstract: it has no methods
 * and no results by those names, nor a citation line.
 */
final class Article {
    private static final int LONGEST = 20_000;
    private static final int MENTIONS = 3;

    private Article() {}

    /** The study of such an article; empty where the page is none. */
    static Optional<StudyText> find(Page page, List<StudyText> studies) {
        int first = named(page, 0, "introduction");
        boolean titled = studies.stream()
                .limit(1)
                .anyMatch(study -> study.title().isPresent() || study.span().start() < start(page, first));
        if (titled || first < 0) {
            return Optional.empty();
        }
        int last = named(page, first + 1, "conclusion");
        // What is longer than an article of a journal's news page is a review or a full text, of which no single study
        // can be told.
        boolean article =
                last >= 0 && start(page, last) - start(page, first) < LONGEST && tellsOfStudy(page, first, last);
        return article ? Optional.of(study(page, first, last)) : Optional.empty();
    }

    private static int start(Page page, int piece) {
        return piece < 0 ? 0 : page.at(piece).span().start();
    }

    /** The first line that is this word and no more; -1 where there is none. */
    private static int named(Page page, int from, String word) {
        for (int i = from; i < page.size(); i++) {
            if (page.at(i).length() <= word.length() + 2 && page.at(i).lower().startsWith(word)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean tellsOfStudy(Page page, int first, int last) {
        int mentions = 0;
        for (int i = first; i < last; i++) {
            String words = page.at(i).lower();
            if (words.equals("methods") || words.equals("results")) {
                return false;
            }
            mentions += words.contains("trial") || words.contains("study") || words.contains("participants") ? 1 : 0;
        }
        return mentions >= MENTIONS;
    }

    private static StudyText study(Page page, int first, int last) {
        List<Part> parts = new ArrayList<>();
        int start = page.at(first).span().start();
        for (int i = first + 1; i < page.size() && page.at(i).span().start() < start + LONGEST; i++) {
            Piece piece = page.at(i);
            boolean text = piece.is(Piece.Kind.LINE) || piece.is(Piece.Kind.ITEM);
            if (text && piece.lower().contains("doi.org/10.")) {
                parts.add(new Part(Part.Role.CITATION, piece.span()));
            } else if (text && !page.keepers(i) && piece.linked() < 0.5) {
                parts.add(new Part(Part.Role.BODY, piece.span()));
            }
            if (i > last + 1) {
                break;
            }
        }
        return new StudyText(parts);
    }
}
