package org.dyad.synthesis.assembly;

import java.util.List;
import java.util.Optional;
import org.dyad.evidence.origin.Origin;

/**
 * More vitamin D against less, in one trial.
 *
 * @param trial id
 * @param arm the arm with more
 * @param versus the reference arm
 * @param dose of {@code arm}, IU per day
 * @param versusDose of {@code versus}, IU per day
 * @param estimate difference in the unit of the outcome
 * @param variance of {@code estimate}; greater than 0
 * @param number which number of the trial it is
 * @param origins where the values it was made from came from
 * @param steps how it was made, a sentence each; every assumption and conversion is among them
 * @param alternatives what other numbers of the same trial would have given
 * @param keptOffCurve why it is not on the dose-response curve; empty where it is
 * @param n people in both arms; empty where not stated
 */
public record AssembledContrast(
        String trial,
        String arm,
        String versus,
        double dose,
        double versusDose,
        double estimate,
        double variance,
        NumberUsed number,
        List<Origin> origins,
        List<String> steps,
        List<Alternative> alternatives,
        Optional<String> keptOffCurve,
        Optional<Integer> n) {
    public AssembledContrast {
        origins = List.copyOf(origins);
        steps = List.copyOf(steps);
        alternatives = List.copyOf(alternatives);
    }

    /** The same, off the curve for this reason. */
    AssembledContrast withoutCurve(String reason) {
        return new AssembledContrast(
                trial,
                arm,
                versus,
                dose,
                versusDose,
                estimate,
                variance,
                number,
                origins,
                steps,
                alternatives,
                Optional.of(reason),
                n);
    }

    /** Square root of the variance. */
    public double standardError() {
        return Math.sqrt(variance);
    }

    /** Alternatives that differ from the estimate by more than one standard error. */
    public List<Alternative> farAlternatives() {
        return alternatives.stream()
                .filter(a -> Math.abs(a.estimate() - estimate) > standardError())
                .toList();
    }

    /** Whether the two arms differ enough in dose to compare doses at all. */
    public boolean comparesDoses() {
        return dose - versusDose >= AssemblyRules.LEAST_DOSE_DIFFERENCE * dose;
    }
}
