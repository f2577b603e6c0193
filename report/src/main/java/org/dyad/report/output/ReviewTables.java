package org.dyad.report.output;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.dyad.evidence.table.TableWriter;
import org.dyad.review.result.CurveResult;
import org.dyad.review.result.NotComputed;
import org.dyad.review.result.OutcomeResult;
import org.dyad.review.result.ReviewResults;
import org.dyad.review.result.SensitivityRow;
import org.dyad.review.result.TargetAnswer;
import org.dyad.synthesis.assembly.ArmValue;
import org.dyad.synthesis.assembly.AssembledContrast;
import org.dyad.synthesis.assembly.AssembledTrial;
import org.dyad.synthesis.assembly.UseVerdict;
import org.dyad.synthesis.dose.DosePrediction;
import org.dyad.synthesis.target.DoseForTarget;
import org.dyad.synthesis.target.FractionPoint;

/** The tables of a review as CSV, by file name; numbers have all their digits. */
final class ReviewTables {
    private static final int CURVE_STEPS = 40;

    private ReviewTables() {}

    static Map<String, String> of(ReviewResults results) {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("use.csv", use(results));
        tables.put("contrasts.csv", contrasts(results));
        tables.put("sensitivity.csv", sensitivity(results));
        tables.put("targets.csv", targets(results));
        tables.put("not-computed.csv", notComputed(results));
        for (OutcomeResult outcome : results.outcomes()) {
            outcome.curve().ifPresent(c -> tables.put("curve-" + slug(outcome) + ".csv", curve(c)));
            int number = 0;
            for (TargetAnswer answer : outcome.targets()) {
                number++;
                if (!answer.result().curve().isEmpty()) {
                    tables.put("fraction-%s-%d.csv".formatted(slug(outcome), number), fraction(answer));
                }
            }
        }
        return tables;
    }

    static String slug(OutcomeResult outcome) {
        String slug = outcome.outcome()
                .name()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return slug.isEmpty() ? "outcome" : slug;
    }

    private static String use(ReviewResults results) {
        List<List<String>> rows = new ArrayList<>();
        for (OutcomeResult outcome : results.outcomes()) {
            for (AssembledTrial trial : outcome.assembly().trials()) {
                if (trial.arms().isEmpty()) {
                    rows.add(List.of(
                            outcome.outcome().name(),
                            trial.trial(),
                            "",
                            "",
                            "",
                            "no",
                            trial.notUsed().orElse("")));
                }
                for (ArmValue arm : trial.arms()) {
                    for (UseVerdict verdict : trial.verdicts().getOrDefault(arm.arm(), List.of())) {
                        rows.add(List.of(
                                outcome.outcome().name(),
                                trial.trial(),
                                arm.arm(),
                                optional(arm.iuPerDay()),
                                verdict.use().words(),
                                verdict.used() ? "yes" : "no",
                                verdict.reason()));
                    }
                }
            }
        }
        return TableWriter.spreadsheet(
                List.of("outcome", "trial", "arm", "iu_per_day", "use", "used", "reason_or_note"), rows);
    }

    private static String contrasts(ReviewResults results) {
        List<List<String>> rows = new ArrayList<>();
        for (OutcomeResult outcome : results.outcomes()) {
            for (AssembledContrast c : outcome.assembly().contrasts()) {
                rows.add(List.of(
                        outcome.outcome().name(),
                        c.trial(),
                        c.arm(),
                        c.versus(),
                        number(c.dose()),
                        number(c.versusDose()),
                        number(c.estimate()),
                        number(c.variance()),
                        outcome.outcome().unit().symbol(),
                        c.number().words(),
                        c.keptOffCurve().orElse(""),
                        String.join(" ", c.steps())));
            }
        }
        return TableWriter.spreadsheet(
                List.of(
                        "outcome",
                        "study",
                        "arm",
                        "versus",
                        "dose",
                        "versus_dose",
                        "yi",
                        "vi",
                        "unit",
                        "number",
                        "kept_off_curve",
                        "how"),
                rows);
    }

