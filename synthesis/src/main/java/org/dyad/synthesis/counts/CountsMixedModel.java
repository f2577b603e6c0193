package org.dyad.synthesis.counts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.evidence.effect.EffectMeasure;
import org.dyad.statistics.quadrature.GaussHermite;
import org.dyad.synthesis.effect.EffectSizes;
import org.dyad.synthesis.effect.EffectTable;
import org.dyad.synthesis.effect.StudyData;
import org.dyad.synthesis.effect.ZeroCells;
import org.dyad.synthesis.pool.FitStatistics;
import org.dyad.synthesis.pool.NotEstimable;

/**
 * Generalised linear mixed models for counts, by maximum likelihood with the exact likelihood, so that zero cells need no correction.
 *
 * <p>Two groups (OR binomial, IRR Poisson), <em>unconditional with fixed study effects</em>: group 1 has
 * {@code η = γᵢ + θ + τ uᵢ/2}, group 2 {@code η = γᵢ − τ uᵢ/2}, with a free level γᵢ for every study, η the log odds or log rate, and
 * u standard normal: the study's true log ratio is θ + τ u. One group (PLO binomial, IRLN Poisson): {@code η = θ + τ uᵢ}. The integrals
 * over u are by adaptive Gauss-Hermite quadrature, γᵢ are profiled out, the standard error of θ comes from the observed information of all
 * parameters.
 *
 * <p>Not here: random study effects (the study levels γᵢ drawn from a distribution), and the conditional model (non-central hypergeometric).
 * With a level for every study, τ² of this model tends to be too small when studies are small and many. Needs three studies
 * with information. Studies without events in both groups, or only with events, add nothing to this likelihood and are left out of it.
 *
 * @param nodes of the quadrature to begin with, from 5 to 200; they are doubled until the likelihood stands still
 * @see <a href="https://doi.org/10.1002/sim.4040">Stijnen, Hamza, Özdemir (2010)</a>
 * @see <a href="https://doi.org/10.1002/sim.7588">Jackson, Law, Stijnen, Viechtbauer, White (2018), their model 4</a>
 */
public record CountsMixedModel(int nodes) implements CountsMethod {
    private static final int FEWEST = 3;
    private static final String TWO_GROUPS =
            "Model: unconditional, with a fixed level for each study, fitted by maximum likelihood; the"
                    + " variance between studies tends to come out too small when studies are small.";
    private static final String ONE_GROUP =
            "Model: one group, with a random level for each study, fitted by maximum likelihood.";

    public CountsMixedModel {
        if (nodes < 5 || nodes > 200) {
            throw new InvalidEvidence("The quadrature is given %s nodes; it takes from 5 to 200.", nodes);
        }
    }

    /** 40 nodes to begin with. */
    public static CountsMixedModel withDefaults() {
        return new CountsMixedModel(40);
    }

    /** The same with other nodes to begin with. */
    public CountsMixedModel withNodes(int other) {
        return new CountsMixedModel(other);
    }

    @Override
    public CountsFit pool(EffectMeasure measure, List<? extends StudyData> rows, double level) {
        CountRows.require(this, measure, rows);
        CountClusters data = CountClusters.of(measure, rows);
        int k = data.clusters().size();
        if (k < FEWEST) {
            throw new NotEstimable(
                    "%s with information on the %s; a mixed model needs %s, because fewer say nothing about how much"
                            + " studies differ. Use --method MH or PETO for two groups.",
                    k == 1 ? "1 study" : k + " studies", measure.words(), FEWEST);
        }
        MixedOptimum best = MixedOptimum.of(data.clusters(), data.start(), nodes);
        MixedLikelihood likelihood = new MixedLikelihood(data.clusters(), GaussHermite.of(nodes));
        double deviance = Math.max(0, 2 * (likelihood.saturated() - best.commonValue()));
        boolean two = measure.comparesTwo();
        int parameters = 2 + (two ? k : 0);
        return new CountsFit(
                measure,
                this,
                level,
                rows.size(),
                k,
                CountsFit.normal(best.theta(), best.error(), level),
                OptionalDouble.of(best.sigma() * best.sigma()),
                best.varianceError(),
                Optional.empty(),
                Optional.of(statistics(best.value() + likelihood.constant(), parameters, two ? 2 * k : k)),
                List.of(CountsTest.of(CountsTest.Kind.LIKELIHOOD_RATIO, deviance, k - 1)),
                studies(measure, rows),
                notes(two, rows.size() - k));
    }

    /** By n, the number of counts. */
    private static FitStatistics statistics(double value, int parameters, int n) {
        double deviance = -2 * value;
        double least = Math.max(n, parameters + 2);
        return new FitStatistics(
                value,
                parameters,
                deviance + 2 * parameters,
                deviance + parameters * StrictMath.log(n),
                deviance + 2 * parameters * least / (least - parameters - 1));
    }

    private static List<CountsStudy> studies(EffectMeasure measure, List<? extends StudyData> rows) {
        EffectTable own = EffectSizes.of(measure)
                .with(ZeroCells.onlyZero().droppingDoubleZero())
                .compute(rows);
        return own.rows().stream()
                .map(row -> new CountsStudy(row, OptionalDouble.empty()))
                .toList();
    }

    private static List<String> notes(boolean two, int silent) {
        List<String> notes = new ArrayList<>(List.of(two ? TWO_GROUPS : ONE_GROUP));
        if (silent > 0) {
            notes.add((silent == 1 ? "1 study has" : silent + " studies have")
                    + " no events in either group, or only events, and so no say in this estimate.");
        }
        return notes;
    }

    @Override
    public List<EffectMeasure> measures() {
        return List.of(EffectMeasure.OR, EffectMeasure.IRR, EffectMeasure.PLO, EffectMeasure.IRLN);
    }

    @Override
    public String code() {
        return "GLMM";
    }

    @Override
    public String words() {
        return "mixed model of the counts (exact likelihood)";
    }
}
