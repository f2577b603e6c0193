package org.dyad.synthesis.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * The spread between people over trials that report it:
 *
 * <pre>{@code   ln s + 1 / (2 (n - 1)) = g0 + u + g1 ln m + e,    Var(e) = 1 / (2 (n - 1)),    Var(u) = tau_u^2 }</pre>
 *
 * <p>{@code g1} is 1, a constant coefficient of variation. With {@code g1} set, the arms of a trial count through
 * their weighted mean without loss: what lies between arms of one trial carries nothing about {@code g0} or
 * {@code tau_u}. From {@link #TRIALS_FOR_POWER} trials {@code g1} is estimated within and between trials.
 *
 * @see <a href="https://doi.org/10.1111/2041-210X.12309">Nakagawa et al. (2015), the log standard deviation and its
 *     sampling variance</a>
 */
final class SpreadModel {
    /** Trials with standard deviations of their own from which the power of the mean is estimated (judgement). */
    static final int TRIALS_FOR_POWER = 6;

    private SpreadModel() {}

    static SpreadFit fit(List<SpreadArm> given) {
        List<SpreadArm> arms = given.stream().sorted(SpreadArm.order()).toList();
        Map<String, List<SpreadArm>> trials = new TreeMap<>();
        arms.forEach(arm ->
                trials.computeIfAbsent(arm.study(), s -> new ArrayList<>()).add(arm));
        List<SpreadArm> skewed = arms.stream().filter(SpreadArm::skewed).toList();
        if (trials.size() >= TRIALS_FOR_POWER) {
            PowerOfMean.Estimate e = PowerOfMean.estimate(trials);
            return new SpreadFit(
                    e.logScale(),
                    e.logScaleVarianceAtMean(),
                    e.power(),
                    true,
                    e.powerVariance(),
                    e.centre(),
                    OptionalDouble.of(e.betweenVariance()),
                    trials.size(),
                    arms,
                    skewed);
        }
        Summary summary = summary(arms, 1);
        double[] y = array(summary.means());
        double[] v = array(summary.variances());
        OptionalDouble tauSquared = y.length < BetweenTrials.FEWEST_TRIALS
                ? OptionalDouble.empty()
                : OptionalDouble.of(BetweenTrials.variance(y, v));
        double total = 0;
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            double w = 1 / (v[i] + tauSquared.orElse(0));
            total += w;
            sum += w * y[i];
        }
        return new SpreadFit(sum / total, 1 / total, 1, false, 0, 0, tauSquared, y.length, arms, skewed);
    }

    /**
     * The trials' means of {@code ln s - power ln m}, and their sampling variances, in the order of their names.
     */
    record Summary(List<Double> means, List<Double> variances) {
        Summary {
            means = List.copyOf(means);
            variances = List.copyOf(variances);
        }
    }

    /** One number per trial, for arms in canonical order. */
    static Summary summary(List<SpreadArm> arms, double power) {
        Map<String, List<SpreadArm>> trials = new TreeMap<>();
        arms.forEach(arm ->
                trials.computeIfAbsent(arm.study(), s -> new ArrayList<>()).add(arm));
        List<Double> means = new ArrayList<>();
        List<Double> variances = new ArrayList<>();
        for (List<SpreadArm> trial : trials.values()) {
            double weight = 0;
            double sum = 0;
            for (SpreadArm arm : trial) {
                double w = 1 / logVariance(arm);
                weight += w;
                sum += w * (logDeviation(arm) - power * StrictMath.log(arm.mean()));
            }
            means.add(sum / weight);
            variances.add(1 / weight);
        }
        return new Summary(means, variances);
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    static double logDeviation(SpreadArm arm) {
        return StrictMath.log(arm.standardDeviation()) + logVariance(arm);
    }

    static double logVariance(SpreadArm arm) {
        return 1 / (2 * (arm.n() - 1));
    }
}
