package org.dyad.extraction.passage;

import java.util.ArrayList;
import java.util.List;
import org.dyad.evidence.origin.Span;
import org.dyad.extraction.token.Tokens;
import org.dyad.extraction.token.WordTable;

/**
 * Cuts the text of a study into sentences: at a full stop, and at the end of a block unless the sentence runs on in the next one, as it
 * does into a list that it leads to. Sentences without a number are left out. Every token is looked at a bounded number of times.
 */
public final class Sentences {
    private static final WordTable<String> ABBREVIATIONS = WordTable.set("""
            vs v al dr prof no nos fig figs ca approx resp wk wks mo mos yr yrs st cf incl ed eds vol pp e g i mr ms mrs""");
    private static final WordTable<String> OPEN_ENDS =
            WordTable.set("and or of with for in the a an by was were is are to than that from at between had");
    private static final int LABEL = 48;
    /** A longer row of tokens without a stop is no sentence; it is cut, so that what rules do in a sentence stays bounded. */
    private static final int LONGEST = 600;

    private final Tokens tokens;
    private final List<Sentence> found = new ArrayList<>();
    private Section section;

    private Sentences(Tokens tokens, Section section) {
        this.tokens = tokens;
        this.section = section;
    }

    /**
     * The sentences of some blocks of a text.
     *
     * @param section what the blocks belong to until one of them says otherwise
     * @param blocks  stretches of the text, in order
     */
    public static List<Sentence> of(Tokens tokens, Section section, List<Span> blocks) {
        Sentences sentences = new Sentences(tokens, section);
        int open = -1;
        Span before = new Span(0, 0);
        for (Span block : blocks) {
            int first = tokens.at(block.start());
            int end = tokens.at(block.end());
            if (open >= 0 && !sentences.runsOn(before, first, end)) {
                sentences.add(open, tokens.at(before.end()));
                open = -1;
            }
            open = sentences.cut(open >= 0 ? open : first, first, end);
            before = block;
        }
        if (open >= 0) {
            sentences.add(open, tokens.at(before.end()));
        }
        return sentences.found;
    }

    /** Adds the whole sentences of a block; gives where an unfinished one begins, -1 where none does. */
    private int cut(int open, int first, int end) {
        int begin = open;
        for (int i = first; i < end; i++) {
            if (stops(i, end)) {
                add(begin, i + 1);
                begin = i + 1;
            }
        }
        return begin < end ? begin : -1;
    }

    private boolean stops(int at, int end) {
        if (tokens.is(at, '。')) {
            return true;
        }
        boolean stop = tokens.is(at, '.');
        if (!stop && !tokens.is(at, '!') && !tokens.is(at, '?')) {
            return false;
        }
        int next = at + 1;
        while (next < end && closes(next)) {
            next++;
        }
        boolean spaced = next >= end || tokens.start(next) > tokens.end(next - 1);
        while (next < end && !tokens.isWord(next) && !tokens.isNumber(next)) {
            next++;
        }
        if (next >= end) {
            return true;
        }
        boolean begins = tokens.isCapital(next) || (tokens.isNumber(next) && (stop || tokens.isSpelled(next)));
        return begins && (spaced || (stop && longWord(at - 1) && longWord(next))) && !(stop && abbreviation(at - 1));
    }

    /** A full stop with no space after it ends a sentence only between words: "groups.The". */
    private boolean longWord(int at) {
        return tokens.isWord(at) && tokens.end(at) - tokens.start(at) > 2;
    }

    private boolean closes(int at) {
        return tokens.is(at, ')') || tokens.is(at, ']') || tokens.is(at, '"') || tokens.is(at, '*');
    }

    private boolean abbreviation(int at) {
        boolean initial = tokens.isCapital(at) && tokens.end(at) - tokens.start(at) == 1 && !tokens.is(at, "d");
        return initial || ABBREVIATIONS.has(tokens, at);
    }

    /** Whether what is unfinished at the end of a block goes on in the next. */
    private boolean runsOn(Span before, int first, int end) {
        int last = tokens.at(before.end()) - 1;
        while (last >= 0 && tokens.isBreak(last)) {
            last--;
        }
        int next = first;
        while (next < end && !tokens.isWord(next) && !tokens.isNumber(next)) {
            next++;
        }
        if (next >= end) {
            return false;
        }
        boolean leads = tokens.is(last, ':') || tokens.is(last, ',') || tokens.is(last, ';') || tokens.is(last, '-');
        return leads
                || OPEN_ENDS.has(tokens, last)
                || !tokens.isCapital(next)
                || capitalised(tokens.at(before.start()), last);
    }

    /** A short block all in capitals or of one word is the heading of a section, which the next block opens. */
    private boolean capitalised(int first, int last) {
        return last - first < 3 && Section.named(tokens.words(first, last + 1), Section.UNKNOWN) != Section.UNKNOWN;
    }

    private void add(int from, int end) {
        int first = from;
        while (first < end && (tokens.isBreak(first) || closes(first))) {
            first++;
        }
        readLabel(first, end);
        for (int begin = first; begin < end; begin += LONGEST) {
            addPiece(begin, Math.min(end, begin + LONGEST));
        }
    }

    private void addPiece(int first, int end) {
        for (int i = first; i < end; i++) {
            if (tokens.isNumber(i)) {
                found.add(new Sentence(tokens, first, end, section));
                return;
            }
        }
    }

    /** A label before a colon or a line end, or a capitalised one right before the first word of its section. */
    private void readLabel(int first, int end) {
        if (section == Section.TITLE || first >= end) {
            return;
        }
        for (int i = first; i < end && tokens.start(i) - tokens.start(first) < LABEL; i++) {
            if (tokens.is(i, ':') || tokens.isBreak(i)) {
                section = Section.named(tokens.words(first, i), section);
                return;
            }
            if (tokens.is(i, '.')) {
                break;
            }
        }
        if (tokens.isCapital(first) && tokens.isCapital(first + 1)) {
            section = Section.named(tokens.words(first), section);
        }
    }
}
