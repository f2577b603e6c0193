package org.dyad.report.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dyad.report.figure.Anchor;
import org.dyad.report.figure.Caption;
import org.dyad.report.figure.EffectAxis;
import org.dyad.report.figure.Estimate;
import org.dyad.report.figure.ForestPlot;
import org.dyad.report.figure.Standing;
import org.dyad.review.difference.ResultsDifference.Change;
import org.dyad.review.difference.ResultsDifference.OutcomeDifference;
import org.dyad.review.difference.ResultsDifference.QuantityChange;
import org.dyad.review.difference.ResultsDifference.Reading;
import org.dyad.review.difference.ResultsDifference.TrialChange;
import org.dyad.review.difference.ResultsDigest.StudyDigest;
import org.dyad.review.result.ReviewResults;
import org.dyad.statistics.distribution.Normal;

/** The pooled difference of an outcome before and now, under the trials that made the change. */
final class ChangesFigure {
    private static final String POOLED = "highest dose against reference";
    private static final String TRIALS = "trials pooled";

    private final ReviewResults results;
    private final OutcomeDifference outcome;
    private final double level;

    ChangesFigure(ReviewResults results, OutcomeDifference outcome) {
        this.results = results;
        this.outcome = outcome;
        this.level = results.protocol().pooling().level();
    }

    /** Where both runs pooled something, and not the same. */
    Optional<ForestPlot> figure() {
        Optional<QuantityChange> pooled = quantity(POOLED);
        boolean both = pooled.isPresent()
                && !pooled.get().before().isNone()
                && !pooled.get().after().isNone();
        List<ForestPlot.Row> rows = rows();
        if (!both || rows.isEmpty()) {
            return Optional.empty();
        }
        String ci = Say.level95(level) + " CI";
        return Optional.of(new ForestPlot(
                new Caption(
                        "changes-" + Say.id(outcome.name()) + "-forest",
                        "What changed: " + outcome.name(),
                        "Pooled difference before and now."),
                EffectAxis.difference(
                                "Mean difference in " + Say.within(outcome.name()), "MD (" + ci + ")", outcome.unit())
                        .favouring("Higher with less vitamin\u00A0D", "Higher with more vitamin\u00A0D")
                        .withDecimals(1),
                "New or changed",
                List.of(),
                List.of(),
                List.of(ForestPlot.Group.of(rows)),
                List.of(
                        line("Before", pooled.get().before(), true),
                        line("Now", pooled.get().after(), false)),
                List.of()));
    }

    private Optional<QuantityChange> quantity(String name) {
        return outcome.quantities().stream().filter(q -> q.name().equals(name)).findFirst();
    }

    private ForestPlot.Pooled line(String when, Reading reading, boolean before) {
        String trials = quantity(TRIALS)
                .flatMap(q -> (before ? q.before() : q.after())
                        .estimate().stream().boxed().findFirst())
                .map(k -> ", " + Say.trials((int) Math.round(k)))
                .orElse("");
        double value = reading.estimate().orElseThrow();
        return new ForestPlot.Pooled(
                when + trials,
                List.of(),
                new Estimate(
                        value, reading.lower().orElse(value), reading.upper().orElse(value)),
                OptionalDouble.empty(),
                Optional.empty(),
                Optional.empty(),
                Anchor.NONE);
    }

    private List<ForestPlot.Row> rows() {
        List<ForestPlot.Row> rows = new ArrayList<>();
        for (TrialChange trial : outcome.trials()) {
            switch (trial.change()) {
                case ADDED -> rows.add(row(trial, trial.after().orElseThrow(), Standing.included(), "new"));
                case CHANGED -> {
                    rows.add(row(
                            trial,
                            trial.before().orElseThrow(),
                            Standing.keptOut("The number that this trial had before."),
                            "before"));
                    rows.add(row(trial, trial.after().orElseThrow(), Standing.included(), "now"));
                }
                case REMOVED ->
                    rows.add(row(
                            trial,
                            trial.before().orElseThrow(),
                            Standing.keptOut("No longer in the pooled estimate."),
                            "gone"));
                case SAME -> {}
            }
        }
        return rows;
    }

    private ForestPlot.Row row(TrialChange trial, StudyDigest study, Standing standing, String what) {
        double half = Normal.quantile(0.5 + level / 200) * Math.sqrt(study.variance());
        String label = results.outcomes().stream()
                .flatMap(o -> o.assembly().trials().stream())
                .filter(t -> t.trial().equals(trial.trial()))
                .map(t -> t.label())
                .findFirst()
                .orElse(trial.trial());
        return new ForestPlot.Row(
                label + " (" + what + ")",
                List.of(),
                Optional.of(new Estimate(study.effect(), study.effect() - half, study.effect() + half)),
                OptionalDouble.empty(),
                standing,
                List.of(),
                List.of(),
                trial.change() == Change.REMOVED ? Anchor.NONE : Anchor.to(Say.trialId(trial.trial())));
    }
}
