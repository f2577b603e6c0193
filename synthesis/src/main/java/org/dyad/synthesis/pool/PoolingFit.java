package org.dyad.synthesis.pool;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.statistics.distribution.ChiSquared;
import org.dyad.statistics.distribution.StudentT;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.Vector;
import org.dyad.statistics.meta.KnownVarianceRegression;
import org.dyad.statistics.meta.TauSquaredSearch;
import org.dyad.synthesis.effect.Contrasts;

/**
 * A fitted model with all that a reader needs to judge it; effects are on the analysis scale (natural log for ratios). What costs
 * more than the fit itself (the interval of τ², results by study, predictions) is computed when asked for.
 *
 * @param contrasts        what went in, in table order
 * @param moderators       none for plain pooling
 * @param options          how it was fitted
 * @param coefficients     the intercept first where there is one
 * @param covariance       of the coefficients, in their order
 * @param degreesOfFreedom of the coefficients' t; {@code POSITIVE_INFINITY} means the normal
 * @param tauSquared       between-study variance, squared units of the effect
 * @param heterogeneity    beyond sampling error and moderators
 * @param moderatorsTest   empty without moderators
 * @param fitStatistics    empty where the estimator has no likelihood
 */
public record PoolingFit(
        Contrasts contrasts,
        Moderators moderators,
        RandomEffects options,
        List<Coefficient> coefficients,
        Matrix covariance,
        double degreesOfFreedom,
        TauSquared tauSquared,
        Heterogeneity heterogeneity,
        Optional<ModeratorsTest> moderatorsTest,
        Optional<FitStatistics> fitStatistics) {
    public PoolingFit {
        coefficients = List.copyOf(coefficients);
    }

    /** Number of contrasts, k. */
    public int count() {
        return contrasts.count();
    }

    /** The pooled effect of a fit without moderators. */
    public Coefficient pooled() {
        requirePlain("The pooled effect");
        return coefficients.getFirst();
    }

    /** The prediction interval of a fit without moderators, for the true mean effect in a new study. */
    public Optional<Interval> predictionInterval() {
        requirePlain("The prediction interval");
        return predictionInterval(
                coefficients.getFirst().estimate(), coefficients.getFirst().standardError());
    }

    /**
     * What the model expects at these values of the moderators' columns.
     *
     * @param values one for each coefficient but the intercept, in their order; 0 or 1 for levels of categories
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
        KnownVarianceRegression model = regression();
        Vector x = Vector.of(row);
        double estimate = model.fitted(x);
        double standardError = Math.sqrt(model.variance(x) * Fitting.scale(options, model));
        double half = quantile() * standardError;
        return new Prediction(
                estimate,
                standardError,
                new Interval(estimate - half, estimate + half),
                predictionInterval(estimate, standardError));
    }

    private Optional<Interval> predictionInterval(double estimate, double standardError) {
        OptionalDouble freedom = options.prediction().degreesOfFreedom(count(), coefficients.size());
        if (!tauSquared.isEstimated() || freedom.isEmpty()) {
            return Optional.empty();
        }
        double half = new StudentT(freedom.getAsDouble()).twoSidedQuantile(options.level())
                * Math.sqrt(tauSquared.value() + standardError * standardError);
        return Optional.of(new Interval(estimate - half, estimate + half));
    }

    /**
     * The interval of τ² by inverting the generalised Q: the values at which Q(τ²) is neither too large nor too small for chi-squared
     * with k − p degrees of freedom. Empty for the common-effect model, without degrees of freedom, and where even τ² = 0 makes Q
     * improbably small, so that no value is left.
     *
     * @see <a href="https://doi.org/10.1002/sim.2514">Viechtbauer (2007)</a>
     */
    public Optional<HeterogeneityInterval> heterogeneityInterval() {
        int freedom = heterogeneity.degreesOfFreedom();
        if (!tauSquared.isEstimated() || freedom == 0) {
            return Optional.empty();
        }
        double tail = (1 - options.level()) / 2;
        ChiSquared reference = new ChiSquared(freedom);
        double least = reference.quantile(tail);
        if (heterogeneity.q() < least) {
            return Optional.empty();
        }
        KnownVarianceRegression model = Design.regression(contrasts, moderators);
        double lower = TauSquaredSearch.whereQFallsTo(model, reference.upperQuantile(tail));
        double upper = TauSquaredSearch.whereQFallsTo(model, least);
        double typical = freedom / model.at(0).trace();
        return Optional.of(new HeterogeneityInterval(
                new Interval(lower, upper),
                new Interval(Math.sqrt(lower), Math.sqrt(upper)),
                new Interval(100 * lower / (typical + lower), 100 * upper / (typical + upper)),
                new Interval(lower / typical + 1, upper / typical + 1)));
    }

    /** Every contrast in this fit, in table order. */
    public List<StudyResult> studies() {
        KnownVarianceRegression model = regression();
        Vector weights = model.weights();
        Vector residuals = model.residuals();
        Vector fittedVariances = model.fittedVariances();
        double total = model.weightSum();
        double scale = Fitting.scale(options, model);
        List<StudyResult> results = new ArrayList<>();
        for (int i = 0; i < count(); i++) {
            results.add(study(i, 100 * weights.get(i) / total, residuals.get(i), fittedVariances.get(i), scale));
        }
        return List.copyOf(results);
    }

    private StudyResult study(int i, double weightPercent, double residual, double fittedVariance, double scale) {
        var contrast = contrasts.contrasts().get(i);
        double y = contrast.effect();
        double v = contrast.variance();
        double t = tauSquared.value();
        double half = new StudentT(Double.POSITIVE_INFINITY).twoSidedQuantile(options.level()) * Math.sqrt(v);
        double residualVariance = v + t - fittedVariance;
        double own = t / (t + v);
        double fitted = y - residual;
        double predicted = own * y + (1 - own) * fitted;
        double error = Math.sqrt(own * v + (1 - own) * (1 - own) * fittedVariance * scale);
        return new StudyResult(
                contrast.study(),
                y,
                v,
                weightPercent,
                new Interval(y - half, y + half),
                fitted,
                residual,
                // What is left of a study that fixes its own fitted value is rounding; a ratio of roundings is no
                // residual.
                residualVariance > 1e-12 * (v + t)
                        ? OptionalDouble.of(residual / Math.sqrt(residualVariance))
                        : OptionalDouble.empty(),
                predicted,
                error,
                new Interval(predicted - quantile() * error, predicted + quantile() * error));
    }

    private double quantile() {
        return new StudentT(degreesOfFreedom).twoSidedQuantile(options.level());
    }

    private KnownVarianceRegression regression() {
        return Design.regression(contrasts, moderators).at(tauSquared.value());
    }

    private void requirePlain(String what) {
        if (!moderators.isEmpty()) {
            throw new IllegalStateException(
                    what + " of a fit with moderators depends on their values; ask predict(values) instead.");
        }
    }
}
