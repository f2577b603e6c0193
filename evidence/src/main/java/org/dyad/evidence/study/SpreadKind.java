package org.dyad.evidence.study;

import java.util.Locale;

/** What the two numbers beside a median are. */
public enum SpreadKind {
    QUARTILES,
    RANGE,
    /** The words name one kind and doubt it, or name two. */
    DOUBTFUL,
    NOT_STATED;

    /** Reads words such as {@code IQR}, {@code range}, or {@code printed as IQR, looks like the range} (doubtful). */
    public static SpreadKind parse(String words) {
        // "interquartile range" names one kind, not two
        String lower = words.toLowerCase(Locale.ROOT)
                .replace("interquartile range", "iqr")
                .replace("inter-quartile range", "iqr");
        boolean quartiles = lower.contains("iqr") || lower.contains("quartile") || lower.contains("25th");
        boolean range = lower.contains("range") || lower.contains("min");
        if (lower.isBlank()) {
            return NOT_STATED;
        }
        boolean doubted = lower.contains("looks like") || lower.contains("doubt") || lower.contains("?");
        if (quartiles == range || doubted) {
            return DOUBTFUL;
        }
        return quartiles ? QUARTILES : RANGE;
    }
}
