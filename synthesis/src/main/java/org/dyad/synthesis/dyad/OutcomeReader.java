package org.dyad.synthesis.dyad;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.synthesis.assembly.AssembledContrast;
import org.dyad.synthesis.assembly.AssembledTrial;
import org.dyad.synthesis.assembly.Assembly;
import org.dyad.synthesis.assembly.CurveData;
import org.dyad.synthesis.dose.DoseContrast;
import org.dyad.synthesis.dose.DoseStudy;

/** Reads, from the assembly of one outcome, what each trial gives. */
public final class OutcomeReader {
    private final Assembly assembly;
    private final Map<String, DoseStudy> studies = new TreeMap<>();

    public OutcomeReader(Assembly assembly) {
        this.assembly = assembly;
        CurveData.studies(assembly).forEach(study -> studies.put(study.study(), study));
    }

    /** The trial's row in the assembly. */
    public Optional<AssembledTrial> trial(String id) {
        return assembly.trials().stream().filter(t -> t.trial().equals(id)).findFirst();
    }

    /** What the trial gives on the curve. */
    public Optional<OutcomeEffects> onCurve(String id) {
        Optional<DoseStudy> study = Optional.ofNullable(studies.get(id));
        return study.map(s -> named(s, trial(id).orElseThrow()));
    }

    private static OutcomeEffects named(DoseStudy study, AssembledTrial trial) {
        List<AssembledContrast> on = trial.contrasts().stream()
                .filter(c -> c.keptOffCurve().isEmpty())
                .toList();
        String reference = on.getFirst().versus();
        List<String> arms = new ArrayList<>();
        if (trial.armBased()) {
            arms.add(reference);
        }
        on.forEach(c -> arms.add(c.arm()));
        return new OutcomeEffects(study, arms, reference);
    }

    /** The contrast of highest against reference dose alone, boluses too. */
    public Optional<OutcomeEffects> highestAgainstReference(String id) {
        return trial(id).flatMap(AssembledTrial::highestAgainstReference).map(c -> {
            DoseStudy one = new DoseStudy.ContrastBased(
                    id,
                    c.versusDose(),
                    List.of(new DoseContrast(c.dose(), c.estimate(), c.standardError())),
                    Matrix.ofRowMajor(1, 1, c.variance()));
            return new OutcomeEffects(one, List.of(c.arm()), c.versus());
        });
    }

    /** Why the trial is not on the curve, in plain words. */
    public Optional<String> whyNotOnCurve(String id) {
        if (studies.containsKey(id)) {
            return Optional.empty();
        }
        Optional<AssembledTrial> trial = trial(id);
        if (trial.isEmpty()) {
            return Optional.of("no row in the table");
        }
        if (trial.get().notUsed().isPresent()) {
            return trial.get().notUsed();
        }
        String reasons = trial.get().contrasts().stream()
                .flatMap(c -> c.keptOffCurve().stream())
                .distinct()
                .collect(Collectors.joining("; "));
        return Optional.of(reasons.isEmpty() ? "its arms do not differ in dose" : "kept off the curve: " + reasons);
    }

    /** Warns where two outcomes of a trial were not measured at the same time. */
    public static List<String> timePointNotes(
            String label, AssembledTrial first, String firstWords, AssembledTrial second, String secondWords) {
        if (first.timePoint().isEmpty() || second.timePoint().isEmpty()) {
            return List.of();
        }
        String here = first.timePoint().get().words();
        String there = second.timePoint().get().words();
        return here.strip().toLowerCase(Locale.ROOT).equals(there.strip().toLowerCase(Locale.ROOT))
                ? List.of()
                : List.of("%s: %s are measured at %s, %s at %s; they are joined as if at one time."
                        .formatted(label, firstWords, here, secondWords, there));
    }
}
