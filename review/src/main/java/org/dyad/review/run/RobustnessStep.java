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
import org.dyad.synthesis.bias.SmallStudyEffects;
import org.dyad.synthesis.effect.Contrasts;
import org.dyad.synthesis.pool.RandomEffects;
import org.dyad.synthesis.sensitivity.Influence;
import org.dyad.synthesis.sensitivity.LeaveOneOut;

/** Asks how firm a pooled difference is. */
final class RobustnessStep {
    /** Leaving one out of fewer would pool a single trial. */
    private static final int LEAST_TRIALS = 3;

    private RobustnessStep() {}

    static Robustness of(Assembly assembly, Optional<PooledResult> pooled) {
        return pooled.map(p -> of(assembly, p)).orElseGet(Robustness::none);
    }

    private static Robustness of(Assembly assembly, PooledResult pooled) {
        Attempt<BayesianSensitivity> bayesian = bayesian(assembly, pooled);
        if (pooled.fit().count() < LEAST_TRIALS) {
            return new Robustness(
                    bayesian.value(), bayesian.reason(), Optional.empty(), Optional.empty(), Optional.empty());
        }
        Contrasts contrasts = PoolingStep.contrasts(pooled.contrasts());
        RandomEffects options = pooled.fit().options();
        return new Robustness(
                bayesian.value(),
                bayesian.reason(),
                Attempt.at(() -> SmallStudyEffects.of(contrasts, options)).value(),
                Attempt.at(() -> Influence.of(options, contrasts)).value(),
                Attempt.at(() -> LeaveOneOut.of(options, contrasts)).value());
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
