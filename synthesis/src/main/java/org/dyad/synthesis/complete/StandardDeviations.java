package org.dyad.synthesis.complete;

import static org.dyad.synthesis.complete.Completion.positive;
import static org.dyad.synthesis.complete.Completion.words;
import static org.dyad.synthesis.complete.StandardErrors.HANDBOOK;

import org.dyad.evidence.origin.Derivation;

/**
 * Standard deviations between persons from what was printed instead.
 *
 * @see <a href="https://training.cochrane.org/handbook/current/chapter-06">Cochrane Handbook for Systematic Reviews of Interventions,
 *     chapter 6</a>
 */
public final class StandardDeviations {
    private StandardDeviations() {}

    /** se √n of one group. */
    public static Completion fromStandardError(double se, double n) {
        return positive(se * Math.sqrt(n), Derivation.SD_FROM_SE, words("SE %s · √%s", se, n), HANDBOOK);
    }

    /** √n times the standard error from the t interval of one group's mean, n − 1 degrees of freedom. */
    public static Completion fromInterval(double low, double high, double level, double n) {
        if (!(n > 1)) {
            return new Completion.Refused(
                    Derivation.SD_FROM_CI, words("An interval of a mean needs more than 1 person; n is %s.", n));
        }
        return scaled(
                StandardErrors.fromInterval(low, high, level, n - 1),
                Math.sqrt(n),
                Derivation.SD_FROM_CI,
                words("√%s times", n));
    }

    /**
     * SD common to two groups from the pooled t test of their difference: |difference| / (t √(1/n₁ + 1/n₂)), n₁ + n₂ − 2 degrees of
     * freedom. {@code p < 0.001} gives a limit, never a value.
     */
    public static Completion fromPValue(double difference, double n1, double n2, PValue p) {
        if (!(n1 + n2 > 2)) {
            return new Completion.Refused(
                    Derivation.SD_FROM_P, words("A t test needs more than 2 people; there are %s.", n1 + n2));
        }
        return scaled(
                StandardErrors.fromPValue(difference, p, n1 + n2 - 2),
                1 / Math.sqrt(1 / n1 + 1 / n2),
                Derivation.SD_FROM_P,
                words("1/√(1/%s + 1/%s) times", n1, n2));
    }

    /**
     * SD of the change, √(s₀² + s₁² − 2 r s₀ s₁).
     *
     * @param correlation of baseline and final values; an assumption wherever the trial does not give it
     */
    public static Completion ofChange(double sdBaseline, double sdFinal, double correlation) {
        if (!(correlation >= -1 && correlation <= 1)) {
            return new Completion.Refused(
                    Derivation.CHANGE_SD, words("A correlation of %s; it lies from -1 to 1.", correlation));
        }
        return positive(
                Math.sqrt(sdBaseline * sdBaseline + sdFinal * sdFinal - 2 * correlation * sdBaseline * sdFinal),
                Derivation.CHANGE_SD,
                words("√(%s² + %s² − 2 · %s · %s · %s)", sdBaseline, sdFinal, correlation, sdBaseline, sdFinal),
                HANDBOOK);
    }

    private static Completion scaled(Completion error, double factor, Derivation rule, String words) {
        return switch (error) {
            case Completion.Made made -> positive(made.value() * factor, rule, words + " " + made.how(), HANDBOOK);
            case Completion.AtMost bound ->
                new Completion.AtMost(bound.limit() * factor, rule, words + " " + bound.how(), HANDBOOK);
            case Completion.Refused refused -> new Completion.Refused(rule, refused.reason());
        };
    }
}
