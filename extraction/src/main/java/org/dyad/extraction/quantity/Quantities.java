package org.dyad.extraction.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dyad.evidence.origin.Span;
import org.dyad.extraction.fact.ProposedFact;
import org.dyad.extraction.fact.Quantity;
import org.dyad.extraction.fact.Quantity.Kind;
import org.dyad.extraction.grammar.Mention;
import org.dyad.extraction.grammar.Mention.DoseMention;
import org.dyad.extraction.grammar.Mention.EffectMention;
import org.dyad.extraction.grammar.Mention.LengthMention;
import org.dyad.extraction.grammar.Mention.LevelMention;
import org.dyad.extraction.grammar.Mention.PMention;
import org.dyad.extraction.grammar.Mention.PeopleMention;
import org.dyad.extraction.grammar.Mention.PercentageMention;
import org.dyad.extraction.grammar.Mention.ThresholdMention;
import org.dyad.extraction.grammar.Mentions;
import org.dyad.extraction.study.StudyReading;
import org.dyad.extraction.token.Tokens;

/**
 * The quantities of eight kinds: doses of vitamin D, concentrations, thresholds, counts of people, lengths of time, effect estimates, p
 * values, percentages. Not doses per kilogram, other supplements, standard deviations, limits of intervals, weights and heights.
 */
public final class Quantities {
    private static final int TWELVE = 12;

    private Quantities() {}

    /** A quantity at a place in the reading text. */
    public record Placed(Quantity quantity, Span span, String rule, double confidence) {
        /** The fact that the words at its place state. */
        public ProposedFact<Quantity> fact(StudyReading reading) {
            return reading.fact(quantity, span, rule, confidence);
        }
    }

    /** The quantities of what the grammar read, in order. */
    public static List<Placed> of(Mentions mentions) {
        List<Placed> found = new ArrayList<>();
        Tokens tokens = mentions.tokens();
        for (Mention mention : mentions.all()) {
            if (isCounted(tokens, mention)) {
                quantity(mention).ifPresent(found::add);
            }
        }
        return found;
    }

    /** The quantities of all studies of a document, in order of the page. */
    public static List<ProposedFact<Quantity>> facts(StudyReading reading) {
        List<ProposedFact<Quantity>> facts = new ArrayList<>();
        for (Mentions mentions : reading.mentions()) {
            of(mentions).forEach(placed -> facts.add(placed.fact(reading)));
        }
        return facts;
    }

    /**
     * Small numbers in words ("two infants", "three months after birth") are prose and no quantities to annotators; nor is a limit that is
     * said of several p values at once ("all p values &lt; 0.05").
     */
    private static boolean isCounted(Tokens tokens, Mention mention) {
        int first = mention.place().first();
        boolean words = tokens.isSpelled(first) && Math.abs(tokens.value(first)) <= TWELVE;
        boolean several = mention instanceof PMention && tokens.is(first, "p") && saysValues(tokens, mention);
        return !words && !several;
    }

    private static boolean saysValues(Tokens tokens, Mention mention) {
        for (int i = mention.place().first() + 1; i < mention.place().end(); i++) {
            if (tokens.is(i, "values") || tokens.is(i, "levels")) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Placed> quantity(Mention mention) {
        return switch (mention) {
            case DoseMention dose ->
                dose.vitaminD() && !dose.perKilogram()
                        ? placed(
                                dose,
                                Kind.DOSE,
                                dose.reading().value(),
                                dose.unit().symbol())
                        : Optional.empty();
            case LevelMention level ->
                level.unit()
                        .filter(unit -> level.isConcentration())
                        .flatMap(unit -> placed(
                                level, Kind.CONCENTRATION, level.reading().value(), unit.printed()));
            case ThresholdMention threshold ->
                placed(
                        threshold,
                        Kind.THRESHOLD,
                        threshold.reading().value(),
                        threshold.unit().printed());
            case PercentageMention percentage ->
                placed(percentage, Kind.PERCENTAGE, percentage.reading().value(), "%");
            case LengthMention length ->
                placed(length, Kind.DURATION, length.reading().value(), length.printed());
            case PeopleMention people -> bare(people, Kind.SAMPLE_SIZE, people.count());
            case PMention p -> bare(p, Kind.P_VALUE, p.value());
            case EffectMention effect -> bare(effect, Kind.EFFECT, effect.value());
        };
    }

    private static Optional<Placed> placed(Mention mention, Kind kind, double value, String unit) {
        return Optional.of(placed(mention, new Quantity(kind, value, Optional.of(unit))));
    }

    private static Optional<Placed> bare(Mention mention, Kind kind, double value) {
        return Optional.of(placed(mention, new Quantity(kind, value, Optional.empty())));
    }

    private static Placed placed(Mention mention, Quantity quantity) {
        return new Placed(
                quantity, mention.place().span(), "quantity: " + quantity.kind().code(), 0.9);
    }
}
