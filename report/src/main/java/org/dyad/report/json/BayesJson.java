package org.dyad.report.json;

import org.dyad.synthesis.bayes.BayesianFit;
import org.dyad.synthesis.bayes.BayesianSensitivity;
import org.dyad.synthesis.bayes.JointMode;
import org.dyad.synthesis.bayes.MuPrior;
import org.dyad.synthesis.bayes.Posterior;
import org.dyad.synthesis.bayes.PosteriorSummary;
import org.dyad.synthesis.bayes.TauPrior;
import org.dyad.synthesis.bayes.TrialPosterior;

/** Bayesian fits. Effects stay on the scale of analysis; a moment that does not exist is {@code null}. */
public final class BayesJson {
    private BayesJson() {}

    /**
     * The fields of a fit.
     *
     * @param threshold on the scale of analysis, for the probabilities of passing it
     * @param level     of the intervals, as a share
     */
    public static void write(JsonOut out, BayesianFit fit, double threshold, double level) {
        TauPrior prior = fit.model().tauPrior();
        JointMode mode = fit.jointMode();
        out.object("tauPrior", () -> out.field("family", prior.family()).field("scale", prior.scale()))
                .object("muPrior", () -> muPrior(out, fit.model().muPrior()))
                .field("k", fit.count())
                .field("level", 100 * level)
                .object("mu", () -> posterior(out, fit.mu(), level))
                .object("tau", () -> {
                    posterior(out, fit.tau(), level);
                    out.field("mode", fit.tauMode());
                })
                .object("newTrial", () -> posterior(out, fit.newTrial(), level))
                .object("jointMode", () -> out.field("mu", mode.mu()).field("tau", mode.tau()))
                .object("threshold", () -> out.field("effect", threshold)
                        .field("muAbove", fit.mu().probabilityAbove(threshold))
                        .field("muBelow", fit.mu().probabilityBelow(threshold))
                        .field("newTrialAbove", fit.newTrial().probabilityAbove(threshold))
                        .field("newTrialBelow", fit.newTrial().probabilityBelow(threshold)))
                .list("trials", fit.trials(), (o, trial) -> trial(o, trial, level))
                .field("logMarginalLikelihood", fit.logMarginalLikelihood())
                .field("bayesFactorOfNoHeterogeneity", fit.bayesFactorOfNoHeterogeneity())
                .field("relativeError", fit.relativeError());
    }

    /** The same analysis under half the scale of the prior, the scale, and twice it. */
    public static void sensitivity(JsonOut out, BayesianSensitivity sensitivity, double threshold, double level) {
        out.field("scale", sensitivity.scale().value())
                .field("scaleReason", sensitivity.scale().reason())
                .list("fits", sensitivity.fits(), (o, fit) -> write(o, fit, threshold, level));
    }

    private static void muPrior(JsonOut out, MuPrior prior) {
        switch (prior) {
            case MuPrior.Flat ignored ->
                out.field("family", "flat").none("mean").none("sd");
            case MuPrior.Normal(double mean, double sd) ->
                out.field("family", "normal").field("mean", mean).field("sd", sd);
        }
    }

    private static void trial(JsonOut out, TrialPosterior trial, double level) {
        out.field("study", trial.study()).field("yi", trial.effect()).field("vi", trial.variance());
        posterior(out, trial.posterior(), level);
    }

    private static void posterior(JsonOut out, Posterior posterior, double level) {
        PosteriorSummary summary = posterior.summary(level);
        out.field("mean", summary.mean())
                .field("median", summary.median())
                .field("sd", summary.sd())
                .field("lower", summary.central().lower())
                .field("upper", summary.central().upper())
                .field("shortestLower", summary.shortest().lower())
                .field("shortestUpper", summary.shortest().upper());
    }
}
