package org.dyad.synthesis.counts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.evidence.effect.EffectMeasure;
import org.dyad.synthesis.effect.StudyData;
import org.dyad.synthesis.pool.NotEstimable;

/** A way to pool counts without first making an effect size of every study. Studies with zero cells need no correction. */
public sealed interface CountsMethod permits MantelHaenszel, PetoOneStep, CountsMixedModel {

    /**
     * Pools.
     *
     * @param measure one of {@link #measures()}
     * @param rows    what the studies report, of the design that the measure needs; at least one
     * @param level   of all intervals, between 0 and 1
     * @throws InvalidEvidence when the measure or a row does not fit the method
     * @throws NotEstimable when the counts cannot carry the measure, with the reason
     */
    CountsFit pool(EffectMeasure measure, List<? extends StudyData> rows, double level);

    /** The measures that it pools. */
    List<EffectMeasure> measures();

    /**
     * Refuses a measure that this method does not pool.
     *
     * @throws InvalidEvidence naming those that it does
     */
    default void require(EffectMeasure measure) {
        if (!measures().contains(measure)) {
            throw new InvalidEvidence(
                    "%s does not pool %s (%s). It pools %s.",
                    words(),
                    measure.name(),
                    measure.words(),
                    measures().stream().map(Enum::name).collect(Collectors.joining(", ")));
        }
    }

    /** The short name, as typed by a person. */
    String code();

    /** The name in full. */
    String words();

    /** All methods with their defaults. */
    static List<CountsMethod> all() {
        return List.of(new MantelHaenszel(), new PetoOneStep(), CountsMixedModel.withDefaults());
    }

    /** The method of that short name, in either case; empty where none has it. */
    static Optional<CountsMethod> parse(String code) {
        String wanted = code.strip().toUpperCase(Locale.ROOT);
        return all().stream().filter(method -> method.code().equals(wanted)).findFirst();
    }
}
