package org.dyad.cli.text;

import org.dyad.evidence.effect.EffectScale;
import org.dyad.synthesis.bayes.BayesianFit;
import org.dyad.synthesis.bayes.MuPrior;
import org.dyad.synthesis.bayes.Posterior;
import org.dyad.synthesis.bayes.PosteriorSummary;
import org.dyad.synthesis.bayes.TauPrior;
import org.dyad.synthesis.bayes.TrialPosterior;

/** A Bayesian fit for a person: what is believed of mean, spread and a new study, then the studies' own effects. */
public final class BayesText {
    private BayesText() {}

    /**
     * One fit.
     *
     * @param threshold on the scale of analysis
     * @param level     of the intervals, as a share
     */
    public static String of(BayesianFit fit, double threshold, double level) {
        PosteriorSummary mu = fit.mu().summary(level);
        int decimals = Digits.decimals(mu.central().width() / 4);
        String interval = Digits.significant(100 * level, 6) + "% ";
        TextTable table = new TextTable("", "median", "mean", "sd", interval + "interval", interval + "shortest");
        row(table, "mean effect", mu, decimals);
        row(table, "effect in a new study", fit.newTrial().summary(level), decimals);
        row(table, "tau", fit.tau().summary(level), decimals);
        StringBuilder text = new StringBuilder("Bayesian fit, "
                + prior(fit.model().tauPrior()) + ", " + prior(fit.model().muPrior()) + "\n\n");
        text.append(table.text());
        if (fit.contrasts().measure().scale() == EffectScale.LOG) {
            text.append("  Effects are natural logarithms.\n");
        }
        text.append("  Probability above ").append(Digits.typed(threshold)).append(": mean effect ");
        text.append(probability(fit.mu(), threshold)).append("; effect in a new study ");
        text.append(probability(fit.newTrial(), threshold)).append(".\n\n");
        TextTable trials = new TextTable("study", "observed", "true effect", interval + "interval");
        for (TrialPosterior trial : fit.trials()) {
            PosteriorSummary own = trial.posterior().summary(level);
            trials.row(
                    trial.study(),
                    Digits.fixed(trial.effect(), decimals),
                    Digits.fixed(own.median(), decimals),
                    Digits.range(own.central().lower(), own.central().upper(), decimals));
        }
        return text.append(trials.text()).toString();
    }

    private static String probability(Posterior posterior, double threshold) {
        double above = posterior.probabilityAbove(threshold);
        // A probability that rounds to 1 is read from the other side.
        return above > 0.999
                ? "1 - " + Digits.significant(posterior.probabilityBelow(threshold), 2)
                : Digits.significant(above, 3);
    }

    private static void row(TextTable table, String name, PosteriorSummary summary, int decimals) {
        table.row(
                name,
                Digits.fixed(summary.median(), decimals),
                Digits.fixed(summary.mean(), decimals),
                Digits.fixed(summary.sd(), decimals),
                Digits.range(summary.central().lower(), summary.central().upper(), decimals),
                Digits.range(summary.shortest().lower(), summary.shortest().upper(), decimals));
    }

    private static String prior(TauPrior prior) {
        return switch (prior) {
            case TauPrior.HalfNormal(double scale) -> "tau half-normal with scale " + Digits.typed(scale);
            case TauPrior.HalfCauchy(double scale) -> "tau half-Cauchy with scale " + Digits.typed(scale);
            case TauPrior.Uniform(double upper) -> "tau uniform from 0 to " + Digits.typed(upper);
        };
    }

    private static String prior(MuPrior prior) {
        return switch (prior) {
            case MuPrior.Flat ignored -> "mean effect flat";
            case MuPrior.Normal(double mean, double sd) ->
                "mean effect normal with mean " + Digits.typed(mean) + " and standard deviation " + Digits.typed(sd);
        };
    }
}
