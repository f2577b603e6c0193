package org.dyad.synthesis.target;

import java.util.List;
import java.util.Optional;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.synthesis.dose.DoseArm;
import org.dyad.synthesis.dose.DoseStudy;
import org.dyad.synthesis.dose.WithinTrialCovariance;

/**
 * Variances of arm means that agree with the covariance of the differences between them: only then is the inverse-variance mean
 * of a trial's arms free of the errors of its differences, which the level rests on.
 */
final class ArmVariances {
    private ArmVariances() {}

    /** The same data with s_p^2 / n in place of s^2 / n where standard deviations are pooled over a trial. */
    static TargetData as(WithinTrialCovariance covariance, TargetData data) {
        return switch (covariance) {
            case POOLED ->
                new TargetData(
                        data.curve(),
                        data.level().stream()
                                .map(arm -> pooled(arm, data.curve()))
                                .toList(),
                        data.spread());
            case MIXED ->
                throw new InvalidEvidence(
                        "The covariance \"mixed\" gives differences of means and belongs to no variances of the arms, so it"
                                + " has no level. Use own or pooled.");
            case OWN, GREENLAND_LONGNECKER, GREENLAND_LONGNECKER_RISKS, HAMLING, HAMLING_RISKS, INDEPENDENT -> data;
        };
    }

    private static LevelArm pooled(LevelArm level, List<DoseStudy> curve) {
        Optional<DoseStudy.ArmBased> trial = curve.stream()
                .filter(DoseStudy.ArmBased.class::isInstance)
                .map(DoseStudy.ArmBased.class::cast)
                .filter(study -> study.study().equals(level.study()))
                .findFirst();
        if (trial.isEmpty()) {
            return level;
        }
        Optional<DoseArm> arm = trial.get().arms().stream()
                .filter(a ->
                        a.dose() == level.dose() && a.mean() == level.mean() && a.varianceOfMean() == level.variance())
                .findFirst();
        return arm.map(a -> new LevelArm(
                        level.study(), level.dose(), level.mean(), trial.get().pooledVariance() / a.n().orElseThrow()))
                .orElse(level);
    }
}
