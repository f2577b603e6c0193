package org.dyad.extraction.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dyad.evidence.origin.Span;

/** Reads one study from its title on: citation, authors, addresses, then its abstract, up to where other matter begins. */
final class StudyReader {
    /** Longer than any abstract; what goes on after that is full text. */
    private static final int LONGEST_BODY = 7000;

    /** A shorter paragraph without a label does not open an abstract. */
    private static final int SHORTEST_OPENING = 130;

    /** How many pieces ahead the end of an abstract is looked for. */
    private static final int FORESIGHT = 12;

    private final Page page;
    private final StudyStart start;
    private final List<Part> parts = new ArrayList<>();
    private int at;
    private int bodyStart = -1;
    private boolean cited;

    StudyReader(Page page, StudyStart start) {
        this.page = page;
        this.start = start;
    }

    /** The first piece that does not belong to the study. */
    int end() {
        return at;
    }

    Optional<StudyText> read() {
        title();
        at = start.front();
        while (at < page.size() && (bodyStart < 0 ? front() : body())) {
            at++;
        }
        boolean study = bodyStart >= 0 || cited;
        return parts.isEmpty() || !study ? Optional.empty() : Optional.of(new StudyText(parts));
    }

    private void title() {
        if (start.title() < start.front()) {
            Span first = page.at(start.title()).span();
            Span last = page.at(start.front() - 1).span();
            parts.add(new Part(Part.Role.TITLE, new Span(first.start(), last.end())));
        }
        for (int i = start.title(); i < start.front(); i++) {
            cited |= Cues.citation(page.at(i)) >= 2;
        }
    }

    /** Reads a piece before the abstract; false where the study ends. */
    private boolean front() {
        Piece piece = page.at(at);
        if (piece.is(Piece.Kind.RULE) || (page.keepers(at) && (piece.boxed() || !piece.is(Piece.Kind.HEADING)))) {
            return true;
        }
        if (page.label(at)
                .filter(label -> label.section() != AbstractLabel.Section.AFTER)
                .isPresent()) {
            openBody(piece);
            return true;
        }
        if (piece.is(Piece.Kind.HEADING)) {
            return resume();
        }
        if (Cues.citation(piece) >= 2) {
            cited = true;
            add(Part.Role.CITATION, piece);
        } else if (at == start.front() && Cues.datedName(piece)) {
            add(Part.Role.CITATION, piece);
        } else if (Cues.affiliation(piece)) {
            add(Part.Role.AFFILIATION, piece);
        } else if (opensUnlabelled(piece)) {
            openBody(piece);
        } else if (piece.is(Piece.Kind.LINE) && Cues.names(piece.words())) {
            add(Part.Role.AUTHORS, piece);
        }
        return true;
    }

    /** A paragraph long enough for an abstract that does not say so. */
    private static boolean opensUnlabelled(Piece piece) {
        boolean paragraph = piece.is(Piece.Kind.LINE) && !piece.quoted() && !piece.bold() && piece.linked() < 0.5;
        boolean ends = piece.words().endsWith(".")
                || piece.words().contains(". ")
                || piece.words().indexOf('。') >= 0;
        return paragraph && ends && piece.length() >= SHORTEST_OPENING && Cues.prose(piece);
    }

    private void openBody(Piece piece) {
        bodyStart = piece.span().start();
        add(Part.Role.BODY, piece);
    }

    /** A heading before any abstract: skips a section of the keepers if the abstract opens after it, before another study does. */
    private boolean resume() {
        int closed = beforePubMedNumber();
        if (closed >= 0) {
            at = closed - 1;
            return true;
        }
        for (int i = at + 1; i < page.size(); i++) {
            if (page.opensAbstract(i)) {
                at = i - 1;
                return true;
            }
            if (!page.keepers(i) && (page.anchor(i) || page.heading(i))) {
                return false;
            }
        }
        return false;
    }

    /** A paragraph like an abstract, right before a line with the PubMed number that the citation lacks; -1 for none. */
    private int beforePubMedNumber() {
        for (int i = at + 1; i + 1 < page.size() && i <= at + FORESIGHT; i++) {
            boolean number = page.at(i + 1).lower().startsWith("pmid");
            if (number && opensUnlabelled(page.at(i)) && !page.at(i).boxed()) {
                return i;
            }
            if (number || Cues.citation(page.at(i)) >= 2 || page.opensAbstract(i)) {
                return -1;
            }
        }
        return -1;
    }

    /** Reads a piece of the abstract or after it; false where the study ends. */
    private boolean body() {
        Piece piece = page.at(at);
        Optional<AbstractLabel> label = page.label(at);
        if (piece.is(Piece.Kind.HEADING)) {
            return label.isPresent() && fits(piece) && sectionGoesOn(label.get(), piece);
        }
        if (piece.is(Piece.Kind.RULE) || piece.is(Piece.Kind.CODE)) {
            return false;
        }
        if (page.keepers(at)) {
            return piece.boxed() || goesOnLater();
        }
        if (label.isPresent()) {
            return label.get().section() == AbstractLabel.Section.AFTER || goesOn(piece);
        }
        if (Cues.citation(piece) >= 2) {
            add(Part.Role.CITATION, piece);
            cited = true;
            return true;
        }
        return Cues.affiliation(piece) || bodyText(piece);
    }

    private boolean bodyText(Piece piece) {
        boolean text = piece.is(Piece.Kind.LINE) || piece.is(Piece.Kind.ITEM);
        boolean shout = piece.bold() && !piece.is(Piece.Kind.ITEM) && !endsSentence(piece);
        if (!text || piece.linked() >= 0.5 || (shout && !goesOnLater())) {
            return false;
        }
        return goesOn(piece);
    }

    /** Whether the abstract is not over yet: one of its labels, or the study's PubMed number, follows before other matter. */
    private boolean goesOnLater() {
        for (int i = at + 1; i < page.size() && i <= at + FORESIGHT; i++) {
            Piece piece = page.at(i);
            if (piece.is(Piece.Kind.HEADING) || piece.is(Piece.Kind.RULE)) {
                return false;
            }
            boolean labelled = page.label(i).filter(AbstractLabel::strong).isPresent();
            if (!page.keepers(i)
                    && (labelled
                            || piece.lower().startsWith("pmid")
                            || piece.lower().startsWith("©"))) {
                return true;
            }
        }
        return false;
    }

    private boolean sectionGoesOn(AbstractLabel label, Piece piece) {
        boolean fullText =
                piece.lower().contains("introduction") || piece.lower().contains("discussion");
        return label.section() != AbstractLabel.Section.AFTER && !fullText && goesOn(piece);
    }

    private boolean goesOn(Piece piece) {
        if (!fits(piece)) {
            return false;
        }
        add(Part.Role.BODY, piece);
        return true;
    }

    private boolean fits(Piece piece) {
        return piece.span().start() - bodyStart <= LONGEST_BODY;
    }

    private static boolean endsSentence(Piece piece) {
        char last = piece.words().charAt(piece.length() - 1);
        return last == '.' || last == ')' || last == ']' || last == ',' || last == ':' || last == ';';
    }

    private void add(Part.Role role, Piece piece) {
        // A line of a hundred megabytes is no abstract: no more of it is read than was looked at.
        int start = piece.span().start();
        parts.add(new Part(role, new Span(start, Math.min(piece.span().end(), start + piece.length()))));
    }
}
