package org.dyad.extraction.claim;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.dyad.evidence.origin.Quote;
import org.dyad.evidence.quantity.AmountUnit;
import org.dyad.evidence.quantity.ConcentrationUnit;
import org.dyad.extraction.claim.TextFinding.Contradicted;
import org.dyad.extraction.claim.TextFinding.NotInText;
import org.dyad.extraction.claim.TextFinding.Supported;
import org.dyad.extraction.fact.ArmFacts;
import org.dyad.extraction.fact.OutcomeFacts;
import org.dyad.extraction.fact.OutcomeResult;
import org.dyad.extraction.fact.OutcomeResult.EffectKind;
import org.dyad.extraction.fact.ProposedFact;
import org.dyad.extraction.fact.Quantity;
import org.dyad.extraction.fact.StudyFacts;
import org.dyad.library.document.Document;

/**
 * Sets each claim of a title beside the facts of the text: the same kind of number with the same value supports it; the same kind with
 * other values only contradicts it; nothing of the kind says nothing. Headlines round, so ratios may differ by 15 percent, percentages
 * by 1.5 points, doses and levels by 6 percent.
 */
public final class ClaimCheck {
    private static final double ROUNDED_RATIO = 0.15;
    private static final double ROUNDED_POINTS = 1.5;
    private static final double ROUNDED_AMOUNT = 0.06;
    private static final double HALF_LOW = 40;
    private static final double HALF_HIGH = 60;
    private static final double SIGNIFICANT = 0.05;

    private final Document document;
    private final StudyFacts facts;

    private ClaimCheck(Document document, StudyFacts facts) {
        this.document = document;
        this.facts = facts;
    }

    /** The claims of a document's title, each with what its text says. */
    public static List<CheckedClaim> of(Document document, StudyFacts facts) {
        ClaimCheck check = new ClaimCheck(document, facts);
        return TitleClaims.of(document).stream()
                .map(claim -> new CheckedClaim(claim, check.finding(claim)))
                .toList();
    }

    private TextFinding finding(Claim claim) {
        if (facts.studyText().isEmpty()) {
            return new NotInText("The page holds no text of a study.");
        }
        return switch (claim) {
            case Claim.Dose dose -> dose(dose);
            case Claim.Level level -> level(level);
            case Claim.Times times -> times(times);
            case Claim.Percent percent -> percent(percent);
            case Claim.Share share -> share();
            case Claim.Help help -> help(help);
        };
    }

    private TextFinding dose(Claim.Dose claim) {
        for (ArmFacts arm : facts.arms()) {
            if (arm.dose().isPresent()) {
                var dose = arm.dose().get().value();
                boolean same = near(dose.amount() * dose.unit().iu(), claim.iu(), ROUNDED_AMOUNT)
                        || near(dose.iuPerDay().orElse(0), claim.iu(), ROUNDED_AMOUNT);
                if (same) {
                    return new Supported(
                            "The group " + arm.label() + " got it" + unproven(claim),
                            arm.dose().get().quote());
                }
            }
        }
        Optional<ProposedFact<Quantity>> mentioned =
                quantity(Quantity.Kind.DOSE, q -> near(iu(q), claim.iu(), ROUNDED_AMOUNT));
        if (mentioned.isPresent()) {
            return new Supported(
                    "The text names this dose, but for no group that was read" + unproven(claim),
                    mentioned.get().quote());
        }
        Optional<ArmFacts> other =
                facts.arms().stream().filter(arm -> arm.dose().isPresent()).findFirst();
        return other.<TextFinding>map(arm -> new Contradicted(
                        "The groups of the text got other doses.",
                        arm.dose().orElseThrow().quote()))
                .orElseGet(() -> new NotInText("No dose was read in the text."));
    }

    private static String unproven(Claim.Dose claim) {
        return claim.needed() ? "; that so much is needed does not follow from that." : ".";
    }

    private static double iu(Quantity quantity) {
        return quantity.value()
                * quantity.unit().flatMap(AmountUnit::parse).map(AmountUnit::iu).orElse(1.0);
    }

    private TextFinding level(Claim.Level claim) {
        Predicate<Quantity> same = q -> q.unit()
                .flatMap(ConcentrationUnit::parse)
                .filter(unit -> near(q.value() * unit.factorTo(claim.unit()), claim.value(), ROUNDED_AMOUNT))
                .isPresent();
        return quantity(Quantity.Kind.THRESHOLD, same)
                .or(() -> quantity(Quantity.Kind.CONCENTRATION, same))
                .<TextFinding>map(fact -> new Supported("The text names this level.", fact.quote()))
                .orElseGet(() -> new NotInText("The text names no such level."));
    }

    private TextFinding times(Claim.Times claim) {
        Optional<OutcomeFacts> other = Optional.empty();
        for (OutcomeFacts outcome : facts.outcomes()) {
            if (outcome.result().value() instanceof OutcomeResult.Effect effect
                    && ratio(effect.kind())
                    && effect.value() > 0) {
                // a risk of 0.4 is 2.5 times less, and 2.5 times more seen from the other side
                double times = Math.max(effect.value(), 1 / effect.value());
                if (near(times, claim.times(), ROUNDED_RATIO)) {
                    return new Supported(
                            String.format(
                                    Locale.ROOT, "%s %s of %s.", effect.kind().code(), effect.value(), outcome.name()),
                            outcome.result().quote());
                }
                other = other.or(() -> Optional.of(outcome));
            }
        }
        Optional<Quote> printed = PrintedTimes.in(document, facts, times -> near(times, claim.times(), ROUNDED_RATIO));
        if (printed.isPresent()) {
            return new Supported("The text gives this ratio in words.", printed.get());
        }
        return other.<TextFinding>map(outcome -> new Contradicted(
                        "The text gives other ratios.", outcome.result().quote()))
                .orElseGet(() -> new NotInText("No ratio of risks was read in the text."));
    }

