package org.dyad.studies.recovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.dyad.evidence.quantity.ConcentrationUnit;
import org.dyad.evidence.study.Compartment;
import org.dyad.evidence.table.EvidenceTable;
import org.dyad.statistics.mixed.NotEstimable;
import org.dyad.statistics.optimise.SearchNotSettled;
import org.dyad.studies.coverage.Limits;
import org.dyad.studies.recovery.Recovered.Answer;
import org.dyad.synthesis.assembly.Assembler;
import org.dyad.synthesis.assembly.AssemblyRules;
import org.dyad.synthesis.assembly.CurveData;
import org.dyad.synthesis.assembly.OutcomeDefinition;
import org.dyad.synthesis.assembly.TimePointRule;
import org.dyad.synthesis.dose.DosePrediction;
import org.dyad.synthesis.dose.DoseResponse;
import org.dyad.synthesis.dose.DoseShape;
import org.dyad.synthesis.simulate.SimulatedLiterature;
import org.dyad.synthesis.simulate.Truth;
import org.dyad.synthesis.target.DoseForTarget;
import org.dyad.synthesis.target.IntervalMethod;
import org.dyad.synthesis.target.TargetAnalysis;
import org.dyad.synthesis.target.TargetDoses;
import org.dyad.synthesis.target.TargetQuestion;
import org.dyad.synthesis.target.TargetStatus;

/**
 * Literatures like {@code examples/simulated-lactation} from many seeds, each taken from evidence table to target dose: mothers on a
 * piecewise-linear curve with the knots of the truth, infants on a straight line. Other shapes for the mothers show what a wrong shape
 * does; they are reported and never judged.
 */
public final class RecoveryStudy {
    /** Literature i has the seed SEED + i. */
    public static final long SEED = 30_000_000L;

    /** Shapes that are not that of the mothers' truth. */
    public static final List<String> OTHER_SHAPES = List.of("linear", "quadratic", "rcs:400,2000,6000");

    private static final List<Integer> STEPS = List.of(0, 1000, 2000, 3000, 4000);
    private static final List<Integer> RISES = List.of(1000, 2000, 4000, 6000);
    private static final int CHUNK = 25;

    private RecoveryStudy() {}

    /** The quantities of the matching shapes. */
    public static List<Recovered> matching(int seeds) {
        List<String> names = new ArrayList<>();
        List<Double> truths = new ArrayList<>();
        Truth truth = Truth.DEFAULT;
        for (int i = 1; i < STEPS.size(); i++) {
            names.add("mothers: rise from %s to %s IU a day, ng/mL".formatted(STEPS.get(i - 1), STEPS.get(i)));
            truths.add(truth.mothers().rise(STEPS.get(i)) - truth.mothers().rise(STEPS.get(i - 1)));
        }
        names.add("mothers: dose at which the mean reaches 20 ng/mL, IU a day");
        truths.add(truth.mothersDoses().forMean(20).orElseThrow());
        names.add("mothers: dose at which 97.5 % reach 20 ng/mL, IU a day");
        truths.add(truth.mothersDoses()
                .forFraction(20, TargetQuestion.DEFAULT_FRACTION)
                .orElseThrow());
        names.add("infants: rise for each 1000 IU a day, ng/mL");
        truths.add(truth.infants().step());
        names.add("infants: dose at which the mean reaches 20 ng/mL, IU a day");
        truths.add(truth.infantsDoses().forMean(20).orElseThrow());
        names.add("infants: dose at which 97.5 % reach 12 ng/mL, IU a day");
        truths.add(truth.infantsDoses()
                .forFraction(12, TargetQuestion.DEFAULT_FRACTION)
                .orElseThrow());
        return summarised(names, truths, answers(seeds, RecoveryStudy::matchingAnswers));
    }

