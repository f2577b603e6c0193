package org.dyad.synthesis.dose;

import java.util.OptionalDouble;
import org.dyad.evidence.InvalidEvidence;

/**
 * One dose of a study that reports relative risks.
 *
 * @param dose            at least 0
 * @param logRelativeRisk natural logarithm, against the study's reference; 0 in the reference
 * @param standardError   of it; greater than 0, and empty in the reference only
 * @param cases           at least 0; not needed where the effects are taken as independent
 * @param persons         all persons (cases too), or person-time; greater than 0
 */
public record RiskArm(
        double dose,
        double logRelativeRisk,
        OptionalDouble standardError,
        OptionalDouble cases,
        OptionalDouble persons) {
    public RiskArm {
        if (!(dose >= 0) || !Double.isFinite(dose) || !Double.isFinite(logRelativeRisk)) {
            throw new InvalidEvidence(
                    "A log relative risk of %s at dose %s: both must be finite, and the dose at least 0.",
                    logRelativeRisk, dose);
        }
        require(dose, "standard error", standardError, Double.MIN_VALUE);
        require(dose, "number of cases", cases, 0);
        require(dose, "number of persons or person-time", persons, Double.MIN_VALUE);
    }

    private static void require(double dose, String what, OptionalDouble value, double least) {
        if (value.isPresent() && !(value.getAsDouble() >= least && Double.isFinite(value.getAsDouble()))) {
            throw new InvalidEvidence(
                    "At dose %s the %s is %s; it must be finite and %s 0.",
                    dose, what, value.getAsDouble(), least > 0 ? "greater than" : "at least");
        }
    }

    /** The dose that the others are compared with. */
    public static RiskArm reference(double dose, double cases, double persons) {
        return new RiskArm(dose, 0, OptionalDouble.empty(), OptionalDouble.of(cases), OptionalDouble.of(persons));
    }

    /** A dose with its counts. */
    public static RiskArm of(double dose, double logRelativeRisk, double standardError, double cases, double persons) {
        return new RiskArm(
                dose,
                logRelativeRisk,
                OptionalDouble.of(standardError),
                OptionalDouble.of(cases),
                OptionalDouble.of(persons));
    }

    double variance() {
        return standardError.getAsDouble() * standardError.getAsDouble();
    }
}
