package org.dyad.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dyad.synthesis.dose.DoseArm;
import org.dyad.synthesis.dose.DoseStudy;
import org.dyad.synthesis.dyad.OutcomeEffects;

/** The arms of the cases made by make-dyad.R: effects of each trial and compartment. */
final class DyadTables {
    private DyadTables() {}

    private record Place(String trial, String compartment) {}

    /** By trial, then by compartment; the first arm is the reference. */
    static Map<String, Map<String, OutcomeEffects>> read(Expected arms) {
        Map<Place, List<DoseArm>> read = new LinkedHashMap<>();
        Map<Place, List<String>> names = new LinkedHashMap<>();
        for (int i = 0; i < arms.size(); i++) {
            Expected row = arms.at(i);
            Place place =
                    new Place(row.at("trial").text(), row.at("compartment").text());
            read.computeIfAbsent(place, p -> new ArrayList<>())
                    .add(DoseArm.of(
                            row.at("dose").number(),
                            row.at("mean").number(),
                            row.at("sd").number(),
                            row.at("n").number()));
            names.computeIfAbsent(place, p -> new ArrayList<>())
                    .add(row.at("arm").text());
        }
        arms.leaveOut(FitComparison.INPUT);
        Map<String, Map<String, OutcomeEffects>> trials = new LinkedHashMap<>();
        read.forEach((place, list) -> {
            List<String> own = names.getOrDefault(place, List.of());
            OutcomeEffects effects =
                    new OutcomeEffects(new DoseStudy.ArmBased(place.trial(), list, 0), own, own.getFirst());
            trials.computeIfAbsent(place.trial(), t -> new LinkedHashMap<>()).put(place.compartment(), effects);
        });
        return trials;
    }

    static Optional<OutcomeEffects> at(Map<String, OutcomeEffects> trial, String compartment) {
        return Optional.ofNullable(trial.get(compartment));
    }
}
