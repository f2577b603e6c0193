package org.dyad.extraction.study;

import java.util.List;
import java.util.Optional;
import org.dyad.library.document.ReadingText;

/** The pieces of a page, each with whether it is the page keepers' own matter. */
final class Page {
    private final List<Piece> pieces;
    private final boolean[] keepers;

    private Page(List<Piece> pieces) {
        this.pieces = pieces;
        this.keepers = new boolean[pieces.size()];
    }

    static Page of(ReadingText text) {
        Page page = new Page(Pieces.of(text));
        page.markSections();
        page.markBoxes();
        return page;
    }

    int size() {
        return pieces.size();
    }

    Piece at(int i) {
        return pieces.get(i);
    }

    /** Whether a piece belongs to the page's keepers: under a heading of theirs, or in a box of theirs. */
    boolean keepers(int i) {
        return keepers[i];
    }

    boolean heading(int i) {
        return i >= 0 && i < size() && at(i).is(Piece.Kind.HEADING);
    }

    /** Whether a heading starts at a place of the reading text. */
    boolean headed(int place) {
        for (Piece piece : pieces) {
            if (piece.span().start() == place) {
                return piece.is(Piece.Kind.HEADING);
            }
        }
        return false;
    }

    /** The abstract label that a piece starts with. */
    Optional<AbstractLabel> label(int i) {
        Piece piece = at(i);
        boolean text = piece.is(Piece.Kind.LINE) || piece.is(Piece.Kind.HEADING);
        return text ? AbstractLabel.at(piece.words()) : Optional.empty();
    }

    /** Whether a piece is one that only a study has: a citation, or the opening of a structured abstract. */
    boolean anchor(int i) {
        Piece piece = at(i);
        if (keepers[i] || (!piece.is(Piece.Kind.LINE) && !piece.is(Piece.Kind.HEADING))) {
            return false;
        }
        return (Cues.citation(piece) >= 2 && !Cues.affiliation(piece)) || opensAbstract(i);
    }

    /** Whether a piece opens a structured abstract: a strong label with sentences in it or after it. */
    boolean opensAbstract(int i) {
        Optional<AbstractLabel> label = label(i);
        if (label.isEmpty() || !label.get().strong() || keepers[i]) {
            return false;
        }
        if (at(i).length() > label.get().end() + 40) {
            return true;
        }
        return i + 1 < size() && (Cues.prose(at(i + 1)) || label(i + 1).isPresent());
    }

    /** A heading of the keepers opens their section, unless it holds a structured abstract; a rule or another heading closes it. */
    private void markSections() {
        boolean open = false;
        for (int i = 0; i < size(); i++) {
            Piece piece = at(i);
            boolean speaks = Cues.keeper(piece) && label(i).isEmpty() && Cues.citation(piece) < 3;
            if (piece.is(Piece.Kind.RULE)) {
                open = false;
            } else if (piece.is(Piece.Kind.HEADING)) {
                open = speaks && !abstractFollows(i);
            } else if (piece.bold() && speaks && piece.lower().contains("reference")) {
                open = true;
            }
            keepers[i] = open || (speaks && !Cues.prose(piece));
        }
    }

    private boolean abstractFollows(int heading) {
        int strong = 0;
        for (int i = heading + 1; i < size() && !at(i).is(Piece.Kind.HEADING) && !at(i).is(Piece.Kind.RULE); i++) {
            strong += label(i).filter(AbstractLabel::strong).isPresent() ? 1 : 0;
        }
        return strong >= 2;
    }

    /** Boxes hold comments of the keepers, unless they hold a study. */
    private void markBoxes() {
        int i = 0;
        while (i < size()) {
            int end = i;
            boolean study = false;
            while (end < size() && at(end).boxed()) {
                study |= opensAbstract(end) || (at(end).is(Piece.Kind.LINE) && Cues.citation(at(end)) >= 3);
                end++;
            }
            for (int j = i; j < end && !study; j++) {
                keepers[j] = true;
            }
            i = Math.max(end, i + 1);
        }
    }
}
