package org.dyad.synthesis.assembly;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dyad.evidence.study.PrintedContrast;

/**
 * The printed differences of one trial, kind by kind, each turned so that the arm with more stands first. Of one kind only
 * those against one reference arm are used.
 */
final class PrintedDifferences {
    private final List<ArmValue> arms;
    private final Map<NumberUsed, List<Turned>> byKind = new EnumMap<>(NumberUsed.class);

    /**
     * One printed difference.
     *
     * @param arm with the higher dose
     * @param versus with the lower dose
     * @param sign -1 where the source prints it the other way round
     */
    record Turned(PrintedContrast printed, ArmValue arm, ArmValue versus, int sign) {}

    PrintedDifferences(List<PrintedContrast> contrasts, List<ArmValue> arms) {
        this.arms = arms;
        for (PrintedContrast c : contrasts) {
            turned(c).ifPresent(t -> byKind.computeIfAbsent(number(c), k -> new ArrayList<>())
                    .add(t));
        }
    }

    private Optional<Turned> turned(PrintedContrast c) {
        Optional<ArmValue> first = arm(c.arm());
        Optional<ArmValue> second = arm(c.versusArm());
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        double difference =
                first.get().iuPerDay().orElseThrow() - second.get().iuPerDay().orElseThrow();
        if (difference == 0) {
            return Optional.empty();
        }
        return Optional.of(
                difference > 0
                        ? new Turned(c, first.get(), second.get(), 1)
                        : new Turned(c, second.get(), first.get(), -1));
    }

    private Optional<ArmValue> arm(String id) {
        return arms.stream().filter(a -> a.arm().equals(id)).findFirst();
    }

    private static NumberUsed number(PrintedContrast contrast) {
        return switch (contrast.kind()) {
            case BASELINE_ADJUSTED -> NumberUsed.PRINTED_ADJUSTED;
            case FINAL_DIFFERENCE -> NumberUsed.PRINTED_FINALS;
            case CHANGE_DIFFERENCE -> NumberUsed.PRINTED_CHANGES;
        };
    }

    /** The reference arm among those that differences of this kind are against. */
    Optional<ArmValue> reference(NumberUsed number) {
        List<Turned> mine = byKind.getOrDefault(number, List.of());
        return ReferenceArm.among(
                arms, a -> mine.stream().anyMatch(t -> t.versus().equals(a)));
    }

    /** The differences of this kind against its reference arm, by the id of the arm with more. */
    Map<String, Turned> of(NumberUsed number) {
        Optional<ArmValue> reference = reference(number);
        Map<String, Turned> byArm = new TreeMap<>();
        for (Turned t : byKind.getOrDefault(number, List.of())) {
            if (reference.filter(r -> r.equals(t.versus())).isPresent()) {
                byArm.putIfAbsent(t.arm().arm(), t);
            }
        }
        return byArm;
    }
}