    private static String sensitivity(ReviewResults results) {
        List<List<String>> rows = new ArrayList<>();
        for (OutcomeResult outcome : results.outcomes()) {
            for (SensitivityRow row : outcome.sensitivity()) {
                List<String> cells =
                        new ArrayList<>(List.of(outcome.outcome().name(), row.what(), row.assumption() ? "yes" : "no"));
                estimate(cells, row.pooled());
                estimate(cells, row.slope());
                rows.add(cells);
            }
        }
        return TableWriter.spreadsheet(
                List.of(
                        "outcome",
                        "what",
                        "adds_assumption",
                        "pooled_trials",
                        "pooled",
                        "pooled_ci_low",
                        "pooled_ci_high",
                        "pooled_reason",
                        "curve_trials",
                        "per_1000_iu",
                        "per_1000_ci_low",
                        "per_1000_ci_high",
                        "curve_reason"),
                rows);
    }

    private static void estimate(List<String> cells, SensitivityRow.Estimate e) {
        cells.add(Integer.toString(e.trials()));
        cells.add(e.value().map(v -> number(v.estimate())).orElse(""));
        cells.add(e.value().map(v -> number(v.lower())).orElse(""));
        cells.add(e.value().map(v -> number(v.upper())).orElse(""));
        cells.add(e.reason());
    }

    private static String targets(ReviewResults results) {
        List<List<String>> rows = new ArrayList<>();
        for (OutcomeResult outcome : results.outcomes()) {
            outcome.targets().forEach(answer -> target(rows, outcome, "main analysis", answer));
            outcome.assumedTargets()
                    .forEach(a -> a.answers().forEach(answer -> target(rows, outcome, a.assumptions(), answer)));
        }
        return TableWriter.spreadsheet(
                List.of(
                        "outcome",
                        "analysis",
                        "threshold",
                        "of",
                        "status",
                        "dose_iu_per_day",
                        "ci_low",
                        "ci_high",
                        "lower_unbounded",
                        "upper_unbounded",
                        "extrapolated",
                        "reason"),
                rows);
    }

    private static void target(List<List<String>> rows, OutcomeResult outcome, String analysis, TargetAnswer answer) {
        rows.add(target(outcome, analysis, answer, "mean", answer.result().meanDose()));
        rows.add(target(
                outcome,
                analysis,
                answer,
                number(answer.plan().fraction()) + " of individuals",
                answer.result().individualDose()));
    }

    private static List<String> target(
            OutcomeResult outcome, String analysis, TargetAnswer answer, String of, DoseForTarget dose) {
        return List.of(
                outcome.outcome().name(),
                analysis,
                answer.plan().asWritten(),
                of,
                dose.status().word(),
                optional(dose.dose()),
                optional(dose.ciLower()),
                optional(dose.ciUpper()),
                dose.lowerUnbounded() ? "yes" : "no",
                dose.upperUnbounded() ? "yes" : "no",
                dose.extrapolated() ? "yes" : "no",
                dose.reason().orElse(""));
    }

    private static String notComputed(ReviewResults results) {
        List<List<String>> rows = new ArrayList<>();
        for (NotComputed n : results.notComputed()) {
            rows.add(List.of(n.outcome(), n.what(), n.reason()));
        }
        return TableWriter.spreadsheet(List.of("outcome", "what", "reason"), rows);
    }

    private static String curve(CurveResult curve) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i <= CURVE_STEPS; i++) {
            double dose = curve.from() + (curve.highestDose() - curve.from()) * i / CURVE_STEPS;
            DosePrediction p = curve.fit().predict(dose, curve.from());
            rows.add(List.of(
                    number(dose),
                    number(p.estimate()),
                    number(p.ciLower()),
                    number(p.ciUpper()),
                    p.predictionInterval().map(x -> number(x.lower())).orElse(""),
                    p.predictionInterval().map(x -> number(x.upper())).orElse("")));
        }
        return TableWriter.spreadsheet(
                List.of("dose_iu_per_day", "difference", "ci_low", "ci_high", "prediction_low", "prediction_high"),
                rows);
    }

    private static String fraction(TargetAnswer answer) {
        List<List<String>> rows = new ArrayList<>();
        for (FractionPoint p : answer.result().curve()) {
            rows.add(List.of(
                    number(p.dose()),
                    number(p.fraction()),
                    optional(p.ciLower()),
                    optional(p.ciUpper()),
                    p.extrapolated() ? "yes" : "no"));
        }
        return TableWriter.spreadsheet(
                List.of("dose_iu_per_day", "fraction", "ci_low", "ci_high", "extrapolated"), rows);
    }

    private static String number(double value) {
        return TableWriter.number(value);
    }

    private static String optional(OptionalDouble value) {
        return value.isPresent() ? number(value.getAsDouble()) : "";
    }
}
