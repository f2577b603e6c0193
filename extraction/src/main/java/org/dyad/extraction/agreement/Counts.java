package org.dyad.extraction.agreement;

/**
 * What two readings have in common in one field.
 *
 * @param both   in both
 * @param second in the second alone: proposed, and not in the annotation
 * @param first  in the first alone: in the annotation, and missed
 */
public record Counts(int both, int second, int first) {
    /** Nothing counted. */
    public static final Counts NONE = new Counts(0, 0, 0);

    /** Both counts together. */
    public Counts plus(Counts other) {
        return new Counts(both + other.both, second + other.second, first + other.first);
    }

    /** Share of what was proposed that is right; 1 where nothing was proposed and nothing was to be. */
    public double precision() {
        return both + second > 0 ? both / (double) (both + second) : first == 0 ? 1 : 0;
    }

    /** Share of what is there that was proposed; 1 where nothing is there and nothing was proposed. */
    public double recall() {
        return both + first > 0 ? both / (double) (both + first) : second == 0 ? 1 : 0;
    }

    /** F1 = 2 P R / (P + R); 0 where both are 0. */
    public double f1() {
        double sum = precision() + recall();
        return sum > 0 ? 2 * precision() * recall() / sum : 0;
    }
}