    private static boolean ratio(EffectKind kind) {
        return switch (kind) {
            case ODDS_RATIO, RISK_RATIO, HAZARD_RATIO -> true;
            case MEAN_DIFFERENCE, STANDARDISED_MEAN_DIFFERENCE, CORRELATION, PERCENT -> false;
        };
    }

    private TextFinding percent(Claim.Percent claim) {
        Optional<ProposedFact<Quantity>> same = quantity(
                Quantity.Kind.PERCENTAGE, q -> Math.abs(Math.abs(q.value()) - claim.percent()) <= ROUNDED_POINTS);
        if (same.isPresent()) {
            return new Supported("The text gives this percentage.", same.get().quote());
        }
        for (OutcomeFacts outcome : facts.outcomes()) {
            if (outcome.result().value() instanceof OutcomeResult.Effect effect
                    && ratio(effect.kind())
                    && Math.abs(100 * Math.abs(1 - effect.value()) - claim.percent()) <= ROUNDED_POINTS) {
                return new Supported(
                        String.format(
                                Locale.ROOT,
                                "%s %s is a change of so much.",
                                effect.kind().code(),
                                effect.value()),
                        outcome.result().quote());
            }
        }
        return new NotInText("The text gives no such percentage.");
    }

    private TextFinding share() {
        List<Double> doses = document.metadata().title().map(TitleDoses::iu).orElse(List.of());
        if (doses.isEmpty()) {
            return quantity(Quantity.Kind.PERCENTAGE, q -> half(q.value()))
                    .<TextFinding>map(fact -> new Supported("The text gives a percentage near it.", fact.quote()))
                    .orElseGet(() -> new NotInText("The text gives no percentage near it."));
        }
        return share(doses.getFirst());
    }

    /** A title that names a dose speaks of those who got it. */
    private TextFinding share(double iu) {
        List<ProposedFact<Quantity>> own = new DosedShares(document, facts).of(iu, ClaimCheck::half);
        Optional<ProposedFact<Quantity>> near =
                own.stream().filter(fact -> half(fact.value().value())).findFirst();
        if (near.isPresent()) {
            return new Supported(
                    "The text gives a percentage near it for the group with that dose.",
                    near.get().quote());
        }
        if (!own.isEmpty()) {
            return new Contradicted(
                    "The text gives another percentage for the group with that dose; one near it is of another group.",
                    own.getFirst().quote());
        }
        return new NotInText(
                quantity(Quantity.Kind.PERCENTAGE, q -> half(q.value())).isPresent()
                        ? "Cannot be told: the text gives a percentage near it, and of which group is not certain."
                        : "The text gives no percentage near it.");
    }

    private static boolean half(double percent) {
        return percent >= HALF_LOW && percent <= HALF_HIGH;
    }

    /** By the p values of effects alone: what they belong to, a person must see. */
    private TextFinding help(Claim.Help claim) {
        Optional<OutcomeFacts> clear = effect(p -> p < SIGNIFICANT);
        Optional<OutcomeFacts> unclear = effect(p -> p >= SIGNIFICANT);
        if (clear.isEmpty() && unclear.isEmpty()) {
            return new NotInText("No effect with a p value was read in the text.");
        }
        OutcomeFacts shown = claim.helped()
                ? clear.or(() -> unclear).orElseThrow()
                : unclear.or(() -> clear).orElseThrow();
        boolean agrees = claim.helped() ? clear.isPresent() : clear.isEmpty();
        String how = clear.isPresent()
                ? "An effect with p below 0.05 was read (" + clear.get().name()
                        + "); see whether it is what the title means."
                : "Every effect that was read has p of 0.05 or more.";
        return agrees
                ? new Supported(how, shown.result().quote())
                : new Contradicted(how, shown.result().quote());
    }

    private Optional<OutcomeFacts> effect(Predicate<Double> test) {
        return facts.outcomes().stream()
                .filter(outcome -> outcome.result().value() instanceof OutcomeResult.Effect effect
                        && effect.p().flatMap(ClaimCheck::p).filter(test).isPresent())
                .findFirst();
    }

    /** The printed number; "&lt;0.05" counts as just below it, "&gt;0.05" as it. */
    private static Optional<Double> p(String printed) {
        int digits = 0;
        while (digits < printed.length()
                && !Character.isDigit(printed.charAt(digits))
                && printed.charAt(digits) != '.') {
            digits++;
        }
        String number = printed.substring(digits).strip();
        if (number.isEmpty()
                || number.length() > 16
                || !number.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'))
                || number.indexOf('.') != number.lastIndexOf('.')
                || number.equals(".")) {
            return Optional.empty();
        }
        double value = Double.parseDouble(number);
        boolean less = printed.startsWith("<") || printed.startsWith("\u2264");
        return Optional.of(less ? Math.nextDown(value) : value);
    }

    private Optional<ProposedFact<Quantity>> quantity(Quantity.Kind kind, Predicate<Quantity> test) {
        return facts.quantities().stream()
                .filter(fact -> fact.value().kind() == kind && test.test(fact.value()))
                .findFirst();
    }

    private static boolean near(double a, double b, double share) {
        return Math.abs(a - b) <= share * Math.max(Math.abs(a), Math.abs(b));
    }
}
