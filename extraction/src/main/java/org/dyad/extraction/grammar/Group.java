package org.dyad.extraction.grammar;

/**
 * The list that a number is a member of.
 *
 * @param shape how its members stand
 * @param index of this member, from 0
 * @param size  how many; 1 where the number stands alone
 * @param first the first token of the list
 * @param end   the token after the list
 */
public record Group(Shape shape, int index, int size, int first, int end) {
    /** How the members of a list stand. */
    public enum Shape {
        /** One number. */
        SINGLE,
        /** "10, 30, or 40": separated by commas, and, or. */
        LIST,
        /** "24-28", "18 to 40": from one to the other. */
        RANGE,
        /** "1000/400": a mother's and her infant's, or two readings of one thing. */
        PAIR,
        /** "13.0 versus 14.2", "from 9.3 compared with 9.6": set against each other. */
        VERSUS
    }

    /** A number that stands alone. */
    public static Group single(int first, int end) {
        return new Group(Shape.SINGLE, 0, 1, first, end);
    }
}
