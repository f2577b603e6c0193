package org.dyad.extraction.study;

/**
 * Where a study begins on a page.
 *
 * @param title first piece of the title; equal to {@code front} where no title stands before
 * @param front first piece after the title: authors, citation or abstract
 */
record StudyStart(int title, int front) {
    private static final int FARTHEST = 60;
    private static final int LONGEST_TITLE = 400;

    /** Goes back from a citation or the opening of an abstract to the title, over authors and where they work. */
    static StudyStart before(Page page, int anchor, int from) {
        if (page.heading(anchor) && page.label(anchor).isEmpty()) {
            return withSubtitles(page, anchor, from);
        }
        int line = -1;
        for (int i = anchor - 1; i >= from && i >= anchor - FARTHEST; i--) {
            Piece piece = page.at(i);
            if (page.heading(i) && page.label(i).isEmpty()) {
                boolean keepersOwn = page.keepers(i) || (line >= 0 && Cues.dated(piece));
                return keepersOwn ? plain(line, anchor) : withSubtitles(page, i, from);
            }
            if (piece.is(Piece.Kind.RULE) || (sentence(piece) && i < anchor - 1)) {
                return plain(line, anchor);
            }
            if (!page.keepers(i) && titleLike(piece)) {
                line = i;
            }
        }
        return plain(line, anchor);
    }

    private static StudyStart plain(int line, int anchor) {
        return line < 0 ? new StudyStart(anchor, anchor) : new StudyStart(line, line + 1);
    }

    private static StudyStart withSubtitles(Page page, int heading, int from) {
        int first = heading;
        while (first > from && page.heading(first - 1) && !page.keepers(first - 1)) {
            first--;
        }
        return new StudyStart(first, heading + 1);
    }

    private static boolean sentence(Piece piece) {
        return Cues.prose(piece) && !Cues.affiliation(piece) && piece.words().endsWith(".");
    }

    /** A line that could be a title: not names, not an address, not a citation. */
    private static boolean titleLike(Piece piece) {
        return piece.is(Piece.Kind.LINE)
                && piece.length() >= 25
                && piece.length() <= LONGEST_TITLE
                && Cues.citation(piece) < 2
                && !Cues.affiliation(piece)
                && !Cues.names(piece.words())
                && !sentences(piece);
    }

    /** Several whole sentences, as the end of a news report before its source: no title has them. */
    private static boolean sentences(Piece piece) {
        String words = piece.words();
        int stop = words.indexOf(". ");
        boolean second = stop > 0 && stop + 2 < words.length() && Character.isUpperCase(words.charAt(stop + 2));
        return second && words.endsWith(".") && Cues.sentences(words);
    }
}
