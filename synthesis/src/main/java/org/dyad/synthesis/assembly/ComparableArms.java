package org.dyad.synthesis.assembly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dyad.evidence.study.Compartment;
import org.dyad.evidence.study.InfantDose;

/**
 * The arms of a trial whose difference is an effect of the mother's dose: where infants are measured, only arms whose
 * infants got the same vitamin D themselves.
 *
 * @param arms comparable with each other
 * @param whyNot for every other arm, by id
 * @param infantDoseUnstated whether the infants' own dose is not stated in any arm of the trial
 */
record ComparableArms(List<ArmValue> arms, Map<String, String> whyNot, boolean infantDoseUnstated) {

    /**
     * Divides the arms.
     *
     * @param inContrasts ids of the arms that a printed contrast compares
     */
    static ComparableArms of(
            List<ArmValue> all, Compartment compartment, AssemblyRules rules, Set<String> inContrasts) {
        Map<String, String> whyNot = new TreeMap<>();
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
        return statedNowhere(all)
                ? unstated(dosed, whyNot, rules)
                : sameInfantDose(dosed, whyNot, rules.infantDose(), inContrasts);
    }

    /** Whether no arm of the trial states the infants' own dose: only then is it taken as equal in all. */
    static boolean statedNowhere(List<ArmValue> arms) {
        return arms.stream().noneMatch(a -> a.infantDose() instanceof InfantDose.Stated);
    }

    private static ComparableArms unstated(List<ArmValue> dosed, Map<String, String> whyNot, AssemblyRules rules) {
        if (!rules.infantDoseStated()) {
            return new ComparableArms(dosed, whyNot, true);
        }
        dosed.forEach(arm -> whyNot.put(arm.arm(), "the infants' own vitamin D is not stated"));
        return new ComparableArms(List.of(), whyNot, true);
    }

    /** The dose with most usable arms; of several, the one that the review asks for, then the lowest. */
    private static ComparableArms sameInfantDose(
            List<ArmValue> dosed, Map<String, String> whyNot, double asked, Set<String> inContrasts) {
        Map<Double, List<ArmValue>> groups = new TreeMap<>();
        for (ArmValue arm : dosed) {
            switch (arm.infantDose()) {
                case InfantDose.Stated stated ->
                    groups.computeIfAbsent(stated.iuPerDay(), k -> new ArrayList<>())
                            .add(arm);
                case InfantDose.NotStated none ->
                    whyNot.put(
                            arm.arm(),
                            "the infants' own vitamin D is not stated here, while other arms of the trial state it");
            }
        }
        Optional<Map.Entry<Double, List<ArmValue>>> largest = groups.entrySet().stream()
                .max(Comparator.<Map.Entry<Double, List<ArmValue>>>comparingLong(e -> e.getValue().stream()
                                .filter(a -> a.endUsable() || a.changeUsable() || inContrasts.contains(a.arm()))
                                .count())
                        .thenComparingInt(e -> e.getValue().size())
                        .thenComparing(e -> e.getKey() == asked)
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()));
        List<ArmValue> chosen = largest.map(Map.Entry::getValue).orElse(List.of());
        groups.values().stream()
                .filter(group -> group != chosen)
                .flatMap(List::stream)
                .forEach(arm -> whyNot.put(
                        arm.arm(),
                        "infants in the arms of this trial got different vitamin D themselves (%s here): that compares"
                                        .formatted(words(arm.infantDose()))
                                + " giving to the mother with giving to the child"));
        return new ComparableArms(chosen, whyNot, false);
    }

    private static String words(InfantDose dose) {
        return switch (dose) {
            case InfantDose.Stated stated ->
                stated.iuPerDay() == 0 ? "none" : ValuesOfArm.shown(stated.iuPerDay()) + " IU a day";
            case InfantDose.NotStated none -> "not stated";
        };
    }
}
