package org.dyad.review.decision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dyad.extraction.fact.StatedDose;

/** The groups of one study of which something was accepted. */
final class StudyArms {
    private final Map<String, AcceptedArm> arms = new LinkedHashMap<>();

    StudyArms(List<AcceptedFact> facts) {
        for (AcceptedFact fact : facts) {
            if (!fact.key().of().isEmpty()) {
                arms.computeIfAbsent(
                                AcceptedArm.plain(fact.key().of()),
                                label -> new AcceptedArm(fact.key().of()))
                        .add(fact);
            }
        }
    }

    /** The group that was read under this name, or else was given it by a person. */
    Optional<AcceptedArm> named(Optional<String> label) {
        Optional<String> plain = label.map(AcceptedArm::plain);
        return plain.map(arms::get).or(() -> arms.values().stream()
                .filter(arm ->
                        plain.isPresent() && AcceptedArm.plain(arm.label()).equals(plain.get()))
                .findFirst());
    }

    /** Why no row can be of this group: a clause after "belongs to the group", with what to do. Empty where one can. */
    Optional<String> fault(String label) {
        Optional<AcceptedArm> arm = named(Optional.of(label));
        if (arm.isEmpty()) {
            String known = arms.values().stream().map(AcceptedArm::label).collect(Collectors.joining(", "));
            return Optional.of(
                    "'" + label + "', of which nothing was accepted. Accept that group and its dose, or correct the"
                            + " name; accepted " + (known.isEmpty() ? "is none." : "are: " + known + "."));
        }
        Optional<StatedDose> dose = arm.get().dose();
        if (dose.isEmpty()) {
            return Optional.of(
                    "'" + arm.get().label() + "', whose dose was not accepted. Accept it, or correct the group to: "
                            + arm.get().label() + " | dose 0 IU every day (with the amount that the text says).");
        }
        boolean usable = dose.get().amount() == 0
                || (!dose.get().perKilogram() && dose.get().every().isPresent());
        return usable
                ? Optional.empty()
                : Optional.of("'" + arm.get().label() + "', whose dose is " + FactWords.of(dose.get())
                        + ": no daily amount follows. Correct the dose to an amount with a time between doses.");
    }
}
