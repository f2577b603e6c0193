package org.dyad.report.review;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.dyad.report.document.Block;
import org.dyad.report.document.Block.Column;
import org.dyad.report.document.Block.Row;
import org.dyad.report.document.Inline;
import org.dyad.report.figure.Caption;
import org.dyad.report.figure.DensityPlot;
import org.dyad.report.figure.EffectAxis;
import org.dyad.review.result.OutcomeResult;
import org.dyad.review.result.PooledResult;
import org.dyad.synthesis.bayes.BayesianFit;
import org.dyad.synthesis.bayes.BayesianSensitivity;
import org.dyad.synthesis.bayes.Posterior;
import org.dyad.synthesis.pool.Interval;

/** The pooled difference under a prior of how much trials differ, where so few trials cannot say it themselves. */
final class BayesianBlocks {
    private static final int POINTS = 161;
    /** The figure leaves out this share of a new trial's effect on either side. */
    private static final double TAIL = 0.005;

    private final OutcomeResult result;
    private final PooledResult pooled;

    BayesianBlocks(OutcomeResult result, PooledResult pooled) {
        this.result = result;
        this.pooled = pooled;
    }

    /** Below five trials; empty above. */
    List<Block> blocks() {
        int k = pooled.fit().count();
        if (k >= BayesianSensitivity.SHOWN_BELOW) {
            return List.of();
        }
        return result.robustness()
                .bayesian()
                .map(this::table)
                .orElseGet(() -> List.of(Block.Paragraph.of(
                        "So few trials call for a Bayesian analysis beside this one; there is none, because "
                                + Say.within(Say.sentence(result.robustness().noBayesian())))));
    }

    private List<Block> table(BayesianSensitivity sensitivity) {
        double level = pooled.fit().options().level();
        String unit = Say.unit(result.outcome());
        List<Row> rows = new ArrayList<>();
        for (BayesianFit fit : sensitivity.fits()) {
            rows.add(Row.of(
                    Say.level(fit.model().tauPrior().scale()),
                    estimate(fit.mu().median(), fit.mu().shortest(level)),
                    chance(fit.mu().probabilityAbove(0)),
                    interval(fit.newTrial().shortest(level)),
                    estimate(fit.tau().median(), fit.tau().shortest(level))));
        }
        String ci = Say.level95(100 * level);
        return List.of(
                Block.Paragraph.of(plainly(sensitivity, unit)),
                new Block.Table(
                        "bayesian-" + Say.id(result.outcome().name()),
                        Inline.line("A Bayesian analysis with a half-normal prior of how much trials differ, in " + unit
                                + ": median and shortest interval that holds " + ci + "."),
                        List.of(
                                Column.number("Scale of the prior"),
                                new Column("Mean difference", Block.Alignment.RIGHT),
                                new Column("Chance that it is above 0", Block.Alignment.RIGHT),
                                new Column("A new trial\u2019s true mean difference", Block.Alignment.RIGHT),
                                new Column("Between-trial SD, \u03C4", Block.Alignment.RIGHT)),
                        rows,
                        List.of(Inline.line("The middle scale is "
                                + sensitivity.scale().reason() + "; the others are half and twice that."))),
                new Block.Illustration(
                        figure(sensitivity),
                        Inline.line(
                                "What can be believed after these trials, with the middle scale: the higher a curve, the"
                                        + " more plausible the value. Bars are the shortest intervals that hold " + ci
                                        + ", dots medians.")));
    }

    private DensityPlot figure(BayesianSensitivity sensitivity) {
        BayesianFit fit = sensitivity.given();
        double level = pooled.fit().options().level();
        // One window for both: the tails of a new trial's effect would squeeze the rest, and are in the table.
        double from = Math.min(0, fit.newTrial().quantile(TAIL));
        double to = Math.max(0, fit.newTrial().quantile(1 - TAIL));
        EffectAxis axis = EffectAxis.difference(
                        "Mean difference in " + Say.within(result.outcome().name()), "MD", Say.unit(result.outcome()))
                .favouring("Higher with less vitamin\u00A0D", "Higher with more vitamin\u00A0D")
                .withDecimals(1);
        return new DensityPlot(
                new Caption(
                        "posterior-" + Say.id(result.outcome().name()),
                        "Posterior: " + result.outcome().name(),
                        plainly(sensitivity, Say.unit(result.outcome()))),
                axis,
                List.of(
                        curve("the mean over trials", fit.mu(), from, to, level),
                        curve("a new trial\u2019s true mean difference", fit.newTrial(), from, to, level)),
                List.of());
    }

    private static DensityPlot.Curve curve(String label, Posterior posterior, double from, double to, double level) {
        Interval interval = posterior.shortest(level);
        return new DensityPlot.Curve(
                label,
                posterior.curve(from, to, POINTS).stream()
                        .map(p -> new DensityPlot.Point(p.value(), p.density()))
                        .toList(),
                interval.lower(),
                OptionalDouble.of(posterior.median()),
                interval.upper());
    }

    private String plainly(BayesianSensitivity sensitivity, String unit) {
        BayesianFit fit = sensitivity.given();
        Interval interval = fit.mu().shortest(pooled.fit().options().level());
        return "So few trials cannot tell how much trials differ. If beforehand a standard deviation of true effects between trials"
                + " above about " + Say.level(2 * sensitivity.scale().value()) + " " + unit
                + " is taken to be unlikely (a chance of 5%), the mean difference is "
                + Say.level(fit.mu().median()) + " " + unit + " ("
                + interval(interval) + "), and the chance that it is above 0 is "
                + chance(fit.mu().probabilityAbove(0)) + ".";
    }

    private static String estimate(double value, Interval interval) {
        return Say.level(value) + " (" + interval(interval) + ")";
    }

    private static String interval(Interval interval) {
        return Say.interval(interval.lower(), interval.upper());
    }

    /** A chance in percent; never 0 or 100 where it is neither. */
    static String chance(double share) {
        if (share > 0.999) {
            return "more than 99.9%";
        }
        return share < 0.001 ? "less than 0.1%" : Say.percent(share);
    }
}
