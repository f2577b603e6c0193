package org.dyad.synthesis.multilevel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.statistics.components.ComponentFit;
import org.dyad.statistics.components.ComponentGroup;
import org.dyad.statistics.components.ComponentModel;
import org.dyad.statistics.components.ComponentOptimum;
import org.dyad.statistics.components.ComponentProfile;
import org.dyad.statistics.components.UnitEffect;
import org.dyad.statistics.distribution.ChiSquared;
import org.dyad.statistics.distribution.StudentT;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.Vector;
import org.dyad.statistics.optimise.SearchNotSettled;
import org.dyad.synthesis.effect.Contrasts;
import org.dyad.synthesis.pool.Coefficient;
import org.dyad.synthesis.pool.FitStatistics;
import org.dyad.synthesis.pool.Heterogeneity;
import org.dyad.synthesis.pool.Interval;
import org.dyad.synthesis.pool.Moderators;
import org.dyad.synthesis.pool.ModeratorsTest;
import org.dyad.synthesis.pool.Prediction;
import org.dyad.synthesis.robust.WorkingModel;

/**
 * A fitted model of nested levels; effects are on the analysis scale (natural log for ratios). Profile intervals, units' effects and
 * predictions are computed when asked for.
 */
public final class MultilevelFit implements WorkingModel.Source {
    private final Contrasts contrasts;
    private final Moderators moderators;
    private final MultilevelModel options;
    private final List<Coefficient> coefficients;
    private final Matrix covariance;
    private final double degreesOfFreedom;
    private final List<LevelVariance> levels;
    private final Heterogeneity heterogeneity;
    private final Optional<ModeratorsTest> moderatorsTest;
    private final FitStatistics fitStatistics;
    private final ComponentOptimum optimum;
    private final Nesting nesting;
    private final ComponentModel kernel;
    private final ComponentFit fit;

    MultilevelFit(
            Contrasts contrasts,
            Moderators moderators,
            MultilevelModel options,
            List<Coefficient> coefficients,
            Matrix covariance,
            double degreesOfFreedom,
            List<LevelVariance> levels,
            Heterogeneity heterogeneity,
            Optional<ModeratorsTest> moderatorsTest,
            FitStatistics fitStatistics,
            ComponentOptimum optimum,
            Nesting nesting,
            ComponentModel kernel,
            ComponentFit fit) {
        this.contrasts = contrasts;
        this.moderators = moderators;
        this.options = options;
        this.coefficients = coefficients;
        this.covariance = covariance;
        this.degreesOfFreedom = degreesOfFreedom;
        this.levels = List.copyOf(levels);
        this.heterogeneity = heterogeneity;
        this.moderatorsTest = moderatorsTest;
        this.fitStatistics = fitStatistics;
        this.optimum = optimum;
        this.nesting = nesting;
        this.kernel = kernel;
        this.fit = fit;
    }

    /** What went in, in table order. */
    public Contrasts contrasts() {
        return contrasts;
    }

    /** Number of effects, k. */
    public int count() {
        return contrasts.count();
    }

    public Moderators moderators() {
        return moderators;
    }

    /** How it was fitted. */
    public MultilevelModel options() {
        return options;
    }

    /** The intercept first where there is one. */
    public List<Coefficient> coefficients() {
        return coefficients;
    }

    /** Of the coefficients. */
    public Matrix covariance() {
        return covariance;
    }

    /** Of the coefficients' t; {@code POSITIVE_INFINITY} means the normal. */
    public double degreesOfFreedom() {
        return degreesOfFreedom;
    }

    /** The variance at each level, outermost first. */
    public List<LevelVariance> levels() {
        return levels;
    }

    /** Beyond sampling error and moderators; I² is that of all levels together, empty where the variance of one of them is not an estimate. */
    public Heterogeneity heterogeneity() {
        return heterogeneity;
    }

    /** Empty without moderators. */
    public Optional<ModeratorsTest> moderatorsTest() {
        return moderatorsTest;
    }

    public FitStatistics fitStatistics() {
        return fitStatistics;
    }

