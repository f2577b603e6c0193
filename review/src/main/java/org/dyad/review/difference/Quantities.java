package org.dyad.review.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dyad.review.difference.ResultsDifference.Kind;
import org.dyad.review.difference.ResultsDifference.QuantityChange;
import org.dyad.review.difference.ResultsDifference.Reading;
import org.dyad.review.difference.ResultsDigest.DoseDigest;
import org.dyad.review.difference.ResultsDigest.OutcomeDigest;
import org.dyad.review.difference.ResultsDigest.PooledDigest;
import org.dyad.review.difference.ResultsDigest.SlopeDigest;
import org.dyad.review.difference.ResultsDigest.TargetDigest;

/** The estimates of an outcome in both runs, side by side. */
public final class Quantities {
    /** What stands beside a curve that describes its trials only. */
    public static final String FEW_TRIALS = "rests on too few trials to speak for others";

    private Quantities() {}

    static List<QuantityChange> of(Optional<OutcomeDigest> before, Optional<OutcomeDigest> after) {
        List<QuantityChange> rows = new ArrayList<>();
        pooled(before.flatMap(OutcomeDigest::pooled), after.flatMap(OutcomeDigest::pooled), rows);
        slope(before.flatMap(OutcomeDigest::slope), after.flatMap(OutcomeDigest::slope), rows);
        List<TargetDigest> then = before.map(OutcomeDigest::targets).orElse(List.of());
        List<TargetDigest> now = after.map(OutcomeDigest::targets).orElse(List.of());
        for (String name : Differences.names(then, now, Quantities::targetName)) {
            target(
                    Differences.find(then, Quantities::targetName, name),
                    Differences.find(now, Quantities::targetName, name),
                    rows);
        }
        return rows;
    }

    private static void pooled(Optional<PooledDigest> then, Optional<PooledDigest> now, List<QuantityChange> rows) {
        if (then.isEmpty() && now.isEmpty()) {
            return;
        }
        row(
                "trials pooled",
                Kind.COUNT,
                then.map(p -> Reading.of(p.trials())),
                now.map(p -> Reading.of(p.trials())),
                rows);
        row(
                "highest dose against reference",
                Kind.LEVEL,
                then.map(p -> Reading.of(p.value())),
                now.map(p -> Reading.of(p.value())),
                rows);
        row(
                "where a new trial's mean may lie",
                Kind.LEVEL,
                then.map(Quantities::prediction),
                now.map(Quantities::prediction),
                rows);
        row(
                "between-trial variance, \u03C4\u00B2",
                Kind.VARIANCE,
                then.map(p -> plain(p.tauSquared())),
                now.map(p -> plain(p.tauSquared())),
                rows);
        row("I\u00B2", Kind.PERCENT, then.map(p -> plain(p.i2())), now.map(p -> plain(p.i2())), rows);
    }

    private static Reading prediction(PooledDigest pooled) {
        return pooled.prediction()
                .map(span -> new Reading(
                        OptionalDouble.empty(), OptionalDouble.of(span.lower()), OptionalDouble.of(span.upper()), ""))
                .orElse(Reading.none());
    }

    private static void slope(Optional<SlopeDigest> then, Optional<SlopeDigest> now, List<QuantityChange> rows) {
        if (then.isPresent() && now.isPresent() && !sameStep(then.get(), now.get())) {
            row(slopeName(then.get()), Kind.LEVEL, then.map(Quantities::slope), Optional.empty(), rows);
            row(slopeName(now.get()), Kind.LEVEL, Optional.empty(), now.map(Quantities::slope), rows);
            return;
        }
        now.or(() -> then)
                .ifPresent(any ->
                        row(slopeName(any), Kind.LEVEL, then.map(Quantities::slope), now.map(Quantities::slope), rows));
    }

    /** Curves of two shapes, or over two steps of dose, are two quantities and not one that changed. */
    private static boolean sameStep(SlopeDigest a, SlopeDigest b) {
        return a.shape().equals(b.shape()) && a.from() == b.from() && a.step() == b.step();
    }

    private static String slopeName(SlopeDigest slope) {
        return String.format(
                Locale.ROOT,
                "gain from %.0f to %.0f IU a day (%s)",
                slope.from(),
                slope.from() + slope.step(),
                slope.shape());
    }

    private static Reading slope(SlopeDigest slope) {
        String words = slope.estimate() ? "" : FEW_TRIALS;
        return new Reading(
                OptionalDouble.of(slope.value().estimate()),
                OptionalDouble.of(slope.value().lower()),
                OptionalDouble.of(slope.value().upper()),
                words);
    }

    static String targetName(TargetDigest target) {
        return target.asWritten() + percent(target.fraction());
    }

    private static String percent(double fraction) {
        return " " + Math.rint(fraction * 1000) / 10 + "%";
    }

    private static void target(Optional<TargetDigest> then, Optional<TargetDigest> now, List<QuantityChange> rows) {
        TargetDigest any = now.or(() -> then).orElseThrow();
        String people = trimmed(100 * any.fraction()) + "% of individuals at " + any.asWritten();
        row(
                "dose for a mean of " + any.asWritten(),
                Kind.DOSE,
                then.map(t -> dose(t.mean())),
                now.map(t -> dose(t.mean())),
                rows);
        row(
                "dose for " + people,
                Kind.DOSE,
                then.map(t -> dose(t.individual())),
                now.map(t -> dose(t.individual())),
                rows);
    }

    private static String trimmed(double percent) {
        double tenth = Math.rint(percent * 10) / 10;
        return tenth == Math.rint(tenth) ? Long.toString(Math.round(tenth)) : Double.toString(tenth);
    }

    private static Reading dose(DoseDigest dose) {
        String words =
                dose.extrapolated() ? "beyond the doses tried" : dose.status().replace('-', ' ');
        return new Reading(
                dose.dose(), dose.lower(), dose.upper(), dose.dose().isPresent() && !dose.extrapolated() ? "" : words);
    }

    private static Reading plain(OptionalDouble value) {
        return value.isPresent() ? Reading.of(value.getAsDouble()) : Reading.none();
    }

    private static void row(
            String name, Kind kind, Optional<Reading> before, Optional<Reading> after, List<QuantityChange> rows) {
        Reading then = before.orElse(Reading.none());
        Reading now = after.orElse(Reading.none());
        if (!then.isNone() || !now.isNone()) {
            rows.add(new QuantityChange(name, kind, then, now));
        }
    }
}
