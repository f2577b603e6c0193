package org.dyad.synthesis.chain;

import java.util.List;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.synthesis.dose.DoseShape;
import org.dyad.synthesis.dose.IntervalTest;
import org.dyad.synthesis.dyad.DyadModel;

/**
 * How a chain is put together.
 *
 * @param shape             of the two curves over the dose (dose to mother, dose to infant); linear by default
 * @param withinCorrelation assumed correlation of the levels of two compartments within an arm
 * @param test              of intervals; t on the trials of a link minus its coefficients by default
 * @param level             of intervals, 0.95 by default
 * @param from              dose at which the step begins over which chain and direct estimate are compared, IU per day
 * @param to                dose at which it ends
 */
public record ChainModel(
        DoseShape shape, double withinCorrelation, IntervalTest test, double level, double from, double to) {
    /** Other correlations at which the composed chain is shown (judgement). */
    public static final List<Double> WITHIN_SHOWN = DyadModel.WITHIN_SHOWN;
    /** Mean F of the upstream differences below which a link is called weak. See Staiger and Stock (1997), doi:10.2307/2171753. */
    public static final double WEAK = 10;

    public ChainModel {
        if (!(withinCorrelation > -1 && withinCorrelation < 1)) {
            throw new InvalidEvidence(
                    "A correlation of two compartments of %s; it must be above -1 and below 1.", withinCorrelation);
        }
        if (!(level > 0 && level < 1)) {
            throw new InvalidEvidence("A level of %s; it must be between 0 and 1, such as 0.95.", level);
        }
        if (!(from >= 0) || !(to > from) || Double.isInfinite(to)) {
            throw new InvalidEvidence(
                    "A step in dose from %s to %s IU a day; it must begin at 0 or more and rise.", from, to);
        }
    }

    /** Straight lines, the dyad's correlation, t, 95 %, a step from 0 to 1000 IU a day. */
    public static ChainModel withDefaults() {
        return new ChainModel(new DoseShape.Linear(), DyadModel.WITHIN_CORRELATION, IntervalTest.T, 0.95, 0, 1000);
    }

    public ChainModel with(DoseShape changed) {
        return new ChainModel(changed, withinCorrelation, test, level, from, to);
    }

    public ChainModel with(IntervalTest changed) {
        return new ChainModel(shape, withinCorrelation, changed, level, from, to);
    }

    public ChainModel withWithinCorrelation(double changed) {
        return new ChainModel(shape, changed, test, level, from, to);
    }

    public ChainModel withLevel(double changed) {
        return new ChainModel(shape, withinCorrelation, test, changed, from, to);
    }

    /** Compared over another step of the mother's dose. */
    public ChainModel withStep(double newFrom, double newTo) {
        return new ChainModel(shape, withinCorrelation, test, level, newFrom, newTo);
    }
}
