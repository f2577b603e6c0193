package org.dyad.evidence.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dyad.evidence.origin.Sourced;
import org.dyad.evidence.study.Arm;
import org.dyad.evidence.study.Measurement;
import org.dyad.evidence.study.Study;

/** More persons analysed than randomised. */
final class DoubtfulSizes {
    private DoubtfulSizes() {}

    static void find(EvidenceTable table, List<Warning> warnings) {
        for (Measurement m : table.measurements()) {
            Optional<Integer> randomised =
                    table.arm(m.study(), m.arm()).flatMap(Arm::nRandomised).map(Sourced::value);
            Optional<Integer> analysed = analysed(m);
            if (randomised.isPresent() && analysed.isPresent() && analysed.get() > randomised.get()) {
                warnings.add(new Warning(
                        table.file(),
                        m.row(),
                        "n_analysed",
                        analysed.get() + " analysed, but " + randomised.get() + " randomised to arm " + m.arm() + ".",
                        "The sizes may belong to another arm or outcome; check the source."));
            }
        }
        for (Study study : table.studies()) {
            total(table, study, warnings);
        }
    }

    private static Optional<Integer> analysed(Measurement m) {
        return Stream.of(
                        m.nAnalysed(), m.end().n(), m.change().n(), m.baseline().n())
                .flatMap(Optional::stream)
                .map(Sourced::value)
                .max(Integer::compare);
    }

    private static void total(EvidenceTable table, Study study, List<Warning> warnings) {
        List<Arm> arms = table.armsOf(study.id());
        Optional<Integer> total = arms.stream()
                .flatMap(arm -> arm.nRandomisedTotal().map(Sourced::value).stream())
                .max(Integer::compare);
        if (total.isEmpty()) {
            return;
        }
        Map<String, Integer> largest = new HashMap<>();
        int row = 0;
        for (Measurement m : table.measurements()) {
            if (m.study().equals(study.id())) {
                analysed(m).ifPresent(n -> largest.merge(m.arm(), n, Math::max));
                row = row == 0 ? m.row() : row;
            }
        }
        long analysed = largest.values().stream().mapToLong(Integer::longValue).sum();
        long randomised = arms.stream()
                .flatMap(arm -> arm.nRandomised().map(Sourced::value).stream())
                .mapToLong(Integer::longValue)
                .sum();
        long most = Math.max(analysed, randomised);
        if (most > total.get()) {
            warnings.add(new Warning(
                    table.file(),
                    row,
                    "n_randomised_total",
                    "The arms of " + study.id() + " sum to " + most + ", but " + total.get() + " were randomised.",
                    "Pairs may be counted as persons, or an arm told twice; check the source."));
        }
    }
}
