package org.dyad.validation;

import java.nio.file.Path;
import java.util.OptionalDouble;
import org.dyad.evidence.effect.EffectMeasure;
import org.dyad.synthesis.bayes.BayesianFit;
import org.dyad.synthesis.bayes.MuPrior;
import org.dyad.synthesis.bayes.NormalHierarchicalModel;
import org.dyad.synthesis.bayes.Posterior;
import org.dyad.synthesis.bayes.TauPrior;
import org.dyad.synthesis.effect.Contrast;
import org.dyad.synthesis.effect.Contrasts;
import org.dyad.synthesis.pool.Interval;

/** The normal-normal hierarchical model: two published tables, few trials, heavy tails, priors that the data contradict. */
final class BayesCase implements ReferenceCase {
    private static final double LEVEL = 0.95;
    /** What integrate() reaches over pieces, and uniroot() over integrals. */
    private static final Tolerance INTEGRATED =
            new Tolerance(1e-8, 1e-15, "integrals and roots of integrals, each to about 1e-10");
    /** What the script passes to uniroot() beside the bracket's length: it ends a search at this share of the bracket. */
    private static final double ROOT = 1e-13;
    /** A maximum found by comparing values is good to half the digits. */
    private static final Tolerance HIGHEST = new Tolerance(1e-6, 1e-7, "a maximum found by comparing values");

    @Override
    public String name() {
        return "bayes";
    }

    @Override
    public String covers() {
        return "Bayesian hierarchical model by integrate() and uniroot(): posteriors of mean, tau, a new trial and a trial's own effect,"
                + " Bayes factor; one to 13 trials, half-normal, half-Cauchy and uniform priors";
    }

    @Override
    public void compare(Path folder, Expected expected) {
        Expected tables = expected.at("tables");
        for (String name : tables.fields()) {
            compare(tables.at(name));
        }
    }

    private static void compare(Expected table) {
        for (String field : table.fields()) {
            if (!field.equals("result")) {
                table.at(field).leaveOut(FitComparison.INPUT);
            }
        }
        Contrasts contrasts = Contrasts.of(
                EffectMeasure.GEN, table.at("yi").numbers(), table.at("vi").numbers());
        BayesianFit fit = new NormalHierarchicalModel(tauPrior(table.at("prior")), muPrior(table)).fit(contrasts);
        Expected result = table.at("result");
        Expected tau = result.at("tau");
        quantity(tau, fit.tau(), INTEGRATED);
        tau.at("below_prior_scale")
                .matches(
                        fit.tau().probabilityBelow(table.at("prior").at("scale").number()), INTEGRATED);
        double threshold = table.at("threshold").number();
        Tolerance roots = roots(contrasts, fit.model().tauPrior());
        mixture(result.at("mu"), fit.mu(), threshold, roots);
        mixture(result.at("new_trial"), fit.newTrial(), threshold, roots);
        mixture(result.at("first_trial"), fit.trials().getFirst().posterior(), threshold, roots);
        result.at("joint_mode").at("mu").matches(fit.jointMode().mu(), HIGHEST);
        result.at("joint_mode").at("tau").matches(fit.jointMode().tau(), HIGHEST);
        result.at("bayes_factor_no_heterogeneity").matches(fit.bayesFactorOfNoHeterogeneity(), INTEGRATED);
        if (result.has("log_marginal_likelihood")) {
            result.at("log_marginal_likelihood").matches(fit.logMarginalLikelihood(), INTEGRATED);
        }
    }

    private static void mixture(Expected expected, Posterior posterior, double threshold, Tolerance roots) {
        quantity(expected, posterior, roots);
        expected.at("above_threshold").matches(posterior.probabilityAbove(threshold), INTEGRATED);
        expected.at("density_at_threshold").matches(posterior.density(threshold), INTEGRATED);
    }

    private static void quantity(Expected expected, Posterior posterior, Tolerance roots) {
        Interval central = posterior.central(LEVEL);
        moment(expected.at("mean"), posterior.mean());
        moment(expected.at("sd"), posterior.sd());
        expected.at("median").matches(posterior.median(), roots);
        expected.at("lower").matches(central.lower(), roots);
        expected.at("upper").matches(central.upper(), roots);
    }

    /** The script looks for quantiles within a bracket of this length, which heavy tails make long. */
    private static Tolerance roots(Contrasts contrasts, TauPrior prior) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        double error = 0;
        for (Contrast contrast : contrasts.contrasts()) {
            low = Math.min(low, contrast.effect());
            high = Math.max(high, contrast.effect());
            error = Math.max(error, contrast.standardError());
        }
        double factor = prior instanceof TauPrior.HalfCauchy ? 2000 : 60;
        double bracket = factor * (error + (high - low) + prior.scale());
        return new Tolerance(
                INTEGRATED.relative(),
                Math.max(INTEGRATED.floor(), ROOT * bracket),
                "a root that the reference sought in a bracket as long as the tails");
    }

    private static void moment(Expected expected, OptionalDouble moment) {
        expected.matches(moment, INTEGRATED);
    }

    private static TauPrior tauPrior(Expected prior) {
        return TauPrior.parse(
                prior.at("family").text() + ":" + prior.at("scale").number());
    }

    private static MuPrior muPrior(Expected table) {
        return table.has("mu")
                ? new MuPrior.Normal(
                        table.at("mu").at("mean").number(),
                        table.at("mu").at("sd").number())
                : new MuPrior.Flat();
    }
}
