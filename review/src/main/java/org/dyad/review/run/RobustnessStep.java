package org.dyad.review.run;

import java.util.List;
import java.util.Optional;
import org.dyad.evidence.origin.Sourced;
import org.dyad.review.result.PooledResult;
import org.dyad.review.result.Robustness;
import org.dyad.synthesis.assembly.ArmValue;
import org.dyad.synthesis.assembly.AssembledContrast;
import org.dyad.synthesis.assembly.Assembly;
import org.dyad.synthesis.bayes.BayesianSensitivity;
import org.dyad.synthesis.bayes.PriorScale;
import org.dyad.synthesis.effect.Contrasts;

/** Asks how firm a pooled difference is. */
final class RobustnessStep {
    private RobustnessStep() {}

    static Robustness of(Assembly assembly, Optional<PooledResult> pooled) {
        return pooled.map(p -> of(assembly, p)).orElseGet(Robustness::none);
    }

    private static Robustness of(Assembly assembly, PooledResult pooled) {
        Attempt<BayesianSensitivity> bayesian = bayesian(assembly, pooled);
        return new Robustness(bayesian.value(), bayesian.reason());
    }

    private static Attempt<BayesianSensitivity> bayesian(Assembly assembly, PooledResult pooled) {
        List<Double> spreads = pooled.contrasts().stream()
                .flatMap(c -> referenceSpread(assembly, c).stream())
                .toList();
        if (spreads.isEmpty()) {
            return Attempt.none(
                    "no trial prints the standard deviation of its reference arm, from which the scale of the prior is taken");
        }
        Contrasts contrasts = PoolingStep.contrasts(pooled.contrasts());
        return Attempt.at(() -> PriorScale.ofReferenceArms(spreads).fit(contrasts));
    }

    private static Optional<Double> referenceSpread(Assembly assembly, AssembledContrast contrast) {
        return assembly.trials().stream()
                .filter(trial -> trial.trial().equals(contrast.trial()))
                .findFirst()
                .flatMap(trial -> trial.arm(contrast.versus()))
                .flatMap(ArmValue::ownStandardDeviation)
                .map(Sourced::value);
    }
}
