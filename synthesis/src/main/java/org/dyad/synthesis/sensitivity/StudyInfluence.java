package org.dyad.synthesis.sensitivity;

import java.util.List;
import java.util.Optional;

/**
 * One study's pull on a fit.
 *
 * @param study         label
 * @param hat           leverage h = w x (X'WX)⁻¹ x', between 0 and 1
 * @param weightPercent share of the weight 1/(v + τ²), in percent
 * @param pearsonSquared squared Pearson residual (y − xb)²/(v + τ²): what the study adds to Q of the common-effect model, and the place
 *                      across in the plot of Baujat
 * @param deletion      what changes without it; empty where the other studies do not carry the model
 * @param whyNot        why {@code deletion} is empty
 * @param passed        the limits that it passes; any makes it influential
 */
public record StudyInfluence(
        String study,
        double hat,
        double weightPercent,
        double pearsonSquared,
        Optional<Deletion> deletion,
        Optional<String> whyNot,
        List<Limit> passed) {
    public StudyInfluence {
        passed = List.copyOf(passed);
    }

    /** Whether the study passes any limit: worth a look, not worth leaving out for that alone. */
    public boolean influential() {
        return !passed.isEmpty();
    }

    /** The limits of Viechtbauer and Cheung (2010), conventions and not tests. */
    public enum Limit {
        /** |DFFITS| above 3 √(p/(k − p)). */
        DFFITS("DFFITS"),
        /** Cook's distance above the median of chi-squared with p degrees of freedom. */
        COOK("Cook's distance"),
        /** Hat value above 3 p/k. */
        HAT("hat value"),
        /** Any |DFBETAS| above 1. */
        DFBETAS("DFBETAS");

        private final String words;

        Limit(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
