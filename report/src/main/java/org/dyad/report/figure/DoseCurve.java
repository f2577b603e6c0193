package org.dyad.report.figure;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An outcome against dose: the fitted curve with its bands, and the trials behind it.
 *
 * @param caption       name and words
 * @param doseAxis      the dose, across
 * @param effectAxis    the outcome, up; usually a difference from the reference dose
 * @param curve         the fitted curve in order of dose; at least 2 points, or empty if no curve could be fitted
 * @param observedLow   lowest dose of the arms behind the curve
 * @param observedHigh  highest dose of those arms; beyond it the curve is shaded and dashed as extrapolated
 * @param trials        the trials, one line each
 * @param knots         knots of a spline or a broken line; ticks on the dose axis
 * @param rug           doses of all arms behind the curve; short ticks inside the axis
 * @param curveLabel    names the line, such as "Piecewise linear, REML"
 * @param bandLabel     names the inner band, such as "95% confidence band"
 * @param predictionLabel names the outer band; empty if the points carry none
 * @param footers       lines under the figure
 */
public record DoseCurve(
        Caption caption,
        Axis doseAxis,
        Axis effectAxis,
        List<CurvePoint> curve,
        OptionalDouble observedLow,
        OptionalDouble observedHigh,
        List<TrialLine> trials,
        List<Double> knots,
        List<Double> rug,
        String curveLabel,
        String bandLabel,
        Optional<String> predictionLabel,
        List<String> footers)
        implements Figure {

    /** @throws IllegalArgumentException if the curve is not in order of dose */
    public DoseCurve {
        curve = List.copyOf(curve);
        trials = List.copyOf(trials);
        knots = List.copyOf(knots);
        rug = List.copyOf(rug);
        footers = List.copyOf(footers);
        for (int i = 1; i < curve.size(); i++) {
            if (!(curve.get(i - 1).dose() < curve.get(i).dose())) {
                throw new IllegalArgumentException("dose curve " + caption.id() + ": point " + (i + 1)
                        + " is not at a higher dose than the one before; give the points in order of dose.");
            }
        }
    }

    /**
     * A point of the fitted curve.
     *
     * @param dose       in the unit of the dose axis
     * @param value      the mean
     * @param low        lower limit of the confidence band
     * @param high       upper limit
     * @param prediction limits of the prediction band, if there is one
     */
    public record CurvePoint(double dose, double value, double low, double high, Optional<Range> prediction) {}

    /** A range of values, {@code low <= high}. */
    public record Range(double low, double high) {}

    /**
     * A trial's arms, joined by a line.
     *
     * @param label    such as "Naik 2017"; drawn beside its last arm
     * @param points   in order of dose
     * @param standing whether it informs the curve; hollow if a rule keeps it out
     * @param anchor   where it leads
     */
    public record TrialLine(String label, List<TrialPoint> points, Standing standing, Anchor anchor) {
        public TrialLine {
            points = List.copyOf(points);
        }
    }

    /**
     * An arm of a trial.
     *
     * @param dose     in the unit of the dose axis
     * @param value    in the unit of the outcome
     * @param interval confidence limits; drawn as a thin upright line if given
     * @param weight   sets the area of the mark, in proportion; any positive unit. 0 for a reference arm that has no weight of its own
     * @param anchor   where it leads
     */
    public record TrialPoint(double dose, double value, Optional<Range> interval, double weight, Anchor anchor) {}
}
