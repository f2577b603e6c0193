package org.dyad.report.figure;

/** A judgement of the risk of bias, as RoB 2 words it. */
public enum RiskJudgement {
    /** Low risk of bias. */
    LOW("low risk", "+"),
    /** Some concerns (RoB 1: unclear). */
    SOME_CONCERNS("some concerns", "!"),
    /** High risk of bias. */
    HIGH("high risk", "\u2212"),
    /** The assessor found no information. */
    NO_INFORMATION("no information", "?"),
    /** Nobody has judged it; never shown as if someone had. */
    NOT_ASSESSED("not assessed", "");

    private final String words;
    private final String sign;

    RiskJudgement(String words, String sign) {
        this.words = words;
        this.sign = sign;
    }

    /** The judgement in words. */
    public String words() {
        return words;
    }

    /** The sign that stands beside the colour, so that colour is never alone; empty if not assessed. */
    public String sign() {
        return sign;
    }
}