    /** How far the maximum can be trusted. */
    public ComponentOptimum optimum() {
        return optimum;
    }

    /**
     * The profile-likelihood interval of a level's variance. {@code upper} is infinite where the likelihood never falls far enough.
     *
     * @param level position, 0 for the outermost
     * @return empty where the profile could not be followed to both limits
     */
    public Optional<Interval> varianceInterval(int level) {
        try {
            ComponentProfile.Range range =
                    kernel.profile(fit, level).within(new ChiSquared(1).quantile(options.level()) / 2);
            return Optional.of(new Interval(range.lower(), range.upper().orElse(Double.POSITIVE_INFINITY)));
        } catch (SearchNotSettled unsettled) {
            return Optional.empty();
        }
    }

    /**
     * What the model expects at these values of the moderators' columns, with the prediction interval of the true effect of a new contrast
     * in a new unit at every level.
     *
     * @param values one for each coefficient but the intercept, in their order; none without moderators
     */
    public Prediction predict(List<Double> values) {
        int first = moderators.intercept() ? 1 : 0;
        if (values.size() != coefficients.size() - first) {
            throw new InvalidEvidence(
                    "%s values were given for the columns %s; one for each is needed.",
                    values.size(),
                    coefficients.stream().skip(first).map(Coefficient::name).toList());
        }
        double[] row = new double[coefficients.size()];
        row[0] = 1;
        for (int j = first; j < row.length; j++) {
            row[j] = values.get(j - first);
        }
        Vector x = Vector.of(row);
        double estimate = x.dot(fit.beta());
        double variance = covariance.quadraticForm(x);
        double half = quantile() * Math.sqrt(variance);
        double total = levels.stream().mapToDouble(LevelVariance::variance).sum();
        // The number of independent units is what a prediction for a new one rests on.
        OptionalDouble freedom = options.prediction().degreesOfFreedom(fit.groups(), coefficients.size());
        Optional<Interval> prediction = freedom.isEmpty()
                ? Optional.empty()
                : Optional.of(around(
                        estimate,
                        new StudentT(freedom.getAsDouble()).twoSidedQuantile(options.level())
                                * Math.sqrt(total + variance)));
        return new Prediction(estimate, Math.sqrt(variance), around(estimate, half), prediction);
    }

    /** How far each unit of a level lies from the expected, in the order of their labels. */
    public List<UnitResult> units(int level) {
        List<UnitResult> results = new ArrayList<>();
        for (UnitEffect effect : fit.unitEffects().get(level)) {
            results.add(new UnitResult(
                    levels.get(level).level(),
                    nesting.units().get(level).get(effect.group()).get(effect.unit()),
                    effect.effect(),
                    effect.standardError(),
                    around(effect.effect(), quantile() * effect.standardError())));
        }
        return List.copyOf(results);
    }

    @Override
    public WorkingModel workingModel() {
        List<WorkingModel.Part> parts = new ArrayList<>();
        for (int i = 0; i < nesting.groups().size(); i++) {
            ComponentGroup group = nesting.groups().get(i);
            parts.add(new WorkingModel.Part(
                    group.label(),
                    nesting.rows().get(i),
                    group.x(),
                    covariance(group),
                    group.y().plus(group.x().times(fit.beta()).scaled(-1))));
        }
        return new WorkingModel(moderators.names(), fit.beta(), moderators.intercept(), options.level(), parts);
    }

    private Matrix covariance(ComponentGroup group) {
        int n = group.size();
        double[] sigma = group.covariance().toRowMajorArray();
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                for (int k = 0; k < levels.size(); k++) {
                    List<Integer> code = group.levels().get(k);
                    sigma[a * n + b] +=
                            code.get(a).equals(code.get(b)) ? levels.get(k).variance() : 0;
                }
            }
        }
        return Matrix.ofRowMajor(n, n, sigma);
    }

    private double quantile() {
        return new StudentT(degreesOfFreedom).twoSidedQuantile(options.level());
    }

    private static Interval around(double centre, double half) {
        return new Interval(centre - half, centre + half);
    }
}
