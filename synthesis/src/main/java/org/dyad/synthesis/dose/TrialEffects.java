package org.dyad.synthesis.dose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.statistics.matrix.Cholesky;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.NotPositiveDefinite;
import org.dyad.statistics.matrix.Vector;

/**
 * The effects of one trial against its reference dose, with their covariance.
 *
 * @param covariance of {@code effects}; positive definite
 * @param order      for each effect, the index of its arm or contrast in the {@link DoseStudy} it came from
 * @param covariates of the trial as a whole
 */
public record TrialEffects(
        String study,
        double referenceDose,
        List<Double> doses,
        Vector effects,
        Matrix covariance,
        List<Integer> order,
        TrialCovariates covariates) {
    public TrialEffects {
        doses = List.copyOf(doses);
        order = List.copyOf(order);
    }

    /**
     * Computes the effects of {@code study}, in ascending order of dose whatever the order of its arms.
     *
     * @throws InvalidEvidence when a number that the choice needs is missing, or the covariance is not positive definite
     */
    public static TrialEffects of(DoseStudy study, DoseEffect effect, WithinTrialCovariance covariance) {
        TrialEffects effects =
                switch (study) {
                    case DoseStudy.ArmBased arms -> fromArms(arms, effect, covariance);
                    case DoseStudy.ContrastBased contrasts -> fromContrasts(contrasts);
                    case DoseStudy.RelativeRisks risks -> fromRisks(risks, covariance);
                };
        try {
            Cholesky.of(effects.covariance());
        } catch (NotPositiveDefinite problem) {
            throw new InvalidEvidence(
                    "%s: the covariance of its %s effects (%s) is not positive definite. %s",
                    study.study(),
                    effects.effects().size(),
                    study instanceof DoseStudy.ArmBased ? covariance.words() : "as given",
                    study instanceof DoseStudy.ArmBased
                            ? "Use the covariance \"own\" or \"pooled\", and check the reference arm's standard deviation and size."
                            : "Check its variances and covariances.");
        }
        return effects;
    }

    private static TrialEffects fromContrasts(DoseStudy.ContrastBased study) {
        List<DoseContrast> contrasts = study.contrasts();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < contrasts.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.<Integer>comparingDouble(i -> contrasts.get(i).dose())
                .thenComparingDouble(i -> contrasts.get(i).effect())
                .thenComparingDouble(i -> contrasts.get(i).standardError()));
        return new TrialEffects(
                study.study(),
                study.referenceDose(),
                order.stream().map(i -> contrasts.get(i).dose()).toList(),
                Vector.of(order.stream().map(i -> contrasts.get(i).effect()).toList()),
                study.covariance().select(order, order),
                order,
                study.covariates());
    }

    private static TrialEffects fromRisks(DoseStudy.RelativeRisks study, WithinTrialCovariance choice) {
        if (!choice.isOfRisks()) {
            throw new InvalidEvidence(
                    "%s: the covariance \"%s\" is one of means; log relative risks need gl, hamling or indep.",
                    study.study(), choice.text());
        }
        List<RiskArm> arms = study.arms();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < arms.size(); i++) {
            if (i != study.referenceIndex()) {
                order.add(i);
            }
        }
        order.sort(Comparator.<Integer>comparingDouble(i -> arms.get(i).dose())
                .thenComparingDouble(i -> arms.get(i).logRelativeRisk())
                .thenComparingDouble(i -> arms.get(i).variance()));
        return new TrialEffects(
                study.study(),
                study.referenceDose(),
                order.stream().map(i -> arms.get(i).dose()).toList(),
                Vector.of(order.stream().map(i -> arms.get(i).logRelativeRisk()).toList()),
                PseudoCounts.covariance(study, order, choice),
                order,
                study.covariates());
    }

    private static TrialEffects fromArms(DoseStudy.ArmBased study, DoseEffect effect, WithinTrialCovariance choice) {
        if (effect == DoseEffect.LOG_RELATIVE_RISK) {
            throw new InvalidEvidence(
                    "%s reports means; a relative risk cannot be had from them. Ask for mean differences.",
                    study.study());
        }
        List<DoseArm> arms = study.arms();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < arms.size(); i++) {
            if (i != study.referenceIndex()) {
                order.add(i);
            }
        }
        order.sort(Comparator.<Integer>comparingDouble(i -> arms.get(i).dose())
                .thenComparingDouble(i -> arms.get(i).mean())
                .thenComparingDouble(i -> arms.get(i).varianceOfMean()));
        List<DoseArm> others = order.stream().map(arms::get).toList();
        DoseArm reference = arms.get(study.referenceIndex());
        Vector effects;
        Matrix covariance;
        if (effect == DoseEffect.MEAN_DIFFERENCE) {
            effects = scaledDifferences(others, reference, 1);
            covariance = meanDifferences(study.study(), others, reference, choice);
        } else {
            Standardiser standardiser = Standardiser.of(study.study(), others, reference, effect);
            effects = scaledDifferences(others, reference, standardiser.perUnit());
            covariance = standardiser.covariance(others, reference, effects);
        }
        return new TrialEffects(
                study.study(),
                reference.dose(),
                others.stream().map(DoseArm::dose).toList(),
                effects,
                covariance,
                order,
                study.covariates());
    }

    private static Vector scaledDifferences(List<DoseArm> others, DoseArm reference, double factor) {
        return Vector.of(others.stream()
                .map(arm -> factor * (arm.mean() - reference.mean()))
                .toList());
    }

    private static Matrix meanDifferences(
            String study, List<DoseArm> others, DoseArm reference, WithinTrialCovariance choice) {
        return switch (choice) {
            case OWN -> sharedArm(others.stream().map(DoseArm::varianceOfMean).toList(), reference.varianceOfMean());
            case POOLED -> {
                double pooled = pooledVariance(study, others, reference);
                yield sharedArm(
                        overSizes(pooled, others), pooled / reference.n().getAsDouble());
            }
            case MIXED -> {
                double pooled = pooledVariance(study, others, reference);
                double spread = reference.spread().getAsDouble();
                double shared = spread * spread / reference.n().getAsDouble();
                double fromPooled = pooled / reference.n().getAsDouble();
                Matrix mixed = sharedArm(overSizes(pooled, others), shared);
                double[] excess = new double[others.size()];
                java.util.Arrays.fill(excess, fromPooled - shared);
                yield mixed.plus(Matrix.diagonal(excess));
            }
            case GREENLAND_LONGNECKER, GREENLAND_LONGNECKER_RISKS, HAMLING, HAMLING_RISKS, INDEPENDENT ->
                throw new InvalidEvidence(
                        "%s: the covariance \"%s\" is one of log relative risks; means need own, pooled or mixed.",
                        study, choice.text());
        };
    }

    private static List<Double> overSizes(double variance, List<DoseArm> arms) {
        return arms.stream().map(arm -> variance / arm.n().getAsDouble()).toList();
    }

    /** Independent variances plus one shared by all. */
    static Matrix sharedArm(List<Double> own, double shared) {
        int count = own.size();
        double[] entries = new double[count * count];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                entries[i * count + j] = i == j ? own.get(i) + shared : shared;
            }
        }
        return Matrix.ofRowMajor(count, count, entries);
    }

    /** Σ (n - 1) s² / Σ (n - 1) over all arms. */
    static double pooledVariance(String study, List<DoseArm> others, DoseArm reference) {
        List<DoseArm> all = new ArrayList<>(List.of(reference));
        all.addAll(others);
        double squares = 0;
        double degrees = 0;
        for (DoseArm arm : all) {
            OptionalDouble spread = arm.spread();
            if (spread.isEmpty() || arm.n().isEmpty()) {
                throw new InvalidEvidence(
                        "%s: the arm at dose %s has no standard deviation with a size, which this choice needs in every arm. "
                                + "Use mean differences with the covariance \"own\".",
                        study, arm.dose());
            }
            double n = arm.n().getAsDouble();
            squares += (n - 1) * spread.getAsDouble() * spread.getAsDouble();
            degrees += n - 1;
        }
        if (!(degrees > 0)) {
            throw new InvalidEvidence("%s: arms of one person have no standard deviation to pool.", study);
        }
        return squares / degrees;
    }
}
