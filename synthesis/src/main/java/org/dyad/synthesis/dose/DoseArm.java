package org.dyad.synthesis.dose;

import java.util.OptionalDouble;
import org.dyad.evidence.InvalidEvidence;

/**
 * One arm: its dose and the mean of the outcome.
 *
 * @param dose          at least 0, in one unit for all trials (IU per day in this field)
 * @param sd            standard deviation between persons; greater than 0
 * @param n             persons analysed; at least 1
 * @param standardError of the mean; greater than 0. Either this, or both sd and n, must be there
 */
public record DoseArm(double dose, double mean, OptionalDouble sd, OptionalDouble n, OptionalDouble standardError) {
    public DoseArm {
        if (!(dose >= 0) || !Double.isFinite(dose)) {
            throw new InvalidEvidence("An arm has dose %s; a dose is a finite number of at least 0.", dose);
        }
        if (!Double.isFinite(mean)) {
            throw new InvalidEvidence("The arm at dose %s has mean %s; it must be finite.", dose, mean);
        }
        requirePositive(dose, "standard deviation", sd);
        requirePositive(dose, "size", n);
        requirePositive(dose, "standard error", standardError);
        if (standardError.isEmpty() && (sd.isEmpty() || n.isEmpty())) {
            throw new InvalidEvidence(
                    "The arm at dose %s has neither a standard error nor both a standard deviation and a size. "
                            + "Give one of them, or leave the arm out.",
                    dose);
        }
    }

    private static void requirePositive(double dose, String what, OptionalDouble value) {
        if (value.isPresent() && !(value.getAsDouble() > 0 && Double.isFinite(value.getAsDouble()))) {
            throw new InvalidEvidence(
                    "The arm at dose %s has %s %s; it must be finite and greater than 0.",
                    dose, what, value.getAsDouble());
        }
    }

    /** An arm with mean, standard deviation and size. */
    public static DoseArm of(double dose, double mean, double sd, double n) {
        return new DoseArm(dose, mean, OptionalDouble.of(sd), OptionalDouble.of(n), OptionalDouble.empty());
    }

    /** An arm with mean and standard error. */
    public static DoseArm withStandardError(double dose, double mean, double standardError) {
        return new DoseArm(
                dose, mean, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.of(standardError));
    }

    /** Variance of the mean: the printed standard error squared, else sd²/n. */
    public double varianceOfMean() {
        if (standardError.isPresent()) {
            return standardError.getAsDouble() * standardError.getAsDouble();
        }
        double spread = sd.getAsDouble();
        return spread * spread / n.getAsDouble();
    }

    /** Standard deviation between persons: printed, else the standard error times the root of the size. */
    public OptionalDouble spread() {
        if (sd.isPresent() || n.isEmpty() || standardError.isEmpty()) {
            return sd;
        }
        return OptionalDouble.of(standardError.getAsDouble() * StrictMath.sqrt(n.getAsDouble()));
    }
}