    /** What the mothers' curve gives when another shape is fitted. */
    public static List<Recovered> other(String shape, int seeds) {
        List<String> names = new ArrayList<>();
        List<Double> truths = new ArrayList<>();
        Truth truth = Truth.DEFAULT;
        for (int dose : RISES) {
            names.add("rise from 0 to %s IU a day, ng/mL".formatted(dose));
            truths.add(truth.mothers().rise(dose));
        }
        names.add("dose at which the mean reaches 20 ng/mL, IU a day");
        truths.add(truth.mothersDoses().forMean(20).orElseThrow());
        DoseShape fitted = DoseShape.parse(shape);
        return summarised(names, truths, answers(seeds, table -> otherAnswers(table, fitted)));
    }

    private interface Engine {
        List<Answer> answers(EvidenceTable table);
    }

    private static List<List<Answer>> answers(int seeds, Engine engine) {
        return IntStream.range(0, (seeds + CHUNK - 1) / CHUNK)
                .parallel()
                .mapToObj(chunk -> IntStream.range(chunk * CHUNK, Math.min(seeds, (chunk + 1) * CHUNK))
                        .mapToObj(i -> engine.answers(
                                SimulatedLiterature.withDefaults(SEED + i).generate()))
                        .toList())
                .toList()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<Recovered> summarised(List<String> names, List<Double> truths, List<List<Answer>> all) {
        return IntStream.range(0, names.size())
                .mapToObj(q -> Recovered.of(
                        names.get(q),
                        truths.get(q),
                        all.stream()
                                .map(answers -> answers.size() == names.size() ? answers.get(q) : Answer.NONE)
                                .toList()))
                .toList();
    }

    private static List<Answer> matchingAnswers(EvidenceTable table) {
        try {
            List<Answer> answers = new ArrayList<>();
            TargetAnalysis mothers = analysis(
                    table, Compartment.MATERNAL_SERUM, Truth.DEFAULT.mothers().shape());
            for (int i = 1; i < STEPS.size(); i++) {
                answers.add(rise(mothers, STEPS.get(i), STEPS.get(i - 1)));
            }
            TargetDoses at20 = doses(mothers, 20);
            answers.add(dose(at20.mean()));
            answers.add(dose(at20.individuals()));
            TargetAnalysis infants = analysis(table, Compartment.INFANT_SERUM, new DoseShape.Linear());
            answers.add(rise(infants, 1000, 0));
            answers.add(dose(doses(infants, 20).mean()));
            answers.add(dose(doses(infants, 12).individuals()));
            return answers;
        } catch (NotEstimable | SearchNotSettled e) {
            return List.of();
        }
    }

    private static List<Answer> otherAnswers(EvidenceTable table, DoseShape shape) {
        try {
            TargetAnalysis mothers = analysis(table, Compartment.MATERNAL_SERUM, shape);
            List<Answer> answers = new ArrayList<>();
            for (int dose : RISES) {
                answers.add(rise(mothers, dose, 0));
            }
            answers.add(dose(doses(mothers, 20).mean()));
            return answers;
        } catch (NotEstimable | SearchNotSettled e) {
            return List.of();
        }
    }

    private static TargetAnalysis analysis(EvidenceTable table, Compartment where, DoseShape shape) {
        OutcomeDefinition outcome = new OutcomeDefinition(
                where.words(), where, ConcentrationUnit.NANOGRAMS_PER_MILLILITRE, new TimePointRule.LatestWhileDosed());
        return TargetAnalysis.of(
                CurveData.target(new Assembler(outcome, AssemblyRules.withDefaults()).assemble(table)),
                DoseResponse.withDefaults().with(shape));
    }

    private static TargetDoses doses(TargetAnalysis analysis, double threshold) {
        return analysis.doses(TargetQuestion.atOrAbove(threshold).with(IntervalMethod.BAND));
    }

    private static Answer rise(TargetAnalysis analysis, double dose, double from) {
        DosePrediction p = analysis.fit().predict(dose, from);
        return new Answer(OptionalDouble.of(p.estimate()), Optional.of(new Limits(p.ciLower(), p.ciUpper())));
    }

    /** A target that the lowest dose reaches already counts as a dose of 0. */
    private static Answer dose(DoseForTarget found) {
        OptionalDouble estimate =
                found.status() == TargetStatus.BELOW_LOWEST_DOSE ? OptionalDouble.of(0) : found.dose();
        return new Answer(estimate, Limits.of(found));
    }
}
