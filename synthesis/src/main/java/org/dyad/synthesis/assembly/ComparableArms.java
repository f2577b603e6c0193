package org.dyad.synthesis.assembly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dyad.evidence.study.Compartment;
import org.dyad.evidence.study.InfantDose;

/**
 * The arms of a trial whose difference is an effect of the mother's dose: where infants are measured, only arms whose
 * infants got the same vitamin D themselves.
 *
 * @param arms comparable with each other
 * @param whyNot for every other arm, by id
 * @param infantDoseUnstated whether the infants' own dose is not stated in any of {@code arms}
 */
record ComparableArms(List<ArmValue> arms, Map<String, String> whyNot, boolean infantDoseUnstated) {

    static ComparableArms of(List<ArmValue> all, Compartment compartment, AssemblyRules rules) {
        Map<String, String> whyNot = new HashMap<>();
        List<ArmValue> dosed = new ArrayList<>();
        for (ArmValue arm : all) {
            if (arm.iuPerDay().isEmpty()) {
                whyNot.put(arm.arm(), "the mothers' dose is not stated");
            } else {
                dosed.add(arm);
            }
        }
        if (compartment != Compartment.INFANT_SERUM) {
            return new ComparableArms(dosed, whyNot, false);
        }
        return sameInfantDose(dosed, whyNot, rules);
    }

    private static ComparableArms sameInfantDose(
            List<ArmValue> dosed, Map<String, String> whyNot, AssemblyRules rules) {
        Map<Double, List<ArmValue>> groups = new TreeMap<>();
        for (ArmValue arm : dosed) {
            groups.computeIfAbsent(key(arm.infantDose()), k -> new ArrayList<>())
                    .add(arm);
        }
        Optional<Map.Entry<Double, List<ArmValue>>> largest = groups.entrySet().stream()
                .max(Comparator.<Map.Entry<Double, List<ArmValue>>>comparingLong(e -> e.getValue().stream()
                                .filter(ArmValue::endUsable)
                                .count())
                        .thenComparingInt(e -> e.getValue().size())
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()));
        if (largest.isEmpty()) {
            return new ComparableArms(List.of(), whyNot, false);
        }
        boolean unstated = largest.get().getKey() < 0;
        for (ArmValue arm : dosed) {
            if (!largest.get().getValue().contains(arm)) {
                whyNot.put(
                        arm.arm(),
                        "infants in the arms of this trial got different vitamin D themselves (%s here): that compares"
                                        .formatted(words(arm.infantDose()))
                                + " giving to the mother with giving to the child");
            }
        }
        if (unstated && rules.infantDoseStated()) {
            largest.get().getValue().forEach(arm -> whyNot.put(arm.arm(), "the infants' own vitamin D is not stated"));
            return new ComparableArms(List.of(), whyNot, true);
        }
        return new ComparableArms(largest.get().getValue(), whyNot, unstated);
    }

    private static double key(InfantDose dose) {
        return switch (dose) {
            case InfantDose.Stated stated -> stated.iuPerDay();
            case InfantDose.NotStated none -> -1;
        };
    }

    static String words(InfantDose dose) {
        return switch (dose) {
            case InfantDose.Stated stated ->
                stated.iuPerDay() == 0 ? "none" : ValuesOfArm.shown(stated.iuPerDay()) + " IU a day";
            case InfantDose.NotStated none -> "not stated";
        };
    }
}
