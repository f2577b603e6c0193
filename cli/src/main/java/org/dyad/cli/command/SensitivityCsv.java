package org.dyad.cli.command;

import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.dyad.report.sensitivity.SensitivityResults;
import org.dyad.synthesis.pool.Coefficient;
import org.dyad.synthesis.pool.PoolingFit;
import org.dyad.synthesis.sensitivity.CaseFit;
import org.dyad.synthesis.sensitivity.Deletion;
import org.dyad.synthesis.sensitivity.StudyInfluence;

/**
 * Sensitivity analyses as a table: one row for each study left out, with its influence, then one for each study added. Coefficients of a
 * meta-regression have a row each; its diagnostics stand in every one of them.
 */
final class SensitivityCsv {
    private SensitivityCsv() {}

    static String text(SensitivityResults results) {
        Csv csv = new Csv(',')
                .row(
                        "analysis",
                        "study",
                        "k",
                        "name",
                        "estimate",
                        "se",
                        "ciLower",
                        "ciUpper",
                        "pValue",
                        "tau2",
                        "q",
                        "i2",
                        "rstudent",
                        "dffits",
                        "cookD",
                        "covRatio",
                        "hat",
                        "weight",
                        "influential",
                        "baujatX",
                        "baujatY");
        for (CaseFit step : results.leaveOneOut().cases()) {
            rows(
                    csv,
                    "leaveOneOut",
                    step,
                    Optional.of(results.influence().studies().get(step.position())));
        }
        results.cumulative().ifPresent(c -> c.steps().forEach(step -> rows(csv, "cumulative", step, Optional.empty())));
        return csv.text();
    }

    private static void rows(Csv csv, String analysis, CaseFit step, Optional<StudyInfluence> influence) {
        if (step.fit().isEmpty()) {
            row(csv, analysis, step, Optional.empty(), influence);
            return;
        }
        step.fit().get().coefficients().forEach(c -> row(csv, analysis, step, Optional.of(c), influence));
    }

    private static void row(
            Csv csv, String analysis, CaseFit step, Optional<Coefficient> c, Optional<StudyInfluence> influence) {
        Optional<PoolingFit> fit = step.fit();
        Optional<Deletion> without = influence.flatMap(StudyInfluence::deletion);
        csv.row(
                analysis,
                step.study(),
                fit.map(f -> Integer.toString(f.count())).orElse(""),
                c.map(Coefficient::name).orElse(""),
                number(c, Coefficient::estimate),
                number(c, Coefficient::standardError),
                number(c, Coefficient::lower),
                number(c, Coefficient::upper),
                number(c, Coefficient::pValue),
                number(fit, f -> f.tauSquared().value()),
                number(fit, f -> f.heterogeneity().q()),
                number(fit, f -> f.heterogeneity().i2().orElse(0)),
                number(without, Deletion::rstudent),
                number(without, Deletion::dffits),
                number(without, Deletion::cookDistance),
                number(without, Deletion::covarianceRatio),
                number(influence, StudyInfluence::hat),
                number(influence, StudyInfluence::weightPercent),
                influence.map(i -> Boolean.toString(i.influential())).orElse(""),
                number(influence, StudyInfluence::pearsonSquared),
                number(without, Deletion::fittedChange));
    }

    private static <T> String number(Optional<T> from, ToDoubleFunction<T> value) {
        return from.map(f -> Csv.number(value.applyAsDouble(f))).orElse("");
    }
}
