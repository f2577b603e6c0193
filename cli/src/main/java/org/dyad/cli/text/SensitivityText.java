package org.dyad.cli.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dyad.report.sensitivity.SensitivityResults;
import org.dyad.synthesis.pool.Coefficient;
import org.dyad.synthesis.pool.PoolingFit;
import org.dyad.synthesis.sensitivity.CaseFit;
import org.dyad.synthesis.sensitivity.Cumulative;
import org.dyad.synthesis.sensitivity.Deletion;
import org.dyad.synthesis.sensitivity.Gosh;
import org.dyad.synthesis.sensitivity.Influence;
import org.dyad.synthesis.sensitivity.PermutationTest;
import org.dyad.synthesis.sensitivity.StudyInfluence;
import org.dyad.synthesis.sensitivity.SubsetFit;

/** Sensitivity analyses for a person: each a table, and a sentence on what it is. */
public final class SensitivityText {
    private static final int FEW = 10;

    private SensitivityText() {}

    /** All that was run. */
    public static String of(SensitivityResults results) {
        PoolingFit full = results.full();
        StringBuilder text = new StringBuilder("Sensitivity of the %s, %s studies, %s\n\n"
                .formatted(
                        full.contrasts().measure().words(),
                        full.count(),
                        full.options().estimator().words()));
        text.append("Each study left out:\n").append(cases(results.leaveOneOut().cases(), full));
        results.cumulative().ifPresent(c -> text.append('\n').append(cumulative(c, full)));
        text.append('\n').append(influence(results.influence()));
        results.gosh().ifPresent(g -> text.append('\n').append(gosh(g)));
        results.permutation().ifPresent(p -> text.append('\n').append(permutation(p)));
        if (full.count() < FEW) {
            text.append(
                    "\nFewer than ten studies: any one of them weighs much, and no limit tells chance from a fault.\n");
        }
        return text.toString();
    }

    private static String cumulative(Cumulative cumulative, PoolingFit full) {
        StringBuilder text = new StringBuilder("Studies added one after the other, by %s:\n"
                .formatted(cumulative.by().orElse("their order in the file")));
        text.append(cases(cumulative.steps(), full));
        cumulative.ties().forEach(tie -> text.append("Equal: ").append(tie).append('\n'));
        return text.toString();
    }

    private static String cases(List<CaseFit> cases, PoolingFit full) {
        boolean plain = full.moderators().isEmpty();
        TextTable table = plain
                ? new TextTable("study", "estimate", "SE", interval(full), "p", "tau2", "Q", "I2 %")
                : new TextTable("study", "coefficient", "estimate", "SE", interval(full), "p", "tau2", "Q");
        StringBuilder notes = new StringBuilder();
        int decimals = Digits.decimals(
                full.coefficients().stream().map(Coefficient::standardError).toList());
        for (CaseFit step : cases) {
            step.note().ifPresent(note -> notes.append("  ")
                    .append(step.study())
                    .append(": ")
                    .append(note)
                    .append('\n'));
            step.fit().ifPresent(fit -> fit.coefficients()
                    .forEach(c -> table.row(plain ? plain(step, fit, c, decimals) : named(step, fit, c))));
        }
        return table.text() + notes;
    }

    private static String interval(PoolingFit full) {
        return Digits.typed(100 * full.options().level()) + "% interval";
    }

    private static List<String> plain(CaseFit step, PoolingFit fit, Coefficient c, int decimals) {
        return List.of(
                step.study(),
                Digits.fixed(c.estimate(), decimals),
                Digits.fixed(c.standardError(), decimals),
                Digits.range(c.lower(), c.upper(), decimals),
                Digits.pValue(c.pValue()),
                fit.count() == 1
                        ? Digits.NONE
                        : Digits.significant(fit.tauSquared().value(), 4),
                Digits.fixed(fit.heterogeneity().q(), 2),
                Digits.fixed(fit.heterogeneity().i2(), 1));
    }

    private static List<String> named(CaseFit step, PoolingFit fit, Coefficient c) {
        int decimals = Digits.decimals(c.standardError());
        return List.of(
                step.study(),
                c.name(),
                Digits.fixed(c.estimate(), decimals),
                Digits.fixed(c.standardError(), decimals),
                Digits.range(c.lower(), c.upper(), decimals),
                Digits.pValue(c.pValue()),
                Digits.significant(fit.tauSquared().value(), 4),
                Digits.fixed(fit.heterogeneity().q(), 2));
    }

