package org.dyad.synthesis.bias;

import java.util.List;
import org.dyad.synthesis.effect.Contrasts;
import org.dyad.synthesis.pool.Coefficient;
import org.dyad.synthesis.pool.NotEstimable;

/**
 * The effect that a trial without sampling error would show, read off the classical regression line: on the standard error (PET) or on
 * the variance (PEESE). PET is biased towards no effect where there is one, PEESE away from it where there is none; the conditional
 * estimate takes PEESE if PET's intercept differs from 0, else PET. All three rest on few trials near the axis and are unreliable with
 * fewer than 20 trials, with large differences between trials, or where no trial is large.
 *
 * @param pet   regression on the standard error
 * @param peese regression on the sampling variance
 * @see <a href="https://doi.org/10.1002/jrsm.1095">Stanley, Doucouliagos (2014)</a>
 */
public record PetPeese(EggerTest pet, EggerTest peese) {
    /** Two-sided p value of PET's intercept below which the conditional estimate is PEESE: 5 % on the one side that is expected. */
    public static final double THRESHOLD = 0.10;

    /**
     * Fits both.
     *
     * @param level of the intervals
     * @throws NotEstimable as {@link EggerTest#weighted}
     */
    public static PetPeese of(Contrasts contrasts, double level) {
        return new PetPeese(
                EggerTest.weighted(contrasts, SizePredictor.STANDARD_ERROR, List.of(), level),
                EggerTest.weighted(contrasts, SizePredictor.VARIANCE, List.of(), level));
    }

    /** The effect by PET. */
    public Coefficient petEstimate() {
        return pet.fit().coefficients().getFirst();
    }

    /** The effect by PEESE. */
    public Coefficient peeseEstimate() {
        return peese.fit().coefficients().getFirst();
    }

    /** Whether the conditional estimate is PEESE. */
    public boolean takesPeese() {
        return petEstimate().pValue() < THRESHOLD;
    }

    /** The conditional estimate. Its interval does not know that it was chosen by a test. */
    public Coefficient conditional() {
        return takesPeese() ? peeseEstimate() : petEstimate();
    }
}
