package org.dyad.synthesis.assembly;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.dyad.evidence.study.Study;
import org.dyad.evidence.study.TimePoint;

/**
 * One trial, and what it gives for one outcome.
 *
 * @param trial id
 * @param label short name for figures
 * @param studies the publications or tables it is reported in
 * @param timePoint the one used
 * @param durationWeeks of dosing, as the table states; absent where it does not
 * @param referenceArm id of the arm that the others are compared with
 * @param arms the arms at the time point
 * @param verdicts for each arm id, what it was used for and why not for the rest
 * @param contrasts against the reference arm, in order of dose
 * @param armBased whether the contrasts were made from arm values
 * @param notes flags that hold for the whole trial
 * @param notUsed why the trial gives no contrast; empty where it gives one
 */
public record AssembledTrial(
        String trial,
        String label,
        List<Study> studies,
        Optional<TimePoint> timePoint,
        OptionalDouble durationWeeks,
        Optional<String> referenceArm,
        List<ArmValue> arms,
        Map<String, List<UseVerdict>> verdicts,
        List<AssembledContrast> contrasts,
        boolean armBased,
        List<String> notes,
        Optional<String> notUsed) {
    public AssembledTrial {
        studies = List.copyOf(studies);
        arms = List.copyOf(arms);
        verdicts = Collections.unmodifiableMap(new TreeMap<>(verdicts));
        contrasts = List.copyOf(contrasts);
        notes = List.copyOf(notes);
    }

    /** The arm with this id. */
    public Optional<ArmValue> arm(String id) {
        return arms.stream().filter(a -> a.arm().equals(id)).findFirst();
    }

    /** Whether the arm was used for this. */
    public boolean uses(String arm, Use use) {
        return verdicts.getOrDefault(arm, List.of()).stream().anyMatch(v -> v.use() == use && v.used());
    }

    /** Whether any arm was used for this. */
    public boolean uses(Use use) {
        return arms.stream().anyMatch(a -> uses(a.arm(), use));
    }

    /** The contrast of highest against reference dose, if its arms differ in dose: the one that is pooled. */
    public Optional<AssembledContrast> highestAgainstReference() {
        return contrasts.isEmpty()
                ? Optional.empty()
                : Optional.of(contrasts.getLast()).filter(AssembledContrast::comparesDoses);
    }
}
