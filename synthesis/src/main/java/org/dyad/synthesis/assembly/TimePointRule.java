package org.dyad.synthesis.assembly;

/** Which of a trial's time points is used: one per trial and outcome. */
public sealed interface TimePointRule {
    /** The latest while the mothers were still given vitamin D. */
    record LatestWhileDosed() implements TimePointRule {}

    /** The one nearest to this many weeks. */
    record Nearest(double weeks) implements TimePointRule {}

    /** The rule in words. */
    default String words() {
        return switch (this) {
            case LatestWhileDosed latest -> "the latest time point while still dosed";
            case Nearest nearest -> "the time point nearest to %s weeks".formatted(trim(nearest.weeks()));
        };
    }

    private static String trim(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
