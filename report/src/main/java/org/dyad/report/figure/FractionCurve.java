package org.dyad.report.figure;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The fraction of people at or above a threshold against dose, and the dose at which it reaches the target.
 *
 * @param caption      name and words
 * @param doseAxis     the dose, across
 * @param measure      what is shown up, such as "Mothers at or above 50 nmol/L"; printed in percent
 * @param target       the fraction aimed at, in (0, 1); its line is drawn across
 * @param lines        one, or several spreads or thresholds beside each other
 * @param observedHigh highest dose of the arms behind the curve; beyond it lines are dashed and the ground is shaded
 * @param bandLabel    names the band, such as "95% interval"
 * @param footers      lines under the figure
 * @param windows      ranges of doses, each in a lane of its own above the curves
 * @param upperIntake  a tolerable upper intake, marked across; empty for none
 */
public record FractionCurve(
        Caption caption,
        Axis doseAxis,
        String measure,
        OptionalDouble target,
        List<Line> lines,
        OptionalDouble observedHigh,
        String bandLabel,
        List<String> footers,
        List<Window> windows,
        OptionalDouble upperIntake)
        implements Figure {

    /** @throws IllegalArgumentException if there is no line, or the target is not between 0 and 1 */
    public FractionCurve {
        lines = List.copyOf(lines);
        footers = List.copyOf(footers);
        windows = List.copyOf(windows);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("fraction curve " + caption.id() + ": no line; expected at least one.");
        }
        target.ifPresent(value -> {
            if (!(value > 0 && value < 1)) {
                throw new IllegalArgumentException(
                        "fraction curve: target " + value + "; expected a fraction between 0 and 1.");
            }
        });
    }

    /** Without windows. */
    public FractionCurve(
            Caption caption,
            Axis doseAxis,
            String measure,
            OptionalDouble target,
            List<Line> lines,
            OptionalDouble observedHigh,
            String bandLabel,
            List<String> footers) {
        this(
                caption,
                doseAxis,
                measure,
                target,
                lines,
                observedHigh,
                bandLabel,
                footers,
                List.of(),
                OptionalDouble.empty());
    }

    /** The same with windows, and a mark of an upper intake. */
    public FractionCurve withWindows(List<Window> ranges, OptionalDouble limit) {
        return new FractionCurve(
                caption, doseAxis, measure, target, lines, observedHigh, bandLabel, footers, ranges, limit);
    }

    /**
     * The doses at which enough people are above a lower, and few above an upper level.
     *
     * @param label whose, such as "Mothers 50 to 125 nmol/L"
     * @param range the doses; empty where there are none
     */
    public record Window(String label, Optional<DoseCurve.Range> range) {}

    /**
     * One curve.
     *
     * @param label  drawn beside it
     * @param points in order of dose
     * @param dose   what this curve says about the target
     * @param anchor where it leads
     */
    public record Line(String label, List<Point> points, TargetDose dose, Anchor anchor) {
        public Line {
            points = List.copyOf(points);
        }
    }

    /**
     * A point of a curve.
     *
     * @param dose     in the unit of the dose axis
     * @param fraction between 0 and 1
     * @param interval limits of the fraction; empty if none was computed
     */
    public record Point(double dose, double fraction, Optional<DoseCurve.Range> interval) {}

    /** The dose at which a curve reaches the target. */
    public sealed interface TargetDose {

        /**
         * It is reached.
         *
         * @param dose         where
         * @param low          lower limit; empty if unbounded below
         * @param high         upper limit; empty if unbounded above
         * @param extrapolated whether it lies beyond the highest dose studied
         */
        record Reached(double dose, OptionalDouble low, OptionalDouble high, boolean extrapolated)
                implements TargetDose {}

        /** The target is already met at the lowest dose studied. */
        record BelowLowest(double lowestDose) implements TargetDose {}

        /**
         * It is not reached at any dose shown, or cannot be told.
         *
         * @param words such as "not reached up to 6400 IU per day"
         */
        record NotReached(String words) implements TargetDose {}

        /** The curve has no target of its own. */
        record None() implements TargetDose {}
    }
}
