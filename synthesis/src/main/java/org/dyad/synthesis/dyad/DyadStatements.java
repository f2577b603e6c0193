package org.dyad.synthesis.dyad;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dyad.synthesis.dose.BetweenTrialRule;

/** What was assumed, and what the trials do not identify, in sentences for a clinician. */
final class DyadStatements {
    private static final int MOST_NAMED = 6;

    private final DyadModel model;
    private final DyadData data;
    private final Optional<JointFit> joint;

    DyadStatements(DyadModel model, DyadData data, Optional<JointFit> joint) {
        this.model = model;
        this.data = data;
        this.joint = joint;
    }

    List<String> assumptions() {
        List<String> said = new ArrayList<>();
        if (joint.isEmpty()) {
            return said;
        }
        if (!data.reportingBoth().isEmpty()) {
            said.add(String.format(
                    Locale.ROOT,
                    "Assumed: within an arm, the levels of a mother and her infant correlate %s. No trial of this table"
                            + " states it for its arms; results at %s are shown.",
                    model.withinCorrelation(),
                    DyadModel.WITHIN_SHOWN.stream()
                            .filter(rho -> rho != model.withinCorrelation())
                            .map(rho -> Double.toString(rho))
                            .collect(Collectors.joining(" and "))));
        }
        if (joint.get().between() instanceof BetweenCorrelation.Assumed(double value)) {
            said.add(String.format(
                    Locale.ROOT,
                    "Assumed: trials in which mothers respond more are trials in which infants respond more,"
                            + " correlation %s; results at 0, 0.5 and 0.8 are shown.",
                    value));
        }
        if (joint.get().between() instanceof BetweenCorrelation.NotThere
                && !data.reportingBoth().isEmpty()) {
            said.add(
                    "At least one of the two responses does not vary between trials in this model: nothing is lent through"
                            + " how trials vary, but errors of the same pairs still link the two.");
        }
        if (data.reportingBoth().isEmpty()) {
            said.add("No trial reports mothers and infants both: neither outcome can lend the other any strength.");
        }
        return said;
    }

    List<Unidentified> notIdentified() {
        List<Unidentified> all = new ArrayList<>();
        curve("mothers", DyadTrial::mother, DyadTrial::motherMissing).ifPresent(all::add);
        curve("infants", DyadTrial::infant, DyadTrial::infantMissing).ifPresent(all::add);
        correlation().ifPresent(all::add);
        if (joint.flatMap(JointFit::ratio).isEmpty()) {
            all.add(new Unidentified(
                    "rise of the infant's level for each unit of the mother's",
                    "How much the infant's level rises for each unit of the mother's cannot be estimated:"
                            + " it takes both curves, each from at least %s trials."
                                    .formatted(BetweenTrialRule.LEAST_TRIALS),
                    List.of()));
        }
        return all;
    }

    private Optional<Unidentified> curve(
            String whose,
            Function<DyadTrial, Optional<OutcomeEffects>> of,
            Function<DyadTrial, Optional<String>> missing) {
        long count = data.trials().stream().filter(t -> of.apply(t).isPresent()).count();
        if (count >= BetweenTrialRule.LEAST_TRIALS) {
            return Optional.empty();
        }
        String sentence =
                "How the %s' level rises with the mother's dose is not an estimate for other trials: %s on the curve,"
                                .formatted(whose, trials(count, "is", "are"))
                        + " and at least %s are needed.".formatted(BetweenTrialRule.LEAST_TRIALS);
        return Optional.of(new Unidentified("dose-response of the " + whose, sentence, named(whose, missing, false)));
    }

    private Optional<Unidentified> correlation() {
        if (joint.isPresent() && joint.get().between() instanceof BetweenCorrelation.Estimated) {
            return Optional.empty();
        }
        CorrelationRule rule = CorrelationRule.of(model, data.trials());
        List<String> would = new ArrayList<>();
        if (!rule.met()) {
            would.addAll(named("mothers", DyadTrial::motherMissing, true));
            would.addAll(named("infants", DyadTrial::infantMissing, true));
        }
        String sentence =
                "Whether trials in which mothers respond more are also those in which infants respond more cannot"
                        + " be estimated: " + why(rule);
        return Optional.of(new Unidentified(
                "correlation of mother's and infant's response between trials",
                sentence,
                would.stream().limit(MOST_NAMED).toList()));
    }

    private String why(CorrelationRule rule) {
        String both = trials(rule.both(), "reports", "report") + " mothers and infants both, ";
        if (rule.met()) {
            if (joint.isEmpty()) {
                return both + "but the two curves were not fitted together.";
            }
            return both
                    + "but no difference between trials in the response of mothers, of infants or of either was found"
                    + " that could go together.";
        }
        if (rule.coefficients() == 1) {
            return both + "and at least %s are needed.".formatted(rule.needed());
        }
        return both
                + ("and for a curve of this shape, with %s coefficients, at least %s are needed with %s or more differences"
                                + " from a reference arm each, mothers' and infants' together; %s so many.")
                        .formatted(
                                rule.coefficients(),
                                rule.needed(),
                                2 * rule.coefficients(),
                                trials(rule.wide(), "has", "have"));
    }

    private List<String> named(String whose, Function<DyadTrial, Optional<String>> missing, boolean onlyWithTheOther) {
        return data.trials().stream()
                .filter(t -> missing.apply(t).isPresent())
                .filter(t -> !onlyWithTheOther || t.reportsAny())
                .map(t -> "%s, %s (%s)"
                        .formatted(t.label(), whose, missing.apply(t).orElseThrow()))
                .limit(MOST_NAMED)
                .toList();
    }

    private static String trials(long count, String one, String several) {
        return switch ((int) count) {
            case 0 -> "no trial " + one;
            case 1 -> "1 trial " + one;
            default -> count + " trials " + several;
        };
    }
}