    private static String influence(Influence influence) {
        TextTable table = new TextTable(
                "study",
                "rstudent",
                "DFFITS",
                "Cook's d",
                "cov ratio",
                "tau2 without",
                "Q without",
                "hat",
                "weight %",
                "");
        StringBuilder notes = new StringBuilder();
        for (StudyInfluence study : influence.studies()) {
            Optional<Deletion> without = study.deletion();
            table.row(
                    study.study(),
                    without.map(d -> Digits.fixed(d.rstudent(), 2)).orElse(Digits.NONE),
                    without.map(d -> Digits.fixed(d.dffits(), 2)).orElse(Digits.NONE),
                    without.map(d -> Digits.fixed(d.cookDistance(), 3)).orElse(Digits.NONE),
                    without.map(d -> Digits.fixed(d.covarianceRatio(), 3)).orElse(Digits.NONE),
                    without.map(d -> Digits.significant(d.tauSquared(), 4)).orElse(Digits.NONE),
                    without.map(d -> Digits.fixed(d.q(), 2)).orElse(Digits.NONE),
                    Digits.fixed(study.hat(), 3),
                    Digits.fixed(study.weightPercent(), 1),
                    study.influential() ? "*" : "");
            study.whyNot().ifPresent(why -> notes.append("  ")
                    .append(study.study())
                    .append(": ")
                    .append(why)
                    .append('\n'));
        }
        String flagged = influence.studies().stream()
                .filter(StudyInfluence::influential)
                .map(s -> s.study() + " ("
                        + s.passed().stream().map(StudyInfluence.Limit::words).collect(Collectors.joining(", ")) + ")")
                .collect(Collectors.joining("; "));
        return "Influence of each study:\n" + table.text() + notes
                + (flagged.isEmpty()
                        ? "No study passes a conventional limit.\n"
                        : "* passes a conventional limit, which is a reason to look at it and none to leave it out: "
                                + flagged + ".\n");
    }

    private static String gosh(Gosh gosh) {
        StringBuilder text = new StringBuilder(
                gosh.exhaustive()
                        ? "All %s subsets".formatted(gosh.fits().size())
                        : "%s subsets at random (seed %s) of %s"
                                .formatted(gosh.fits().size(), gosh.seed().getAsLong(), gosh.possible()));
        text.append(gosh.notFitted() == 0 ? ":\n" : ", %s more without a fit:\n".formatted(gosh.notFitted()));
        TextTable table = new TextTable("", "lowest", "2.5%", "median", "97.5%", "highest");
        for (int j = 0; j < gosh.names().size(); j++) {
            int coefficient = j;
            table.row(quantiles(
                    gosh.names().size() == 1 ? "estimate" : gosh.names().get(j),
                    gosh.fits().stream()
                            .mapToDouble(f -> f.coefficients().get(coefficient))
                            .sorted()
                            .toArray()));
        }
        table.row(quantiles(
                "I2 %", gosh.fits().stream().mapToDouble(SubsetFit::i2).sorted().toArray()));
        return text.append(table.text()).toString();
    }

    private static List<String> quantiles(String name, double[] sorted) {
        int last = sorted.length - 1;
        return List.of(
                name,
                Digits.significant(sorted[0], 4),
                Digits.significant(sorted[(int) Math.round(0.025 * last)], 4),
                Digits.significant(sorted[(int) Math.round(0.5 * last)], 4),
                Digits.significant(sorted[(int) Math.round(0.975 * last)], 4),
                Digits.significant(sorted[last], 4));
    }

    private static String permutation(PermutationTest test) {
        StringBuilder text = new StringBuilder(
                test.exact()
                        ? "Exact permutation test, all %s permutations".formatted(test.possible())
                        : "Permutation test, %s at random (seed %s) of %s"
                                .formatted(
                                        test.deals() + test.notFitted(),
                                        test.seed().getAsLong(),
                                        test.possible()));
        text.append(test.notFitted() == 0 ? ":\n" : ", %s of them without a fit:\n".formatted(test.notFitted()));
        TextTable table = new TextTable("coefficient", "statistic", "p", "p by permutation");
        for (int j = 0; j < test.coefficients().size(); j++) {
            Coefficient c = test.full().coefficients().get(j);
            table.row(
                    c.name(),
                    Digits.fixed(c.statistic(), 2),
                    Digits.pValue(c.pValue()),
                    Digits.pValue(test.coefficients().get(j)));
        }
        text.append(table.text());
        test.full()
                .moderatorsTest()
                .ifPresent(all -> text.append("All moderators together: %s, by permutation %s.\n"
                        .formatted(Digits.pSentence(all.pValue()), Digits.pSentence(test.moderators()))));
        return text.toString();
    }
}
