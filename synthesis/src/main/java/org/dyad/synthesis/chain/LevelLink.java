package org.dyad.synthesis.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.dyad.evidence.study.Compartment;
import org.dyad.statistics.matrix.Cholesky;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.Vector;
import org.dyad.statistics.mixed.Group;
import org.dyad.statistics.mixed.LinearMixedModel;
import org.dyad.statistics.mixed.MixedFit;
import org.dyad.statistics.mixed.PsiStructure;
import org.dyad.statistics.optimise.SearchNotSettled;
import org.dyad.synthesis.dose.BetweenTrialRule;
import org.dyad.synthesis.dose.IntervalTest;

/**
 * The slope of a downstream level on an upstream level over the arms within trials, with sampling errors in both. With x, y
 * the differences of a trial's arms, V_x, V_y, C their known covariances and λ the slope,
 *
 * <pre>{@code
 *  r = y - λ x,   W = V_y - λ (C + C') + λ² V_x,   ξ = x - (C - λ V_x) W⁻¹ r
 *  a = ξ'W⁻¹ξ,    λ_j = λ + ξ'W⁻¹r / a,            Var λ_j = 1 / a + τ²
 * }</pre>
 *
 * ξ is the best estimate of the true upstream differences. λ is the mean of the λ_j weighted by 1 / (1/a + τ²), with τ² by
 * restricted maximum likelihood from 3 trials on: the fixed point of that mean. With τ² = 0 it is the maximum-likelihood
 * slope of a functional relation with errors in both variables (for one difference in each trial and no covariance, York's
 * regression through the origin).
 *
 * <p>The variance takes ξ as known, so it is too small where upstream differences are not clearly off 0: see
 * {@link ChainModel#WEAK}.
 *
 * @see <a href="https://doi.org/10.1119/1.1632486">York, Evensen, López Martínez, De Basabe Delgado (2004)</a>
 */
final class LevelLink {
    private static final int MOST_STEPS = 500;
    /** Standard errors: far below what is printed, far above rounding. */
    private static final double SETTLED = 1e-11;

    private final ChainModel model;
    private final Link link;
    private final List<ChainTrial> trials = new ArrayList<>();
    private final List<CommonArms> arms = new ArrayList<>();

    /** One trial at a slope: its own slope, 1/a, and W⁻¹ξ / a. */
    private record Step(double slope, double variance, Vector direction) {}

    LevelLink(ChainModel model, Link link, List<ChainTrial> all) {
        this.model = model;
        this.link = link;
        for (ChainTrial trial : all) {
            if (trial.at(upstream()).isPresent() && trial.at(link.to()).isPresent()) {
                CommonArms.of(trial.at(upstream()).get(), trial.at(link.to()).get())
                        .ifPresent(common -> {
                            trials.add(trial);
                            arms.add(common);
                        });
            }
        }
    }

    private Compartment upstream() {
        return link.from().orElseThrow();
    }

    /** Trials that report both ends in the same arms. */
    List<ChainTrial> trials() {
        return List.copyOf(trials);
    }

    /** Mean F of the upstream differences: below {@link ChainModel#WEAK} they are not clearly off 0. */
    double strength() {
        double sum = 0;
        int rows = 0;
        for (CommonArms common : arms) {
            sum += Cholesky.of(common.xErrors().covariance()).inverseQuadraticForm(common.x());
            rows += common.x().size();
        }
        return sum / rows;
    }

    /** The pooled slope; needs at least one trial. */
    LinkFit fit(String unit) {
        double slope = start();
        for (int i = 0; i < MOST_STEPS; i++) {
            List<Step> steps = steps(slope);
            MixedFit pooled = pool(steps);
            double next = pooled.beta().get(0);
            double error = StrictMath.sqrt(pooled.betaCovariance().get(0, 0));
            if (Math.abs(next - slope) <= SETTLED * error) {
                return result(steps(next), next, error, pooled, unit);
            }
            slope = next;
        }
        throw new SearchNotSettled(
                "The slope from %s did not settle in %d steps.".formatted(link.words(), MOST_STEPS),
                "Its upstream differences may be too small beside their errors; leave this link out.");
    }

