package org.dyad.synthesis.target;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.NotPositiveDefinite;
import org.dyad.statistics.mixed.Group;
import org.dyad.statistics.mixed.PsiStructure;
import org.dyad.statistics.optimise.SearchNotSettled;

/**
 * How much the likelihood speaks against the mean of the populations at a dose being the one that a target needs. With the
 * variances {@code theta = (Psi, tau^2)} given, the level and the curve are linear in the data; so the (restricted) likelihood
 * of the variances, and the distance of the mean that is found from the mean that is needed, are all there is:
 *
 * <pre>{@code
 *   D(d) = min over theta, spread of { -2 lR(theta) - 2 lR(spread) + (M(d; theta) - m)^2 / Var M(d; theta) } - min{ the same without it }
 * }</pre>
 *
 * <p>with m the mean that is needed: the threshold itself, or for a fraction of people the mean that their spread, and that
 * between trials, ask for at {@code theta}. It is the likelihood ratio of restricted likelihoods that keep the projection of the
 * larger model. The likelihood of the level takes the curve as the contrasts have it, as the estimates do, so that D is 0 at
 * the estimated dose.
 *
 * <p>Keeps where it found the last maximum, so it serves one thread.
 *
 * @see <a href="https://doi.org/10.1111/1467-9868.00092">Welham, Thompson (1997), Likelihood ratio tests for fixed model terms
 *     using residual maximum likelihood</a>
 */
final class ProfileLikelihood {
    /** A search that does not settle from the estimates is begun again from variances this much wider. */
    private static final double WIDER = 2;
    /** At a standard deviation of 0 the likelihood is level and a search would not leave: those places are no beginning. */
    private static final double LEAST = 1e-3;

    private final FittedPopulation fitted;
    private final ContrastLikelihood contrasts;
    private final List<Group> groups;
    private final LevelModel levelModel;
    private final double[] means;
    private final ProfileVariables variables;
    private final double atEstimate;
    private final Place lastOfMean = new Place();
    private final Place lastOfPeople = new Place();

    ProfileLikelihood(
            FittedPopulation fitted,
            List<Group> groups,
            ContrastLikelihood contrasts,
            LevelModel levelModel,
            double[] means,
            PsiStructure structure) {
        this.fitted = fitted;
        this.groups = groups;
        this.contrasts = contrasts;
        this.levelModel = levelModel;
        this.means = means.clone();
        this.variables = new ProfileVariables(fitted, structure);
        this.atEstimate = contrasts.at(variables.estimatedRoot()).minusTwoLogLikelihood()
                + levelTerm(fitted.level().tauSquared)
                + variables.spreadTerm(variables.estimatedSpread(), 0);
    }

    /** The mean that populations must have at a dose; NaN where there is none. */
    interface NeededMean extends ToDoubleBiFunction<PopulationCurve, Double> {}

    /** The signed root of D at {@code dose}: below 0 where the estimated mean falls short of what is needed. */
    double signedRoot(double dose, NeededMean needed, boolean ofPeople) {
        double short0 = fitted.curve().mean(dose) - needed.applyAsDouble(fitted.curve(), dose);
        ToDoubleFunction<double[]> against = x -> value(x, dose, needed, ofPeople);
        SmoothMinimum found = settled(against, ofPeople);
        (ofPeople ? lastOfPeople : lastOfMean).set(found.at().toArray());
        double ratio = Math.max(0, found.value() - atEstimate);
        return Math.copySign(Math.sqrt(ratio), short0);
    }

    /** From where the search ended at the dose before, else from the estimates, else from wider variances. */
    private SmoothMinimum settled(ToDoubleFunction<double[]> against, boolean ofPeople) {
        double[] cold = variables.start(ofPeople);
        Optional<double[]> last = (ofPeople ? lastOfPeople : lastOfMean).get();
        if (last.isPresent()) {
            try {
                return SmoothMinimum.of(against, last.get());
            } catch (SearchNotSettled again) {
                // The dose before was of another kind: begin at the estimates.
            }
        }
        try {
            return SmoothMinimum.of(against, cold);
        } catch (SearchNotSettled again) {
            double[] wider = cold.clone();
            for (int i = 0; i < wider.length; i++) {
                wider[i] *= WIDER;
            }
            return SmoothMinimum.of(against, wider);
        }
    }

    /** A place to begin from. */
    private static final class Place {
        private Optional<double[]> at = Optional.empty();

        Optional<double[]> get() {
            return at;
        }

        void set(double[] place) {
            boolean usable = Arrays.stream(place).allMatch(v -> Double.isFinite(v) && Math.abs(v) > LEAST);
            at = usable ? Optional.of(place) : Optional.empty();
        }
    }

    /** Infinite where the variances are so far out that the trials' information is lost to rounding: no place for a search to go. */
    private double value(double[] x, double dose, NeededMean needed, boolean ofPeople) {
        try {
            double value = at(x, dose, needed, ofPeople);
            return Double.isFinite(value) ? value : Double.POSITIVE_INFINITY;
        } catch (NotPositiveDefinite beyond) {
            return Double.POSITIVE_INFINITY;
        }
    }

    private double at(double[] x, double dose, NeededMean needed, boolean ofPeople) {
        Matrix root = variables.root(x);
        Matrix psi = root.times(root.transpose());
        ContrastLikelihood.At at = contrasts.at(root);
        OptionalDouble tauSquared = variables.tauSquared(x);
        double[] beta = at.beta().toArray();
        LevelModel.Fit level = levelModel.fit(means, beta, psi, tauSquared);
        FittedPopulation p = new FittedPopulation(
                fitted.shape(), fitted.from(), at.beta(), at.covariance(), psi, level, fitted.spread());
        ProfileVariables.Spread spread = ofPeople ? variables.spread(x) : variables.estimatedSpread();
        PopulationCurve curve = p.curve().shiftedLogScale(spread.shift());
        double distance = curve.mean(dose) - needed.applyAsDouble(curve, dose);
        double variance = p.meanVariance(dose, shared(at, psi, level));
        double powerError = fitted.spread()
                .map(s -> s.powerErrorAt(fitted.curve().mean(dose)))
                .orElse(0.0);
        return at.minusTwoLogLikelihood()
                + levelTerm(tauSquared)
                + variables.spreadTerm(spread, powerError)
                + distance * distance / variance;
    }

    /** {@code sum omega_j V I_j Psi F_j}, as for the band. */
    private double[] shared(ContrastLikelihood.At at, Matrix psi, LevelModel.Fit level) {
        return SharedCurves.of(groups, at.informations(), at.covariance(), psi, levelModel, level);
    }

    private double levelTerm(OptionalDouble tauSquared) {
        return tauSquared.isEmpty()
                ? 0
                : levelModel
                        .line()
                        .minusTwoLogLikelihood(
                                fitted.level().levels, fitted.level().variances, tauSquared.getAsDouble());
    }
}
