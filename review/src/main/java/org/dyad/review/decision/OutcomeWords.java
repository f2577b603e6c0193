package org.dyad.review.decision;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dyad.evidence.quantity.ConcentrationUnit;
import org.dyad.evidence.study.Compartment;
import org.dyad.evidence.study.ContrastKind;
import org.dyad.evidence.table.TableWriter;
import org.dyad.extraction.fact.OutcomeFacts;
import org.dyad.extraction.fact.OutcomeResult;
import org.dyad.extraction.fact.OutcomeResult.EffectKind;
import org.dyad.extraction.fact.OutcomeResult.Interval;
import org.dyad.extraction.fact.OutcomeResult.IntervalKind;

/**
 * A numeric result as a value: {@code mean 68.3 nmol/L | sd 15.4 | of 25(OH)D | arm 6400 IU | in infant serum | at 7 months}.
 *
 * <p>An effect may say more, so that it can stand in a table of contrasts: {@code MD 16.2 ng/mL | ci 12.5 to 19.9 | of 25(OH)D | arm 4000
 * IU | versus 800 IU | in infant serum | at 3 months | kind final}.
 *
 * @param name       what was measured
 * @param difference what a person added to an effect
 */
record OutcomeWords(
        String name,
        Optional<String> arm,
        Optional<Compartment> compartment,
        Optional<String> timePoint,
        OutcomeResult result,
        Difference difference) {
    /**
     * What an effect estimate is between, and of what.
     *
     * @param versus the group that it is against
     * @param unit   of a difference
     * @param kind   what the difference is a difference of
     */
    record Difference(Optional<String> versus, Optional<ConcentrationUnit> unit, Optional<ContrastKind> kind) {
        static final Difference NONE = new Difference(Optional.empty(), Optional.empty(), Optional.empty());
    }

    static final String LEVEL_FORM =
            "mean 68.3 nmol/L | sd 15.4 | of 25(OH)D | arm 6400 IU | in infant serum | at 7 months"
                    + " (median for mean; also: | se 1 to 3, | ci 1 to 3, | quartiles 1 to 3, | range 1 to 3)";
    static final String EFFECT_FORM = "OR 0.44 | ci 0.25 to 0.76 | p 0.03 | of preterm birth | arm 2000 IU | at birth;"
            + " for contrasts.csv: MD 16.2 ng/mL | ci 12.5 to 19.9 | of 25(OH)D | arm 4000 IU | versus 800 IU | in infant serum"
            + " | at 3 months | kind final (or change, baseline-adjusted)";

    private static final Map<String, IntervalKind> SPREADS = Map.of(
            "ci", IntervalKind.CONFIDENCE,
            "quartiles", IntervalKind.QUARTILES,
            "range", IntervalKind.RANGE,
            "se", IntervalKind.STANDARD_ERROR);

    static String of(OutcomeFacts outcome) {
        StringBuilder words = new StringBuilder();
        switch (outcome.result().value()) {
            case OutcomeResult.Level level -> {
                words.append(level.median() ? "median " : "mean ").append(TableWriter.number(level.centre()));
                level.unit().ifPresent(unit -> words.append(' ').append(FactWords.line(unit)));
                level.sd().ifPresent(sd -> words.append(" | sd ").append(TableWriter.number(sd)));
                level.spread().ifPresent(spread -> words.append(" | ").append(limits(spread)));
            }
            case OutcomeResult.Effect effect -> {
                words.append(effect.kind().code()).append(' ').append(TableWriter.number(effect.value()));
                effect.interval().ifPresent(limits -> words.append(" | ").append(limits(limits)));
                effect.p().ifPresent(p -> words.append(" | p ").append(FactWords.line(p)));
            }
        }
        words.append(" | of ").append(FactWords.line(outcome.name()));
        outcome.arm().ifPresent(arm -> words.append(" | arm ").append(FactWords.line(arm)));
        outcome.compartment().ifPresent(where -> words.append(" | in ").append(where.words()));
        outcome.timePoint().ifPresent(when -> words.append(" | at ").append(FactWords.line(when)));
        return words.toString();
    }

    private static String limits(Interval limits) {
        String word =
                switch (limits.kind()) {
                    case CONFIDENCE -> "ci";
                    case QUARTILES -> "quartiles";
                    case RANGE -> "range";
                    case STANDARD_ERROR -> "se";
                };
        return word + " " + TableWriter.number(limits.low()) + " to " + TableWriter.number(limits.high());
    }

    boolean isEffect() {
        return result instanceof OutcomeResult.Effect;
    }

    /** Reads what {@link #of} writes, its parts after the first in any order. */
    static Optional<OutcomeWords> parse(String value) {
        List<String> parts =
                Arrays.stream(value.split("\\|", -1)).map(String::strip).toList();
        Map<String, String> named = new HashMap<>();
        for (String part : parts.subList(1, parts.size())) {
            int space = part.indexOf(' ');
            if (space < 0
                    || named.put(
                                    part.substring(0, space),
                                    part.substring(space + 1).strip())
                            != null) {
                return Optional.empty();
            }
        }
        Optional<Interval> interval = Optional.empty();
        for (Map.Entry<String, IntervalKind> spread : SPREADS.entrySet()) {
            String limits = named.remove(spread.getKey());
            if (limits != null) {
                interval = interval(spread.getValue(), limits);
                if (interval.isEmpty()) {
                    return Optional.empty();
                }
            }
        }
        Optional<OutcomeResult> result = result(parts.getFirst(), named, interval);
        boolean effect = result.isPresent() && result.get() instanceof OutcomeResult.Effect;
        Difference difference = effect ? difference(parts.getFirst(), named) : Difference.NONE;
        Optional<Compartment> compartment = taken(named, "in").flatMap(Compartment::parse);
        OutcomeWords read = new OutcomeWords(
                taken(named, "of").orElse(""),
                taken(named, "arm"),
                compartment,
                taken(named, "at"),
                result.orElseGet(() ->
                        new OutcomeResult.Level(0, false, OptionalDouble.empty(), Optional.empty(), Optional.empty())),
                difference);
        named.remove("of");
        named.remove("arm");
        named.remove("at");
        if (compartment.isPresent()) {
            named.remove("in");
        }
        return result.isPresent() && named.isEmpty() ? Optional.of(read) : Optional.empty();
    }

    /** Takes out what was understood; what is left over makes the value unreadable. */
    private static Difference difference(String first, Map<String, String> named) {
        Optional<ContrastKind> kind = taken(named, "kind").flatMap(ContrastKind::parse);
        kind.ifPresent(known -> named.remove("kind"));
        return new Difference(
                Optional.ofNullable(named.remove("versus")).filter(words -> !words.isEmpty()), unit(first), kind);
    }

    private static Optional<ConcentrationUnit> unit(String first) {
        List<String> parts = FactWords.parts(first);
        return parts.size() == 3 ? ConcentrationUnit.parse(parts.get(2)) : Optional.empty();
    }

    private static Optional<String> taken(Map<String, String> named, String word) {
        return Optional.ofNullable(named.get(word));
    }

    private static Optional<OutcomeResult> result(
            String first, Map<String, String> named, Optional<Interval> interval) {
        List<String> parts = FactWords.parts(first);
        OptionalDouble number = parts.size() < 2 ? OptionalDouble.empty() : FactWords.number(parts.get(1));
        if (number.isEmpty()) {
            return Optional.empty();
        }
        String kind = parts.getFirst();
        String rest = String.join(" ", parts.subList(2, parts.size()));
        if (kind.equals("mean") || kind.equals("median")) {
            Optional<String> sd = Optional.ofNullable(named.remove("sd"));
            OptionalDouble spread = sd.map(FactWords::number).orElseGet(OptionalDouble::empty);
            if (sd.isPresent() && spread.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new OutcomeResult.Level(
                    number.getAsDouble(),
                    kind.equals("median"),
                    spread,
                    interval,
                    rest.isEmpty() ? Optional.empty() : Optional.of(rest)));
        }
        Optional<String> p = Optional.ofNullable(named.remove("p"));
        return Arrays.stream(EffectKind.values())
                .filter(known -> known.code().equals(kind)
                        && (rest.isEmpty() || unit(first).isPresent()))
                .<OutcomeResult>map(known -> new OutcomeResult.Effect(known, number.getAsDouble(), interval, p))
                .findFirst();
    }

    private static Optional<Interval> interval(IntervalKind kind, String words) {
        List<String> parts = FactWords.parts(words);
        if (parts.size() != 3 || !parts.get(1).equals("to")) {
            return Optional.empty();
        }
        OptionalDouble low = FactWords.number(parts.get(0));
        OptionalDouble high = FactWords.number(parts.get(2));
        return low.isPresent() && high.isPresent()
                ? Optional.of(new Interval(kind, low.getAsDouble(), high.getAsDouble()))
                : Optional.empty();
    }
}
