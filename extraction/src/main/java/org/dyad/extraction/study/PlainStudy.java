package org.dyad.extraction.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dyad.evidence.origin.Span;
import org.dyad.extraction.grammar.Grammar;
import org.dyad.extraction.grammar.Mention;
import org.dyad.extraction.grammar.Mentions;
import org.dyad.extraction.token.Tokens;
import org.dyad.library.document.ReadingText;

/**
 * Finds an abstract without label, citation and identifier: paragraphs that say what was done with people, how many they were, and what was
 * measured or compared. A text that lists what others found has the figures too, but names its sources.
 */
final class PlainStudy {
    private static final int LONGEST = 5000;
    private static final int LONGEST_TITLE = 300;

    /** In a text of its own a study gives a figure of groups or results at least every so many characters. */
    private static final int CHARACTERS_A_FIGURE = 400;

    private static final List<String> DONE = List.of(
            "randomis",
            "randomiz",
            "randomly",
            "were assigned",
            "were allocated",
            "were enrolled",
            "we enrolled",
            "were recruited",
            "we recruited",
            "were studied",
            "we studied",
            "were measured",
            "we measured",
            "was measured",
            "were followed",
            "took part",
            "participated",
            "were given",
            "received");

    /** What only a text that draws on several studies says. */
    private static final List<String> OF_OTHERS =
            List.of("et al", "wikipedia", "studies have", "studies show", "donat", "[1]", "[2]");

    private PlainStudy() {}

    /** The first stretch of a page that reads like a study. */
    static Optional<StudyText> find(Page page, ReadingText text) {
        int i = 0;
        while (i < page.size()) {
            int end = end(page, i);
            if (end > i && readsLikeOne(page, i, end, text)) {
                return Optional.of(study(page, i, end));
            }
            i = Math.max(end, i + 1);
        }
        return Optional.empty();
    }

    private static int end(Page page, int from) {
        int end = from;
        while (end < page.size()
                && paragraph(page, end)
                && page.at(end).span().end() - page.at(from).span().start() <= LONGEST) {
            end++;
        }
        return end;
    }

    private static boolean paragraph(Page page, int i) {
        Piece piece = page.at(i);
        boolean own = piece.is(Piece.Kind.LINE) && !page.keepers(i) && !piece.quoted() && piece.linked() < 0.2;
        return own && Cues.prose(piece) && !Cues.affiliation(piece);
    }

    private static boolean readsLikeOne(Page page, int from, int end, ReadingText text) {
        boolean done = false;
        int length = 0;
        List<Span> spans = new ArrayList<>();
        for (int i = from; i < end; i++) {
            String words = page.at(i).lower();
            if (OF_OTHERS.stream().anyMatch(words::contains)) {
                return false;
            }
            done |= DONE.stream().anyMatch(words::contains);
            length += page.at(i).length();
            spans.add(read(page.at(i)));
        }
        return done && figures(Grammar.read(Tokens.of(text.text(), spans)), length);
    }

    private static boolean figures(Mentions mentions, int length) {
        int people = 0;
        int results = 0;
        for (Mention mention : mentions.all()) {
            switch (mention) {
                case Mention.PeopleMention some -> people++;
                case Mention.EffectMention effect -> results++;
                case Mention.PMention p -> results++;
                case Mention.LevelMention level ->
                    results += level.reading().spread().isPresent() ? 1 : 0;
                case Mention.DoseMention dose -> {}
                case Mention.ThresholdMention threshold -> {}
                case Mention.PercentageMention percentage -> {}
                case Mention.LengthMention lasting -> {}
            }
        }
        return people > 0 && results > 0 && (people + results) * CHARACTERS_A_FIGURE >= length;
    }

    private static StudyText study(Page page, int from, int end) {
        List<Part> parts = new ArrayList<>();
        if (from > 0 && title(page, from - 1)) {
            parts.add(new Part(Part.Role.TITLE, page.at(from - 1).span()));
        }
        for (int i = from; i < end; i++) {
            parts.add(new Part(Part.Role.BODY, read(page.at(i))));
        }
        return new StudyText(parts);
    }

    private static boolean title(Page page, int i) {
        Piece piece = page.at(i);
        boolean line = page.heading(i) || piece.is(Piece.Kind.LINE);
        return line && !page.keepers(i) && piece.length() <= LONGEST_TITLE && piece.linked() < 0.5;
    }

    private static Span read(Piece piece) {
        int start = piece.span().start();
        return new Span(start, Math.min(piece.span().end(), start + piece.length()));
    }
}
