package org.dyad.synthesis.dose;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.statistics.matrix.Matrix;

/**
 * Counts that would give a study's (usually adjusted) relative risks: from them follows how much its effects share through
 * the reference arm. With s_x the variance of the log odds, rate or risk of arm x by {@link RiskDesign}, and v_i the printed
 * variances,
 *
 * <pre>{@code  cov_ij = sqrt(v_i v_j) s_0 / sqrt((s_i + s_0) (s_j + s_0)) }</pre>
 *
 * which is positive definite.
 *
 * @param cases   for each arm, in the order of the study; fractional
 * @param persons all persons, cases too, or person-time
 * @see <a href="https://doi.org/10.1093/oxfordjournals.aje.a116237">Greenland &amp; Longnecker (1992)</a>
 * @see <a href="https://doi.org/10.1002/sim.3013">Hamling, Lee, Weitkunat, Ambühl (2008)</a>
 */
public record PseudoCounts(List<Double> cases, List<Double> persons) {
    public PseudoCounts {
        cases = List.copyOf(cases);
        persons = List.copyOf(persons);
    }

    /**
     * The counts by the method that {@code choice} names.
     *
     * @throws InvalidEvidence naming the study, where a count is missing or no such counts exist
     */
    public static PseudoCounts of(DoseStudy.RelativeRisks study, WithinTrialCovariance choice) {
        requireCounts(study);
        return switch (choice) {
            case GREENLAND_LONGNECKER -> GreenlandLongnecker.asTheRPackage(study);
            case GREENLAND_LONGNECKER_RISKS -> GreenlandLongnecker.byDesign(study);
            case HAMLING -> Hamling.asTheRPackage(study);
            case HAMLING_RISKS -> Hamling.byDesign(study);
            case OWN, POOLED, MIXED, INDEPENDENT ->
                throw new InvalidEvidence(
                        "%s: the covariance \"%s\" does not rebuild counts. Use gl or hamling.",
                        study.study(), choice.text());
        };
    }

    /** Covariance of the effects of {@code others}, arms of the study by their index. */
    static Matrix covariance(DoseStudy.RelativeRisks study, List<Integer> others, WithinTrialCovariance choice) {
        int count = others.size();
        double[] entries = new double[count * count];
        double[] variances =
                others.stream().mapToDouble(i -> study.arms().get(i).variance()).toArray();
        double[] shared = choice == WithinTrialCovariance.INDEPENDENT
                ? new double[count]
                : of(study, choice).sharedRoots(study, others);
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                entries[i * count + j] =
                        i == j ? variances[i] : StrictMath.sqrt(variances[i] * variances[j]) * shared[i] * shared[j];
            }
        }
        return Matrix.ofRowMajor(count, count, entries);
    }

    /** sqrt(s_0 / (s_i + s_0)): the correlation of two effects is the product of theirs. */
    private double[] sharedRoots(DoseStudy.RelativeRisks study, List<Integer> others) {
        double reference = variance(study, study.referenceIndex());
        return others.stream()
                .mapToDouble(i -> StrictMath.sqrt(reference / (variance(study, i) + reference)))
                .toArray();
    }

    private double variance(DoseStudy.RelativeRisks study, int arm) {
        double variance = study.design().variance(cases.get(arm), persons.get(arm));
        if (!(variance > 0) || !Double.isFinite(variance)) {
            throw new InvalidEvidence(
                    "%s: the rebuilt counts at dose %s are %s cases among %s persons, which no table can have. Check cases and n,"
                            + " or give the covariance matrix, or use indep.",
                    study.study(), study.arms().get(arm).dose(), cases.get(arm), persons.get(arm));
        }
        return variance;
    }

    private static void requireCounts(DoseStudy.RelativeRisks study) {
        List<String> faults = new ArrayList<>();
        double cases = 0;
        double others = 0;
        for (RiskArm arm : study.arms()) {
            if (arm.cases().isEmpty() || arm.persons().isEmpty()) {
                faults.add("at dose " + arm.dose() + " there is no number of "
                        + (arm.cases().isEmpty() ? "cases" : "persons"));
                continue;
            }
            double persons = arm.persons().getAsDouble();
            double own = arm.cases().getAsDouble();
            if (study.design() != RiskDesign.INCIDENCE_RATE && own > persons) {
                faults.add("at dose %s there are %s cases among %s persons".formatted(arm.dose(), own, persons));
            }
            cases += own;
            others += persons - own;
        }
        if (faults.isEmpty() && !(cases > 0)) {
            faults.add("there are no cases");
        }
        if (faults.isEmpty() && study.design() != RiskDesign.INCIDENCE_RATE && !(others > 0)) {
            faults.add("there are no controls, or none without the event");
        }
        if (!faults.isEmpty()) {
            throw new InvalidEvidence(
                    "%s: %s. The covariance of relative risks is rebuilt from cases and n of every dose, the reference too; give"
                            + " them, or the covariance matrix, or use indep.",
                    study.study(), String.join("; ", faults));
        }
    }

    /** Counts of {@code study} as given, where they are all there. */
    static double[] given(DoseStudy.RelativeRisks study, java.util.function.Function<RiskArm, OptionalDouble> which) {
        return study.arms().stream()
                .mapToDouble(arm -> which.apply(arm).getAsDouble())
                .toArray();
    }
}
