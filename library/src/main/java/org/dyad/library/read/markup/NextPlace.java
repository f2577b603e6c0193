package org.dyad.library.read.markup;

/** Finds a sign again and again from places that mostly move forward, looking at each character of the text about once. */
public final class NextPlace {
    private final String text;
    private final String sign;
    private int from;
    private int found = -1;

    public NextPlace(String text, String sign) {
        this.text = text;
        this.sign = sign;
        this.from = Integer.MAX_VALUE;
    }

    /** The first place at or after {@code start} where the sign stands; {@link Integer#MAX_VALUE} when there is none. */
    public int at(int start) {
        if (start < from || start > found) {
            int next = text.indexOf(sign, start);
            from = start;
            found = next < 0 ? Integer.MAX_VALUE : next;
        }
        return found;
    }
}
