package org.dyad.review.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dyad.evidence.quantity.ConcentrationUnit;
import org.dyad.evidence.study.PublishedEstimate;
import org.dyad.evidence.table.PublishedTable;
import org.dyad.review.result.CurveResult;
import org.dyad.review.result.PooledResult;
import org.dyad.review.result.PublishedComparison;
import org.dyad.review.result.SensitivityRow.Interval;
import org.dyad.synthesis.assembly.OutcomeDefinition;
import org.dyad.synthesis.dose.DosePrediction;
import org.dyad.synthesis.pool.Coefficient;

/** Sets published estimates beside ours. What visibly differs is stated; no cause is claimed. */
final class PublishedStep {
    private static final double STEP = 1000;

    private final OutcomeDefinition outcome;
    private final Optional<PooledResult> pooled;
    private final Optional<CurveResult> curve;

    PublishedStep(OutcomeDefinition outcome, Optional<PooledResult> pooled, Optional<CurveResult> curve) {
        this.outcome = outcome;
        this.pooled = pooled;
        this.curve = curve;
    }

    List<PublishedComparison> compare(Optional<PublishedTable> table) {
        List<PublishedComparison> comparisons = new ArrayList<>();
        table.stream()
                .flatMap(t -> t.estimates().stream())
                .filter(e -> e.outcome().equals(outcome.name()))
                .forEach(e -> comparisons.add(comparison(e)));
        return comparisons;
    }

    private PublishedComparison comparison(PublishedEstimate published) {
        return switch (published.quantity()) {
            case SLOPE ->
                new PublishedComparison(
                        published,
                        curve.map(c -> inUnit(rise(c, published), published)),
                        curve.map(c -> whatRise(c, published)).orElse(""),
                        curve.map(c -> differences(published, c.fit().trials(), model(c)))
                                .orElse("We have no curve of our own."));
            case DIFFERENCE ->
                new PublishedComparison(
                        published,
                        pooled.map(PublishedStep::difference).map(i -> inUnit(i, published)),
                        pooled.map(p -> "highest against reference dose, pooled over "
                                        + Words.trials(p.fit().count()))
                                .orElse(""),
                        pooled.map(p -> differences(
                                        published,
                                        p.fit().count(),
                                        p.fit().options().estimator().words()))
                                .orElse("We have no pooled estimate of our own."));
            case SINGLE_TRIAL ->
                new PublishedComparison(
                        published, Optional.empty(), "", "One trial's own result; ours is in the forest plot.");
            case STATEMENT -> new PublishedComparison(published, Optional.empty(), "", "A statement in words.");
        };
    }

    private String differences(PublishedEstimate published, int ours, String model) {
        List<String> parts = new ArrayList<>();
        parts.add("trials: %s there, %s here".formatted(published.trials().orElse("not stated"), ours));
        curve.ifPresent(c -> parts.add(
                "doses here from %s to %s IU a day".formatted(Words.dose(c.from()), Words.dose(c.highestDose()))));
        parts.add("model: %s there, %s here".formatted(published.model().orElse("not stated"), model));
        return String.join("; ", parts) + ".";
    }

    private static double from(CurveResult curve, PublishedEstimate published) {
        return published.doseFrom().orElse(curve.from());
    }

    private static double to(CurveResult curve, PublishedEstimate published) {
        return published.doseTo().orElse(from(curve, published) + STEP);
    }

    private static Interval rise(CurveResult curve, PublishedEstimate published) {
        DosePrediction p = curve.fit().predict(to(curve, published), from(curve, published));
        return new Interval(p.estimate(), p.ciLower(), p.ciUpper());
    }

    private static String whatRise(CurveResult curve, PublishedEstimate published) {
        double to = to(curve, published);
        String words = "from %s to %s IU a day, %s through %s"
                .formatted(
                        Words.dose(from(curve, published)),
                        Words.dose(to),
                        curve.fit().shape().words(),
                        Words.trials(curve.fit().trials()));
        return to > curve.highestDose()
                ? words + ", beyond our highest dose (%s)".formatted(Words.dose(curve.highestDose()))
                : words;
    }

    private static String model(CurveResult curve) {
        String shape = curve.fit().shape().words();
        return curve.fit().psiIsAnEstimate()
                ? "one-stage random-effects " + shape
                : "one %s common to all trials, without a variance between them".formatted(shape);
    }

    private static Interval difference(PooledResult pooled) {
        Coefficient c = pooled.headline().pooled();
        return new Interval(c.estimate(), c.lower(), c.upper());
    }

    private Interval inUnit(Interval ours, PublishedEstimate published) {
        ConcentrationUnit wanted = published.unit().orElse(outcome.unit());
        double factor = outcome.unit().factorTo(wanted);
        return new Interval(ours.estimate() * factor, ours.lower() * factor, ours.upper() * factor);
    }
}
