package org.dyad.synthesis.dyad;

import java.util.List;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.synthesis.dose.DoseShape;
import org.dyad.synthesis.dose.IntervalTest;

/**
 * What is fitted to mothers and infants together. With y_j the differences of trial j from its reference arms, mothers
 * first, and f the basis of the shape,
 *
 * <pre>{@code
 *  y_j = X_j (β + b_j) + e_j,   X_j = blockdiag(f(d) - f(r) of mothers, f(d) - f(r) of infants)
 *  b_j = (b_mother, b_infant) ~ N(0, Ψ),   Var e_j known but for the mother-infant correlation, which is assumed
 * }</pre>
 *
 * @param shape             of both curves; linear by default
 * @param withinCorrelation assumed correlation of mother and infant of one pair within an arm
 * @param test              of intervals; t on the trials that report the outcome minus its coefficients by default
 * @param level             of intervals, 0.95 by default
 * @param from              dose at which the step begins over which the two responses are compared, IU per day
 * @param to                dose at which it ends
 */
public record DyadModel(
        DoseShape shape, double withinCorrelation, IntervalTest test, double level, double from, double to) {
    /**
     * Correlation of the levels of mother and infant within an arm, where nothing else is known (judgement). Published for
     * changes over both arms of one trial: 0.379 (Niramitmahapanya 2017, maternal with infant change).
     */
    public static final double WITHIN_CORRELATION = 0.5;
    /** Other values at which results are shown (judgement). */
    public static final List<Double> WITHIN_SHOWN = List.of(0.2, 0.5, 0.8);
    /** Fewest trials reporting both outcomes from which their correlation between trials is estimated (judgement). */
    public static final int LEAST_FOR_CORRELATION = 8;
    /** Correlations between trials at which results are shown where it cannot be estimated. */
    public static final List<Double> BETWEEN_SHOWN = List.of(0.0, 0.5, 0.8);
    /** The one of them that stands in the text (judgement). */
    public static final double BETWEEN_CORRELATION = 0.5;

    public DyadModel {
        if (!(withinCorrelation > -1 && withinCorrelation < 1)) {
            throw new InvalidEvidence(
                    "A correlation of mother and infant of %s; it must be above -1 and below 1.", withinCorrelation);
        }
        if (!(level > 0 && level < 1)) {
            throw new InvalidEvidence("A level of %s; it must be between 0 and 1, such as 0.95.", level);
        }
        if (!(from >= 0) || !(to > from) || Double.isInfinite(to)) {
            throw new InvalidEvidence(
                    "A step in dose from %s to %s IU a day; it must begin at 0 or more and rise.", from, to);
        }
    }

    /** Straight lines, correlation {@link #WITHIN_CORRELATION}, t, 95 %, a step from 0 to 1000 IU a day. */
    public static DyadModel withDefaults() {
        return new DyadModel(new DoseShape.Linear(), WITHIN_CORRELATION, IntervalTest.T, 0.95, 0, 1000);
    }

    public DyadModel with(DoseShape changed) {
        return new DyadModel(changed, withinCorrelation, test, level, from, to);
    }

    public DyadModel with(IntervalTest changed) {
        return new DyadModel(shape, withinCorrelation, changed, level, from, to);
    }

    public DyadModel withWithinCorrelation(double changed) {
        return new DyadModel(shape, changed, test, level, from, to);
    }

    public DyadModel withLevel(double changed) {
        return new DyadModel(shape, withinCorrelation, test, changed, from, to);
    }

    /** Compared over another step of the mother's dose. */
    public DyadModel withStep(double newFrom, double newTo) {
        return new DyadModel(shape, withinCorrelation, test, level, newFrom, newTo);
    }
}
