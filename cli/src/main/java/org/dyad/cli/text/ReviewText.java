package org.dyad.cli.text;

import java.nio.file.Path;
import java.util.List;
import org.dyad.review.difference.ResultsDifference;
import org.dyad.review.difference.ResultsDifference.Change;
import org.dyad.review.difference.ResultsDifference.OutcomeDifference;
import org.dyad.review.result.CurveResult;
import org.dyad.review.result.NotComputed;
import org.dyad.review.result.OutcomeResult;
import org.dyad.review.result.PooledResult;
import org.dyad.review.result.ReviewResults;
import org.dyad.review.result.TargetAnswer;
import org.dyad.synthesis.dose.DosePrediction;
import org.dyad.synthesis.pool.Coefficient;

/** A review in a few lines: the answers, what could not be computed, and where the whole of it is. */
public final class ReviewText {
    private ReviewText() {}

    /** The summary. */
    public static String of(ReviewResults results, List<Path> files) {
        StringBuilder text = new StringBuilder(results.protocol().title()).append('\n');
        results.outcomes().forEach(outcome -> text.append('\n').append(outcome(outcome)));
        if (!results.notComputed().isEmpty()) {
            text.append("\nNot computed\n");
            for (NotComputed none : results.notComputed()) {
                text.append("  " + none.outcome() + ", " + none.what() + ": " + none.reason() + "\n");
            }
        }
        results.absences().forEach(absence -> text.append("\n" + absence));
        if (!results.warnings().isEmpty()) {
            int places = results.warnings().size();
            text.append("\n" + places + (places == 1 ? " place in the table is" : " places in the table are")
                    + " worth a look, as the report and 'dyad check' tell.");
        }
        results.difference().ifPresent(changes -> text.append("\n").append(changes(changes)));
        text.append("\n\nWrote " + files.size() + " files:\n");
        files.stream()
                .filter(file ->
                        file.toString().endsWith(".html") || file.toString().endsWith(".json"))
                .forEach(file -> text.append("  " + file + "\n"));
        text.append("  and figures and tables beside them\n");
        return text.toString();
    }

    private static String changes(ResultsDifference changes) {
        if (changes.isNone()) {
            return "\nSince the earlier results: nothing changed.";
        }
        StringBuilder text = new StringBuilder("\nSince the earlier results:");
        for (OutcomeDifference outcome : changes.outcomes()) {
            long trials = outcome.trials().stream()
                    .filter(t -> t.change() != Change.SAME)
                    .count();
            text.append("\n  " + outcome.name() + ": ");
            if (outcome.isNone()) {
                text.append("no number differs.");
                continue;
            }
            text.append(trials == 1 ? "1 trial is new or changed." : trials + " trials are new, changed or gone.");
            if (outcome.conclusions().isEmpty()) {
                text.append(" No conclusion changed.");
            }
            outcome.conclusions().forEach(sentence -> text.append("\n    " + sentence));
        }
        return text.toString();
    }

    private static String outcome(OutcomeResult outcome) {
        String unit = outcome.outcome().unit().symbol();
        int used = (int) outcome.assembly().trials().stream()
                .filter(trial -> !trial.contrasts().isEmpty())
                .count();
        StringBuilder text = new StringBuilder(outcome.outcome().name() + " (" + unit + ")\n");
        int all = outcome.assembly().trials().size();
        text.append("  " + used + " of " + trials(all) + (used == 1 ? " gives" : " give") + " a usable difference\n");
        outcome.pooled().ifPresent(pooled -> text.append(pooled(pooled, unit)));
        outcome.curve().ifPresent(curve -> text.append(curve(curve, unit)));
        for (TargetAnswer answer : outcome.targets()) {
            text.append("  " + answer.sentence() + "\n");
        }
        return text.toString();
    }

    private static String pooled(PooledResult pooled, String unit) {
        Coefficient mean = pooled.headline().pooled();
        return "  highest dose against reference: " + Digits.fixed(mean.estimate(), 1) + " " + unit + " ("
                + Digits.range(mean.lower(), mean.upper(), 1) + "), "
                + trials(pooled.fit().count()) + "\n";
    }

    private static String curve(CurveResult curve, String unit) {
        double step = Math.min(1000, curve.highestDose() - curve.from());
        DosePrediction p = curve.fit().predict(curve.from() + step, curve.from());
        return "  " + curve.fit().shape().words() + ": " + Digits.fixed(p.estimate(), 1) + " " + unit + " ("
                + Digits.range(p.ciLower(), p.ciUpper(), 1) + ") from " + Digits.typed(curve.from()) + " to "
                + Digits.typed(curve.from() + step) + " IU a day, "
                + trials(curve.fit().trials()) + "\n";
    }

    private static String trials(int count) {
        return count + (count == 1 ? " trial" : " trials");
    }
}
