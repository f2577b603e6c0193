package org.dyad.synthesis.counts;

import org.dyad.statistics.distribution.ChiSquared;

/**
 * A chi-squared test on counts.
 *
 * @param kind             which
 * @param statistic        0 or more
 * @param degreesOfFreedom at least 1
 * @param pValue           upper tail
 */
public record CountsTest(Kind kind, double statistic, int degreesOfFreedom, double pValue) {

    /** The tests. */
    public enum Kind {
        /** Of no effect in any study: Cochran, Mantel and Haenszel, as it stands. */
        COCHRAN_MANTEL_HAENSZEL("cochranMantelHaenszel", "No effect in any study (Cochran-Mantel-Haenszel)"),
        /** The same with a continuity correction of 1/2. */
        COCHRAN_MANTEL_HAENSZEL_CORRECTED(
                "cochranMantelHaenszelCorrected",
                "No effect in any study (Cochran-Mantel-Haenszel, continuity correction)"),
        /** Of one odds ratio for all studies. */
        BRESLOW_DAY("breslowDay", "One odds ratio for all studies (Breslow-Day)"),
        /** The same with Tarone's correction for the odds ratio being estimated. */
        TARONE("tarone", "One odds ratio for all studies (Tarone)"),
        /** Of one true value for all studies: the common model against one with a value for each study. */
        LIKELIHOOD_RATIO("likelihoodRatio", "One true value for all studies (likelihood ratio)");

        private final String code;
        private final String words;

        Kind(String code, String words) {
            this.code = code;
            this.words = words;
        }

        /** The name in data that programs read. */
        public String code() {
            return code;
        }

        /** What is tested, and by which test. */
        public String words() {
            return words;
        }
    }

    static CountsTest of(Kind kind, double statistic, int degreesOfFreedom) {
        double tail = new ChiSquared(degreesOfFreedom).survival(statistic);
        return new CountsTest(kind, statistic, degreesOfFreedom, tail);
    }
}
