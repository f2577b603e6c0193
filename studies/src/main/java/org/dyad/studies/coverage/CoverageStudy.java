package org.dyad.studies.coverage;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.dyad.evidence.quantity.ConcentrationUnit;
import org.dyad.evidence.study.Compartment;
import org.dyad.statistics.mixed.NotEstimable;
import org.dyad.statistics.optimise.SearchNotSettled;
import org.dyad.synthesis.assembly.Assembler;
import org.dyad.synthesis.assembly.AssemblyRules;
import org.dyad.synthesis.assembly.CurveData;
import org.dyad.synthesis.assembly.OutcomeDefinition;
import org.dyad.synthesis.assembly.TimePointRule;
import org.dyad.synthesis.dose.DoseResponse;
import org.dyad.synthesis.simulate.SimulatedLiterature;
import org.dyad.synthesis.simulate.TrialPlan;
import org.dyad.synthesis.simulate.Truth;
import org.dyad.synthesis.target.IntervalMethod;
import org.dyad.synthesis.target.TargetAnalysis;
import org.dyad.synthesis.target.TargetDoses;
import org.dyad.synthesis.target.TargetQuestion;

/**
 * Coverage of the two target doses: literatures of the first k simulated trials, drawn person by person from a straight line,
 * go from evidence table to interval as a review does, and a straight line is fitted.
 */
public final class CoverageStudy {
    /** Of all runs: run i of a cell draws its literature by seed + i. */
    public static final long SEED = 20260101L;
    /** To be reached by the mean, or by 97.5 % of people, ng/mL. */
    public static final double THRESHOLD = 20;
    /** Bootstrap replicates in each run: fewer than a review uses, so that the whole study ends. */
    public static final int REPLICATES = 299;
    /** Numbers of trials. */
    public static final List<Integer> TRIALS = List.of(3, 5, 10, 19);
    /** Ways to make the interval. */
    public static final List<IntervalMethod> METHODS =
            List.of(IntervalMethod.BAND, IntervalMethod.PROFILE, IntervalMethod.BOOTSTRAP);

    private static final int CHUNK = 25;
    /** Between the seeds of two cells. */
    private static final long APART = 1_000_000;

    private static final OutcomeDefinition OUTCOME = new OutcomeDefinition(
            "25(OH)D",
            Compartment.MATERNAL_SERUM,
            ConcentrationUnit.NANOGRAMS_PER_MILLILITRE,
            new TimePointRule.LatestWhileDosed());

    private CoverageStudy() {}

    /**
     * One cell of the study.
     *
     * @param trials number of trials
     * @param differences how much they differ
     * @param method of the interval
     */
    public record Cell(int trials, Differences differences, IntervalMethod method) {}

    /**
     * What one cell gave.
     *
     * @param mean the dose at which the mean reaches its threshold
     * @param individuals the dose at which 97.5 % of people reach theirs
     */
    public record Result(Tally mean, Tally individuals) {}

    private record Run(Optional<Limits> mean, Optional<Limits> individuals) {}

    /** Literatures for the bootstrap, which a review uses by itself, and for the band. */
    static final int RUNS = 2000;
    /** Literatures for the other cells, which take a hundred times as long. */
    public static final int FEWER_RUNS = 200;

    /** How many literatures a cell has. */
    public static int runs(Cell cell) {
        return switch (cell.method()) {
            case BAND, BOOTSTRAP, AUTOMATIC -> RUNS;
            case PROFILE -> FEWER_RUNS;
        };
    }

    /** All cells, in the order of the page. */
    public static List<Cell> cells() {
        return TRIALS.stream()
                .flatMap(k -> List.of(Differences.values()).stream()
                        .flatMap(d -> METHODS.stream().map(m -> new Cell(k, d, m))))
                .toList();
    }

    /** The doses that are right. */
    public static OptionalDouble meanDose(Differences differences) {
        return differences.truth().mothersDoses().forMean(THRESHOLD);
    }

    public static OptionalDouble individualDose(Differences differences) {
        return differences.truth().mothersDoses().forFraction(THRESHOLD, TargetQuestion.DEFAULT_FRACTION);
    }

    /** Runs a cell; the same numbers on any number of threads. */
    public static Result run(Cell cell, int runs) {
        int chunks = (runs + CHUNK - 1) / CHUNK;
        List<Run> all = IntStream.range(0, chunks)
                .parallel()
                .mapToObj(chunk -> IntStream.range(chunk * CHUNK, Math.min(runs, (chunk + 1) * CHUNK))
                        .mapToObj(i -> one(cell, i))
                        .toList())
                .toList()
                .stream()
                .flatMap(List::stream)
                .toList();
        return new Result(
                Tally.of(
                        all.stream().map(Run::mean).toList(),
                        meanDose(cell.differences()).orElseThrow()),
                Tally.of(
                        all.stream().map(Run::individuals).toList(),
                        individualDose(cell.differences()).orElseThrow()));
    }

    private static Run one(Cell cell, int i) {
        // One literature for all methods of a cell, so that they are judged on the same trials.
        long seed = SEED
                + APART
                        * (TRIALS.indexOf(cell.trials()) * 3L
                                + List.of(Differences.values()).indexOf(cell.differences())
                                + 1)
                + i;
        Truth truth = cell.differences().truth();
        SimulatedLiterature all = SimulatedLiterature.withDefaults(seed).with(truth);
        SimulatedLiterature literature = all.with(all.trials().subList(0, cell.trials()).stream()
                .map(TrialPlan::withMothersOnly)
                .toList());
        try {
            TargetAnalysis analysis = TargetAnalysis.of(
                    CurveData.target(
                            new Assembler(OUTCOME, AssemblyRules.withDefaults()).assemble(literature.generate())),
                    DoseResponse.withDefaults().with(truth.mothers().shape()));
            TargetDoses doses = analysis.doses(
                    TargetQuestion.atOrAbove(THRESHOLD).with(cell.method()).withBootstrap(REPLICATES, SEED + i));
            return new Run(Limits.of(doses.mean()), Limits.of(doses.individuals()));
        } catch (NotEstimable | SearchNotSettled e) {
            return new Run(Optional.empty(), Optional.empty());
        }
    }
}
