package org.dyad.evidence.study;

import java.util.Locale;
import java.util.Optional;

/** What a printed difference between two arms is a difference of. */
public enum ContrastKind {
    /** Adjusted for baseline, as by analysis of covariance. */
    BASELINE_ADJUSTED("baseline-adjusted difference"),
    /** Of changes from baseline, not adjusted. */
    CHANGE_DIFFERENCE("difference of changes"),
    /** Of final means, not adjusted. */
    FINAL_DIFFERENCE("difference of finals");

    private final String words;

    ContrastKind(String words) {
        this.words = words;
    }

    /** As reports name it. */
    public String words() {
        return words;
    }

    /** Reads words such as {@code difference of change from baseline against placebo (unadjusted)}. */
    public static Optional<ContrastKind> parse(String words) {
        String lower = words.strip().toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
        boolean unadjusted = lower.contains("unadjusted")
                || lower.contains("not adjusted")
                || lower.contains("not baseline adjusted");
        if (!unadjusted && (lower.contains("adjusted") || lower.contains("ancova") || lower.contains("covariance"))) {
            return Optional.of(BASELINE_ADJUSTED);
        }
        if (lower.contains("change")) {
            return Optional.of(CHANGE_DIFFERENCE);
        }
        return lower.contains("final") || lower.contains("end") ? Optional.of(FINAL_DIFFERENCE) : Optional.empty();
    }
}