    /** The slope that takes the upstream differences as exact. */
    private double start() {
        double top = 0;
        double bottom = 0;
        for (CommonArms common : arms) {
            Cholesky v = Cholesky.of(common.yErrors().covariance());
            Vector weighted = v.solve(common.x());
            top += weighted.dot(common.y());
            bottom += weighted.dot(common.x());
        }
        return top / bottom;
    }

    private List<Step> steps(double slope) {
        return arms.stream().map(common -> step(common, slope)).toList();
    }

    private Step step(CommonArms common, double slope) {
        Matrix vx = common.xErrors().covariance();
        Matrix c = common.xErrors().covarianceWith(common.yErrors(), model.withinCorrelation());
        Matrix w = common.yErrors()
                .covariance()
                .plus(c.plus(c.transpose()).scaled(-slope))
                .plus(vx.scaled(slope * slope));
        Cholesky root = Cholesky.of(w);
        Vector residual = common.y().minus(common.x().scaled(slope));
        Matrix together = c.plus(vx.scaled(-slope));
        Vector xi = common.x().minus(together.times(root.solve(residual)));
        Vector weighted = root.solve(xi);
        double information = weighted.dot(xi);
        return new Step(
                slope + weighted.dot(residual) / information, 1 / information, weighted.scaled(1 / information));
    }

    private MixedFit pool(List<Step> steps) {
        Matrix one = Matrix.identity(1);
        List<Group> groups = new ArrayList<>();
        for (int j = 0; j < steps.size(); j++) {
            groups.add(new Group(
                    trials.get(j).trial(),
                    Vector.of(steps.get(j).slope()),
                    one,
                    one,
                    Matrix.ofRowMajor(1, 1, steps.get(j).variance())));
        }
        boolean varies = steps.size() >= BetweenTrialRule.LEAST_TRIALS;
        return LinearMixedModel.withDefaults()
                .with(varies ? org.dyad.statistics.mixed.Estimation.REML : org.dyad.statistics.mixed.Estimation.FIXED)
                .with(varies ? PsiStructure.SCALAR : PsiStructure.ZERO)
                .fit(groups);
    }

    private LinkFit result(List<Step> steps, double slope, double error, MixedFit pooled, String unit) {
        double tauSquared = pooled.psi().get(0, 0);
        double total = 1 / (error * error);
        List<TrialSlope> slopes = new ArrayList<>();
        Influence influence = new Influence();
        for (int j = 0; j < steps.size(); j++) {
            Step step = steps.get(j);
            double share = 1 / (step.variance() + tauSquared) / total;
            ChainTrial trial = trials.get(j);
            slopes.add(new TrialSlope(
                    trial.trial(), trial.label(), step.slope(), StrictMath.sqrt(step.variance()), 100 * share));
            Matrix row = Matrix.ofRowMajor(
                    1, step.direction().size(), step.direction().scaled(share).toArray());
            influence.add(trial.trial(), link.to(), arms.get(j).yErrors().combined(row));
            influence.add(trial.trial(), upstream(), arms.get(j).xErrors().combined(row.scaled(-slope)));
        }
        double df = model.test() == IntervalTest.T && steps.size() > 1 ? steps.size() - 1 : Double.POSITIVE_INFINITY;
        OptionalDouble tau = pooled.structure() == PsiStructure.ZERO
                ? OptionalDouble.empty()
                : OptionalDouble.of(StrictMath.sqrt(tauSquared));
        List<String> ids = trials.stream().map(ChainTrial::trial).toList();
        return new LinkFit(LinkEstimate.of(link, slope, error, df, model.level(), unit, tau, ids, slopes), influence);
    }
}
