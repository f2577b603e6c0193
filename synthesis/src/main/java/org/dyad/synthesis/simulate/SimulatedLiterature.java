package org.dyad.synthesis.simulate;

import java.util.ArrayList;
import java.util.List;
import org.dyad.evidence.study.Arm;
import org.dyad.evidence.study.Measurement;
import org.dyad.evidence.study.Study;
import org.dyad.evidence.table.EvidenceTable;
import org.dyad.statistics.random.RandomStream;

/**
 * A literature of trials that were never held, drawn person by person from a {@link Truth}; the same seed gives the same table. Trial j
 * draws its means from the stream of (seed, 2j) and its people from that of (seed, 2j + 1), so that a trial stays the same whatever the others are.
 *
 * <pre>{@code EvidenceTable table = SimulatedLiterature.withDefaults(20260101).generate(); }</pre>
 *
 * <p>Printed values have two decimals. Every study is called simulated.
 */
public final class SimulatedLiterature {
    private final Truth truth;
    private final List<TrialPlan> trials;
    private final long seed;

    private SimulatedLiterature(Truth truth, List<TrialPlan> trials, long seed) {
        this.truth = truth;
        this.trials = List.copyOf(trials);
        this.seed = seed;
    }

    /** 19 trials with 27 groups compared with a lowest dose and 3,337 mothers, by {@link Truth#DEFAULT}. */
    public static SimulatedLiterature withDefaults(long seed) {
        return new SimulatedLiterature(Truth.DEFAULT, NursingTrials.ALL, seed);
    }

    /** The same trials under another truth. */
    public SimulatedLiterature with(Truth newTruth) {
        return new SimulatedLiterature(newTruth, trials, seed);
    }

    /** Other trials under the same truth. */
    public SimulatedLiterature with(List<TrialPlan> newTrials) {
        return new SimulatedLiterature(truth, newTrials, seed);
    }

    /** What is true. */
    public Truth truth() {
        return truth;
    }

    /** What the trials do and report. */
    public List<TrialPlan> trials() {
        return trials;
    }

    /** The seed. */
    public long seed() {
        return seed;
    }

    /** The evidence table: one row for each arm and compartment. */
    public EvidenceTable generate() {
        List<Study> studies = new ArrayList<>();
        List<Arm> arms = new ArrayList<>();
        List<Measurement> measurements = new ArrayList<>();
        for (int j = 0; j < trials.size(); j++) {
            SimulatedTrial trial = new SimulatedTrial(
                    j + 1, trials.get(j), TrialMeans.draw(truth, RandomStream.of(seed, 2L * j)), measurements.size());
            studies.add(trial.study());
            trial.draw(RandomStream.of(seed, 2L * j + 1), arms, measurements);
        }
        return new EvidenceTable(SimulatedTrial.FILE, studies, arms, measurements, List.of(), List.of());
    }
}
