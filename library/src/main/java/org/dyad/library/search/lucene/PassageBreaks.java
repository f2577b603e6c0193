package org.dyad.library.search.lucene;

import java.text.BreakIterator;
import java.text.CharacterIterator;
import java.text.StringCharacterIterator;

/**
 * Where a passage may begin and end: behind a sentence or a line. A sentence longer than a passage should be is cut at a space. Looks at no
 * more characters than a passage has, whatever the length of the text.
 */
final class PassageBreaks extends BreakIterator {
    private static final int SHORTEST = 60;
    private static final int LONGEST = 260;

    private CharacterIterator text = new StringCharacterIterator("");
    private int current;

    @Override
    public int first() {
        return moveTo(text.getBeginIndex());
    }

    @Override
    public int last() {
        return moveTo(text.getEndIndex());
    }

    @Override
    public int next(int n) {
        int at = current;
        for (int i = 0; i < Math.abs(n); i++) {
            at = n > 0 ? next() : previous();
        }
        return at;
    }

    @Override
    public int next() {
        return current == text.getEndIndex() ? DONE : moveTo(after(current));
    }

    @Override
    public int previous() {
        return current == text.getBeginIndex() ? DONE : moveTo(before(current));
    }

    @Override
    public int following(int offset) {
        return offset >= text.getEndIndex() ? lastAsDone() : moveTo(after(offset));
    }

    private int moveTo(int place) {
        current = place;
        return place;
    }

    private int lastAsDone() {
        current = text.getEndIndex();
        return DONE;
    }

    @Override
    public int preceding(int offset) {
        if (offset <= text.getBeginIndex()) {
            current = text.getBeginIndex();
            return DONE;
        }
        return moveTo(before(offset));
    }

    /** The first good end behind a place. */
    private int after(int offset) {
        int space = -1;
        for (int i = offset + 1; i < text.getEndIndex(); i++) {
            if ((endsAt(i) && i - offset >= SHORTEST) || at(i - 1) == '\n') {
                return i;
            }
            space = Character.isWhitespace(at(i)) ? i + 1 : space;
            if (i - offset >= LONGEST) {
                return space > offset ? Math.min(space, text.getEndIndex()) : i;
            }
        }
        return text.getEndIndex();
    }

    /** The nearest good beginning before a place. */
    private int before(int offset) {
        int space = -1;
        for (int i = offset - 1; i > text.getBeginIndex(); i--) {
            if (endsAt(i) || at(i - 1) == '\n') {
                return i;
            }
            if (offset - i >= LONGEST / 2) {
                space = Character.isWhitespace(at(i - 1)) ? i : space;
                if (space > 0 || offset - i >= LONGEST) {
                    return space > 0 ? space : i;
                }
            }
        }
        return text.getBeginIndex();
    }

    /** Whether a sentence ends before this place: a stop, a space, and then a capital letter or a digit. */
    private boolean endsAt(int i) {
        if (i < text.getBeginIndex() + 2 || !Character.isWhitespace(at(i - 1))) {
            return false;
        }
        char stop = at(i - 2);
        return (stop == '.' || stop == '?' || stop == '!') && i < text.getEndIndex() && !Character.isLowerCase(at(i));
    }

    private char at(int index) {
        return text.setIndex(index);
    }

    @Override
    public int current() {
        return current;
    }

    @Override
    public CharacterIterator getText() {
        return text;
    }

    @Override
    public void setText(CharacterIterator newText) {
        text = newText;
        current = newText.getBeginIndex();
    }
}
