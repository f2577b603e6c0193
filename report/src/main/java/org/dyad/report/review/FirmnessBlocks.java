package org.dyad.report.review;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dyad.report.document.Block;
import org.dyad.report.document.Block.Column;
import org.dyad.report.document.Block.Row;
import org.dyad.report.document.Inline;
import org.dyad.review.result.OutcomeResult;
import org.dyad.synthesis.bias.EggerTest;
import org.dyad.synthesis.bias.Finding;
import org.dyad.synthesis.bias.SmallStudyEffects;
import org.dyad.synthesis.pool.Coefficient;
import org.dyad.synthesis.pool.PoolingFit;
import org.dyad.synthesis.sensitivity.CaseFit;
import org.dyad.synthesis.sensitivity.StudyInfluence;

/** What each trial does to the pooled difference, and whether small trials show another one. */
final class FirmnessBlocks {
    /** Below this number small-study effects are not tested in a review (Sterne et al. 2011, doi:10.1136/bmj.d4002). */
    static final int TRIALS_FOR_TESTS = 10;

    private final OutcomeResult result;
    private final String id;
    private final String ci;

    FirmnessBlocks(OutcomeResult result, double level) {
        this.result = result;
        this.id = Say.id(result.outcome().name());
        this.ci = Say.level95(level) + " CI";
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        result.robustness().leaveOneOut().ifPresent(l -> {
            blocks.add(Block.Paragraph.of(summary(l.cases())));
            blocks.add(Block.Fold.onScreen("Without each trial in turn", List.of(leaveOneOut(l.cases()))));
        });
        result.robustness().smallStudies().ifPresent(s -> blocks.addAll(smallStudies(s)));
        return blocks;
    }

    /** How far one trial can move the result. */
    private String summary(List<CaseFit> cases) {
        DoubleSummaryStatistics means = cases.stream()
                .flatMap(c -> c.fit().stream())
                .mapToDouble(fit -> fit.pooled().estimate())
                .summaryStatistics();
        if (means.getCount() == 0) {
            return "The result cannot be told again without one of its trials.";
        }
        List<String> apart = result.robustness().influence().stream()
                .flatMap(i -> i.studies().stream())
                .filter(StudyInfluence::influential)
                .map(s -> label(s.study()) + ", for " + passed(s))
                .toList();
        String stands =
                apart.isEmpty() ? "No trial stands out." : "Worth a second look: " + String.join("; ", apart) + ".";
        return "Left out one at a time, the trials leave a pooled difference of "
                + Say.interval(means.getMin(), means.getMax()) + " " + Say.unit(result.outcome()) + ". "
                + (result.robustness().influence().isEmpty() ? "" : stands);
    }

    private Block leaveOneOut(List<CaseFit> cases) {
        List<Row> rows = new ArrayList<>();
        for (CaseFit without : cases) {
            Optional<PoolingFit> fit = without.fit();
            Optional<StudyInfluence> influence = result.robustness().influence().stream()
                    .flatMap(i -> i.studies().stream())
                    .filter(s -> s.study().equals(without.study()))
                    .findFirst();
            rows.add(new Row(
                    Optional.empty(),
                    List.of(
                            List.of(new Inline.Link(label(without.study()), "#" + Say.trialId(without.study()))),
                            Inline.line(fit.map(f -> estimate(f.pooled()))
                                    .orElseGet(() -> without.note().orElse("\u2013"))),
                            Inline.line(fit.map(FirmnessBlocks::variance).orElse("\u2013")),
                            Inline.line(influence.map(FirmnessBlocks::passed).orElse("\u2013")))));
        }
        return new Block.Table(
                "leave-one-out-" + id,
                Inline.line("The pooled difference without each trial, in " + Say.unit(result.outcome()) + "."),
                List.of(
                        Column.words("Without"),
                        new Column("Difference (" + ci + ")", Block.Alignment.RIGHT),
                        new Column("\u03C4\u00B2", Block.Alignment.RIGHT),
                        Column.words("Stands out by")),
                rows,
                List.of(
                        Inline.line(
                                "A trial that stands out is worth a second look at its data; that alone is no reason to leave it out.")));
    }

