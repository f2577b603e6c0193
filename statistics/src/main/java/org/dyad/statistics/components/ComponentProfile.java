package org.dyad.statistics.components;

import java.util.OptionalDouble;
import org.dyad.statistics.matrix.Vector;
import org.dyad.statistics.optimise.BrentRoot;
import org.dyad.statistics.optimise.SearchNotSettled;

/**
 * The log-likelihood as a function of one level's variance, all else at its best: l(σ²) = max over the others. The values at which it is
 * not more than half a chi-squared quantile below the maximum make the profile interval.
 *
 * @see <a href="https://doi.org/10.1002/(SICI)1097-0258(19960330)15:6%3C619::AID-SIM188%3E3.0.CO;2-A">Hardy, Thompson (1996)</a>
 */
public final class ComponentProfile {
    private static final double DOUBLING = 2;
    private static final int MOST_DOUBLINGS = 200;

    private final ComponentModel.PreparedComponents prepared;
    private final int level;
    private final double best;
    private final double top;
    private double[] warm;

    ComponentProfile(ComponentModel.PreparedComponents prepared, ComponentFit fit, int level) {
        this.prepared = prepared;
        this.level = level;
        if (!(prepared.parameters.form instanceof OutcomeCovariance.None)) {
            throw new IllegalArgumentException("Profiles are made for models of nested levels only.");
        }
        warm = scaled(fit.levelVariances());
        best = warm[level];
        top = valueAt(best);
    }

    private double[] scaled(Vector variances) {
        double[] theta = variances.toArray();
        for (int k = 0; k < theta.length; k++) {
            theta[k] /= prepared.design.unit * prepared.design.unit;
        }
        return theta;
    }

    /** An interval; {@code upper} is empty where the likelihood never falls far enough. */
    public record Range(double lower, OptionalDouble upper) {}

    /**
     * The values of the variance whose log-likelihood is within {@code drop} of the maximum; half the chi-squared quantile with one degree
     * of freedom makes the confidence interval.
     *
     * @throws SearchNotSettled where a climb on the way did not end at a maximum
     */
    public Range within(double drop) {
        double unit = prepared.design.unit * prepared.design.unit;
        double lower = 0;
        if (best > 0 && deficit(0) > drop) {
            lower = BrentRoot.find(v -> deficit(v) - drop, 0, best, 1e-12 * best)
                    .x();
        }
        double inside = best;
        double outside = Math.max(1e-3, 1.5 * best);
        for (int i = 0; i < MOST_DOUBLINGS; i++) {
            if (deficit(outside) > drop) {
                double upper = BrentRoot.find(v -> deficit(v) - drop, inside, outside, 1e-12 * outside)
                        .x();
                return new Range(unit * lower, OptionalDouble.of(unit * upper));
            }
            inside = outside;
            outside *= DOUBLING;
        }
        return new Range(unit * lower, OptionalDouble.empty());
    }

    private double deficit(double variance) {
        return top - valueAt(variance);
    }

    /** The profile at a variance in the design's units, by a climb from the last point with that variance held. */
    private double valueAt(double variance) {
        double[] lower = prepared.parameters.lower.clone();
        double[] upper = prepared.parameters.upper.clone();
        lower[level] = variance;
        upper[level] = variance;
        ComponentClimb climb = new ComponentClimb(prepared.likelihood, prepared.parameters, lower, upper);
        if (!climb.from(warm) || climb.steepest() > ComponentOptimum.FIRST_ORDER_TOLERANCE) {
            throw new SearchNotSettled(
                    "The profile of a variance could not be followed.", "Use the estimate without its interval.");
        }
        warm = climb.theta.clone();
        return climb.value;
    }
}
