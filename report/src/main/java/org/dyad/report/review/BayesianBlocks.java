package org.dyad.report.review;

import java.util.ArrayList;
import java.util.List;
import org.dyad.report.document.Block;
import org.dyad.report.document.Block.Column;
import org.dyad.report.document.Block.Row;
import org.dyad.report.document.Inline;
import org.dyad.review.result.OutcomeResult;
import org.dyad.review.result.PooledResult;
import org.dyad.synthesis.bayes.BayesianFit;
import org.dyad.synthesis.bayes.BayesianSensitivity;
import org.dyad.synthesis.pool.Interval;

/** The pooled difference under a prior of how much trials differ, where so few trials cannot say it themselves. */
final class BayesianBlocks {
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
                                + sensitivity.scale().reason() + "; the others are half and twice that."))));
    }

    private String plainly(BayesianSensitivity sensitivity, String unit) {
        BayesianFit fit = sensitivity.given();
        Interval interval = fit.mu().shortest(pooled.fit().options().level());
        return "So few trials cannot tell how much trials differ. If beforehand differences between trials larger than about "
                + Say.level(2 * sensitivity.scale().value()) + " " + unit
                + " are taken to be unlikely, the mean difference is "
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
            return "> 99.9%";
        }
        return share < 0.001 ? "< 0.1%" : Say.percent(share);
    }
}