    private static String variance(PoolingFit fit) {
        return fit.count() >= OutcomeFigures.TRIALS_FOR_VARIANCE
                        && fit.tauSquared().isEstimated()
                ? Say.fine(fit.tauSquared().value())
                : "\u2013";
    }

    private static String passed(StudyInfluence influence) {
        return influence.influential()
                ? influence.passed().stream()
                        .map(FirmnessBlocks::plainly)
                        .distinct()
                        .collect(Collectors.joining(", "))
                : "nothing";
    }

    /** What the measure is about, with its name for those who know it. */
    private static String plainly(StudyInfluence.Limit limit) {
        String what =
                switch (limit) {
                    case HAT -> "its large weight";
                    case DFFITS, COOK, DFBETAS -> "how far it moves the result";
                };
        return what + " (" + limit.words() + ")";
    }

    private String label(String trial) {
        return result.assembly().trials().stream()
                .filter(t -> t.trial().equals(trial))
                .map(t -> t.label())
                .findFirst()
                .orElse(trial);
    }

    private List<Block> smallStudies(SmallStudyEffects effects) {
        int k = effects.contrasts().count();
        if (k < TRIALS_FOR_TESTS) {
            return List.of(
                    Block.Paragraph.of("Whether small trials show other effects than large ones is not tested: with "
                            + Say.trials(k) + ", fewer than " + TRIALS_FOR_TESTS
                            + ", no test can tell that from chance. The numbers are in results.json."));
        }
        List<Row> rows = new ArrayList<>();
        effects.egger().value().ifPresent(e -> rows.add(egger("Egger: weighted regression on the standard error", e)));
        effects.eggerMixed()
                .value()
                .ifPresent(e -> rows.add(egger("Egger: mixed regression on the standard error", e)));
        effects.begg()
                .value()
                .ifPresent(b -> rows.add(Row.of(
                        "Begg: rank correlation",
                        "Kendall\u2019s tau " + Say.fine(b.tau()) + ", " + Say.p(b.pValue()),
                        "\u2013")));
        effects.trimFill()
                .value()
                .ifPresent(t -> rows.add(Row.of(
                        "Trim and fill (" + t.estimator() + ")",
                        t.added() == 0
                                ? "adds no trial"
                                : "adds " + Say.trials(t.added()) + " on the "
                                        + t.side().code(),
                        estimate(t.fit().pooled()))));
        effects.petPeese()
                .value()
                .ifPresent(p ->
                        rows.add(Row.of("PET-PEESE", "as the standard error goes to 0", estimate(p.conditional()))));
        selection(effects).ifPresent(rows::add);
        return List.of(new Block.Table(
                "small-studies-" + id,
                Inline.line("Do small trials show other effects than large ones?"),
                List.of(
                        Column.words("Analysis"),
                        Column.words("Finding"),
                        new Column("Difference it leads to (" + ci + ")", Block.Alignment.RIGHT)),
                rows,
                effects.limits().stream().map(Say::sentence).map(Inline::line).toList()));
    }

    private static Row egger(String name, EggerTest test) {
        Coefficient slope = test.slope();
        return Row.of(
                name,
                "slope " + Say.fine(slope.estimate()) + ", " + Say.p(slope.pValue()),
                estimate(test.fit().coefficients().getFirst()));
    }

    private static Optional<Row> selection(SmallStudyEffects effects) {
        String name = "Selection by the p value";
        return switch (effects.selection()) {
            case Finding.Available<org.dyad.synthesis.bias.SelectionFit> available -> {
                var fit = available.result();
                yield Optional.of(Row.of(
                        name,
                        "no selection: " + Say.p(fit.test().pValue()),
                        estimate(fit.coefficients().getFirst())));
            }
            case Finding.Unavailable<org.dyad.synthesis.bias.SelectionFit> none ->
                // What to type next is for the command line.
                Optional.of(Row.of(name, Say.sentence(none.why().replace(" Choose other steps.", "")), "\u2013"));
        };
    }

    private static String estimate(Coefficient value) {
        return Say.level(value.estimate()) + " (" + Say.interval(value.lower(), value.upper()) + ")";
    }
}
