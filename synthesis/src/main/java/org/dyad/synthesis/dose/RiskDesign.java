package org.dyad.synthesis.dose;

import java.util.Locale;
import org.dyad.evidence.InvalidEvidence;

/** What the counts of a trial or study with relative risks are. */
public enum RiskDesign {
    /** Cases and all persons; the relative risk is an odds ratio, with variance 1/A + 1/B of log odds, B = n - A. */
    CASE_CONTROL("cc"),
    /** Cases and person-time; a ratio of rates, with variance 1/A of a log rate. */
    INCIDENCE_RATE("ir"),
    /** Cases and all persons; a ratio of risks, with variance 1/A - 1/N of a log risk. */
    CUMULATIVE_INCIDENCE("ci");

    private final String text;

    RiskDesign(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    /** Variance of the log odds, rate or risk of one arm, from its (pseudo-)counts. */
    double variance(double cases, double persons) {
        return switch (this) {
            case CASE_CONTROL -> 1 / cases + 1 / (persons - cases);
            case INCIDENCE_RATE -> 1 / cases;
            case CUMULATIVE_INCIDENCE -> (persons - cases) / (cases * persons);
        };
    }

    /** Reads {@code cc}, {@code ir} or {@code ci}. */
    public static RiskDesign parse(String text) {
        for (RiskDesign design : values()) {
            if (design.text.equals(text.strip().toLowerCase(Locale.ROOT))) {
                return design;
            }
        }
        throw new InvalidEvidence(
                "Study type %s is not known. Use cc (case-control), ir (person-time) or ci (cumulative incidence).",
                text);
    }
}
