package org.dyad.synthesis.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.statistics.matrix.SymmetricEigen;
import org.dyad.statistics.matrix.Vector;
import org.dyad.statistics.mixed.NotEstimable;
import org.dyad.statistics.optimise.SearchNotSettled;
import org.dyad.statistics.random.RandomStream;
import org.dyad.synthesis.dose.DoseArm;
import org.dyad.synthesis.dose.DoseResponse;
import org.dyad.synthesis.dose.DoseResponseFit;
import org.dyad.synthesis.dose.DoseStudy;
import org.dyad.synthesis.target.DoseForTarget;
import org.dyad.synthesis.target.LevelArm;
import org.dyad.synthesis.target.LevelFit;
import org.dyad.synthesis.target.SpreadArm;
import org.dyad.synthesis.target.SpreadFit;
import org.dyad.synthesis.target.TargetAnalysis;
import org.dyad.synthesis.target.TargetData;
import org.dyad.synthesis.target.TargetQuestion;
import org.dyad.synthesis.target.TargetResult;
import org.dyad.synthesis.target.TargetStatus;

/** A new trial drawn from the fitted model, with level, curve and spread of its own, and everything fitted again with it. */
final class WidthSimulation {
    /** Behind every name of a real trial, and none of them. */
    private static final String NAME = "\uFFFF next trial";

    private WidthSimulation() {}

    static SimulatedWidths run(
            TargetData data,
            DoseResponse options,
            TargetQuestion question,
            TargetResult result,
            double from,
            PlannedTarget target,
            TrialDesign design,
            int replicates,
            long seed) {
        if (replicates < 10) {
            throw new InvalidEvidence("%s simulated trials were asked for; use at least 10.", replicates);
        }
        double[] widths = IntStream.range(0, replicates)
                .parallel()
                .mapToDouble(replicate -> {
                    TargetData more = with(data, result, from, design, RandomStream.of(seed, replicate));
                    return width(more, options, question, target, from);
                })
                .toArray();
        double[] fitted =
                Arrays.stream(widths).filter(w -> !Double.isNaN(w)).sorted().toArray();
        if (fitted.length < replicates / 2) {
            throw new SearchNotSettled(
                    "%s of %s simulated trials could not be fitted.".formatted(replicates - fitted.length, replicates),
                    "Use a simpler shape.");
        }
        long unbounded = Arrays.stream(fitted).filter(Double::isInfinite).count();
        return new SimulatedWidths(
                fitted[fitted.length / 2],
                fitted[fitted.length / 10],
                fitted[fitted.length - 1 - fitted.length / 10],
                (double) unbounded / fitted.length,
                replicates - fitted.length,
                replicates,
                seed);
    }

    /** NaN where the model could not be fitted, infinite where the interval has no upper end or no dose was found. */
    private static double width(
            TargetData data, DoseResponse options, TargetQuestion question, PlannedTarget target, double from) {
        try {
            TargetResult result = TargetAnalysis.of(data, options).answer(question);
            DoseForTarget dose = target == PlannedTarget.MEAN ? result.meanDose() : result.individualDose();
            return dose.status() == TargetStatus.REACHED && dose.ciUpper().isPresent()
                    ? dose.ciUpper().getAsDouble() - dose.ciLower().orElse(from)
                    : Double.POSITIVE_INFINITY;
        } catch (SearchNotSettled | NotEstimable notFitted) {
            return Double.NaN;
        }
    }

    private static TargetData with(
            TargetData data, TargetResult result, double from, TrialDesign design, RandomStream random) {
        DoseResponseFit fit = result.fit();
        LevelFit level = result.level().orElseThrow();
        SpreadFit spread = result.spreadBetweenPeople().orElseThrow();
        Vector own = fit.beta().plus(draw(fit, random));
        double alpha = level.estimate() + Math.sqrt(level.betweenTrialVariance().orElse(0)) * random.nextNormal();
        double u = Math.sqrt(spread.betweenTrialVariance().orElse(0)) * random.nextNormal();
        List<DoseArm> arms = new ArrayList<>();
        List<LevelArm> levels = new ArrayList<>(data.level());
        List<SpreadArm> spreads = new ArrayList<>(data.spread());
        int n = design.perArm();
        for (double dose : design.doses()) {
            double typical = level.estimate() + fit.shape().at(dose, from).dot(fit.beta());
            double sigma = StrictMath.exp(u) * typical * spread.coefficientOfVariation(typical);
            double mean = alpha + fit.shape().at(dose, from).dot(own) + sigma / Math.sqrt(n) * random.nextNormal();
            double sd = sigma * Math.sqrt(random.nextChiSquared(n - 1) / (n - 1));
            arms.add(DoseArm.of(dose, mean, sd, n));
            levels.add(new LevelArm(NAME, dose, mean, sd * sd / n));
            if (mean > 0) {
                spreads.add(new SpreadArm(NAME, dose, mean, sd, n));
            }
        }
        List<DoseStudy> curve = new ArrayList<>(data.curve());
        curve.add(DoseStudy.ArmBased.withLowestDoseAsReference(NAME, arms));
        return new TargetData(curve, levels, spreads);
    }

    /** A draw from N(0, Psi), which may be singular. */
    private static Vector draw(DoseResponseFit fit, RandomStream random) {
        SymmetricEigen eigen = SymmetricEigen.of(fit.psi());
        int q = fit.psi().rows();
        double[] b = new double[q];
        for (int j = 0; j < q; j++) {
            double z = Math.sqrt(Math.max(0, eigen.values().get(j))) * random.nextNormal();
            for (int i = 0; i < q; i++) {
                b[i] += eigen.vectors().get(i, j) * z;
            }
        }
        return Vector.of(b);
    }
}
