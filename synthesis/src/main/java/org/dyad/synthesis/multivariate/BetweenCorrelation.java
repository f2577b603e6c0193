package org.dyad.synthesis.multivariate;

import java.util.List;
import org.dyad.evidence.InvalidEvidence;

/** Where the correlation between trials of the true effects on two outcomes comes from. */
public sealed interface BetweenCorrelation {
    /** Fewest trials reporting both outcomes from which it is estimated (methods, Pooling). */
    int LEAST_TRIALS = 8;

    /** Values at which it is fixed otherwise; the middle one leads, all are shown. */
    List<Double> FIXED = List.of(0.0, 0.5, 0.8);

    /** Estimated where every pair of outcomes is reported together by {@link #LEAST_TRIALS} trials, else fixed at 0.5. */
    record ByRule() implements BetweenCorrelation {}

    /** Estimated, however few the trials; below {@link #LEAST_TRIALS} it is marked as no estimate to rely on. */
    record Estimated() implements BetweenCorrelation {}

    /** Fixed, the same for every pair. The structure still says whether each outcome has a variance of its own. */
    record Fixed(double rho) implements BetweenCorrelation {
        public Fixed {
            if (!(rho >= -1 && rho <= 1)) {
                throw new InvalidEvidence("A correlation of %s between outcomes; it must lie from -1 to 1.", rho);
            }
        }
    }
}
