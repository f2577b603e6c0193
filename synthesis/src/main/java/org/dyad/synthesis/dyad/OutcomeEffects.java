package org.dyad.synthesis.dyad;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.synthesis.dose.DoseArm;
import org.dyad.synthesis.dose.DoseEffect;
import org.dyad.synthesis.dose.DoseStudy;
import org.dyad.synthesis.dose.TrialEffects;
import org.dyad.synthesis.dose.WithinTrialCovariance;

/**
 * What one trial gives for one outcome, with its arms named, so that outcomes of the same arms can be joined.
 *
 * @param study     doses and outcomes
 * @param arms      ids: of an arm-based study all arms in its order, of a contrast-based one the arm of each contrast
 * @param reference id of the arm compared with
 */
public record OutcomeEffects(DoseStudy study, List<String> arms, String reference) {
    public OutcomeEffects {
        arms = List.copyOf(arms);
        int expected =
                switch (study) {
                    case DoseStudy.ArmBased s -> s.arms().size();
                    case DoseStudy.ContrastBased s -> s.contrasts().size();
                    case DoseStudy.RelativeRisks s -> throw ofMeansOnly(s);
                };
        if (arms.size() != expected || arms.stream().distinct().count() != expected) {
            throw new InvalidEvidence(
                    "%s: %s names of arms (%s) for %s arms; each needs a name of its own.",
                    study.study(), arms.size(), String.join(", ", arms), expected);
        }
    }

    /** Differences from the reference arm in ascending order of dose, each arm with its own variance. */
    public TrialEffects effects() {
        return TrialEffects.of(study, DoseEffect.MEAN_DIFFERENCE, WithinTrialCovariance.OWN);
    }

    /** Id of the arm of each effect, in the order of {@link #effects}. */
    public List<String> armOfEffect() {
        return effects().order().stream().map(arms::get).toList();
    }

    /** Sampling errors of {@link #effects}, in their order. */
    public SamplingErrors errors() {
        return switch (study) {
            case DoseStudy.ArmBased s -> fromArms(s);
            case DoseStudy.ContrastBased s -> fromContrasts(s);
            case DoseStudy.RelativeRisks s -> throw ofMeansOnly(s);
        };
    }

    private static InvalidEvidence ofMeansOnly(DoseStudy.RelativeRisks study) {
        return new InvalidEvidence(
                "%s reports relative risks; outcomes of mother and child are joined by their means.", study.study());
    }

    /** The error of an arm's mean is its standard error times that arm's own; the reference enters with a minus sign. */
    private SamplingErrors fromArms(DoseStudy.ArmBased s) {
        List<Integer> order = effects().order();
        int columns = s.arms().size();
        double[] f = new double[order.size() * columns];
        Map<String, Double> sizes = new TreeMap<>();
        for (int i = 0; i < columns; i++) {
            DoseArm arm = s.arms().get(i);
            String id = arms.get(i);
            arm.n().ifPresent(n -> sizes.put(id, n));
        }
        double base = StrictMath.sqrt(s.arms().get(s.referenceIndex()).varianceOfMean());
        for (int row = 0; row < order.size(); row++) {
            int arm = order.get(row);
            f[row * columns + arm] = StrictMath.sqrt(s.arms().get(arm).varianceOfMean());
            f[row * columns + s.referenceIndex()] = -base;
        }
        return new SamplingErrors(arms, Matrix.ofRowMajor(order.size(), columns, f), sizes);
    }

    /**
     * Contrasts whose correlation ρ is that of a shared arm: e_k = se_k (√(1 - ρ) z_k - √ρ z_0), with ρ the mean of the
     * correlations given, or {@link DoseStudy#SHARED_ARM_CORRELATION} for one contrast.
     */
    private SamplingErrors fromContrasts(DoseStudy.ContrastBased s) {
        List<Integer> order = effects().order();
        int count = order.size();
        double shared = sharedCorrelation(s);
        List<String> columns = new ArrayList<>(arms);
        columns.add(reference);
        double[] f = new double[count * (count + 1)];
        for (int row = 0; row < count; row++) {
            double error = StrictMath.sqrt(s.covariance().get(order.get(row), order.get(row)));
            f[row * (count + 1) + order.get(row)] = error * StrictMath.sqrt(1 - shared);
            f[row * (count + 1) + count] = -error * StrictMath.sqrt(shared);
        }
        return new SamplingErrors(columns, Matrix.ofRowMajor(count, count + 1, f), Map.of());
    }

    private static double sharedCorrelation(DoseStudy.ContrastBased s) {
        int count = s.contrasts().size();
        if (count == 1) {
            return DoseStudy.SHARED_ARM_CORRELATION;
        }
        double sum = 0;
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < i; j++) {
                double product = s.covariance().get(i, i) * s.covariance().get(j, j);
                sum += s.covariance().get(i, j) / StrictMath.sqrt(product);
            }
        }
        return Math.clamp(sum / (count * (count - 1) / 2.0), 0, 1);
    }
}
