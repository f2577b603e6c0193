package org.dyad.synthesis.counts;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dyad.evidence.effect.EffectMeasure;
import org.dyad.statistics.distribution.Normal;
import org.dyad.statistics.distribution.StudentT;
import org.dyad.synthesis.effect.Contrast;
import org.dyad.synthesis.pool.Coefficient;
import org.dyad.synthesis.pool.FitStatistics;
import org.dyad.synthesis.pool.Heterogeneity;
import org.dyad.synthesis.pool.Interval;
import org.dyad.synthesis.pool.PredictionRule;

/**
 * Counts pooled.
 *
 * @param measure       what the estimate is in; natural log for ratios, logit for proportions
 * @param method        how it was pooled
 * @param level         of the intervals
 * @param count         studies that went in, those without information among them
 * @param informative   studies that say something about the pooled value
 * @param pooled        estimate with normal test and interval
 * @param tauSquared    between-study variance in squared units of the estimate; empty where the method takes it as 0
 * @param tauSquaredError its standard error from the observed information; empty where τ² is 0 or not estimated
 * @param heterogeneity Cochran's Q of the studies' own estimates about the pooled one; empty where the method has another test or a single
 *                      study is left
 * @param fitStatistics of the exact likelihood, where the method has one
 * @param tests         further tests
 * @param studies       in table order
 * @param notes         what a reader must know of this fit, as sentences
 */
public record CountsFit(
        EffectMeasure measure,
        CountsMethod method,
        double level,
        int count,
        int informative,
        Coefficient pooled,
        OptionalDouble tauSquared,
        OptionalDouble tauSquaredError,
        Optional<Heterogeneity> heterogeneity,
        Optional<FitStatistics> fitStatistics,
        List<CountsTest> tests,
        List<CountsStudy> studies,
        List<String> notes) {
    public CountsFit {
        tests = List.copyOf(tests);
        studies = List.copyOf(studies);
        notes = List.copyOf(notes);
    }

    /** The interval for the true value in a new study, with τ² in it; empty where τ² was not estimated or too few studies are left. */
    public Optional<Interval> predictionInterval(PredictionRule rule) {
        OptionalDouble freedom = rule.degreesOfFreedom(informative, 1);
        if (tauSquared.isEmpty() || freedom.isEmpty()) {
            return Optional.empty();
        }
        double error = pooled.standardError();
        double half = new StudentT(freedom.getAsDouble()).twoSidedQuantile(level)
                * Math.sqrt(tauSquared.getAsDouble() + error * error);
        return Optional.of(new Interval(pooled.estimate() - half, pooled.estimate() + half));
    }

    /** The normal interval of one study's own effect, at the level of the fit. */
    public Interval interval(Contrast own) {
        double half = Normal.upperQuantile((1 - level) / 2) * own.standardError();
        return new Interval(own.effect() - half, own.effect() + half);
    }

    /** An estimate with its normal test and interval. */
    static Coefficient normal(double estimate, double standardError, double level) {
        double z = estimate / standardError;
        double half = Normal.upperQuantile((1 - level) / 2) * standardError;
        return new Coefficient(
                "intercept",
                estimate,
                standardError,
                z,
                Double.POSITIVE_INFINITY,
                Normal.twoSidedPValue(z),
                estimate - half,
                estimate + half);
    }
}
