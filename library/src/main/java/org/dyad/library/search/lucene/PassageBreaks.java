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

    private String text = "";
    private int current;

    @Override
    public int first() {
        return moveTo(0);
    }

    @Override
    public int last() {
        return moveTo(text.length());
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
        return current == text.length() ? DONE : moveTo(after(current));
    }

    @Override
    public int previous() {
        return current == 0 ? DONE : moveTo(before(current));
    }

    @Override
    public int following(int offset) {
        return offset >= text.length() ? lastAsDone() : moveTo(after(offset));
    }

    private int moveTo(int place) {
        current = place;
        return place;
    }

    private int lastAsDone() {
        current = text.length();
        return DONE;
    }

    @Override
    public int preceding(int offset) {
        if (offset <= 0) {
            current = 0;
            return DONE;
        }
        return moveTo(before(offset));
    }

    /** The first good end behind a place. */
    private int after(int offset) {
        int space = -1;
        for (int i = offset + 1; i < text.length(); i++) {
            if ((endsAt(i) && i - offset >= SHORTEST) || text.charAt(i - 1) == '\n') {
                return i;
            }
            space = Character.isWhitespace(text.charAt(i)) ? i + 1 : space;
            if (i - offset >= LONGEST) {
                return space > offset ? Math.min(space, text.length()) : i;
            }
        }
        return text.length();
    }

    /** The nearest good beginning before a place. */
    private int before(int offset) {
        int space = -1;
        for (int i = offset - 1; i > 0; i--) {
            if (endsAt(i) || text.charAt(i - 1) == '\n') {
                return i;
            }
            if (offset - i >= LONGEST / 2) {
                space = Character.isWhitespace(text.charAt(i - 1)) ? i : space;
                if (space > 0 || offset - i >= LONGEST) {
                    return space > 0 ? space : i;
                }
            }
        }
        return 0;
    }

    /** Whether a sentence ends before this place: a stop, a space, and then a capital letter or a digit. */
    private boolean endsAt(int i) {
        if (i < 2 || !Character.isWhitespace(text.charAt(i - 1))) {
            return false;
        }
        char stop = text.charAt(i - 2);
        return (stop == '.' || stop == '?' || stop == '!')
                && i < text.length()
                && !Character.isLowerCase(text.charAt(i));
    }

    @Override
    public int current() {
        return current;
    }

    @Override
    public CharacterIterator getText() {
        return new StringCharacterIterator(text, current);
    }

    @Override
    public void setText(CharacterIterator newText) {
        StringBuilder all = new StringBuilder();
        for (char c = newText.first();
                c != CharacterIterator.DONE || newText.getIndex() < newText.getEndIndex();
                c = newText.next()) {
            all.append(c);
        }
        setText(all.toString());
    }

    @Override
    public void setText(String newText) {
        text = newText;
        current = 0;
    }
}
