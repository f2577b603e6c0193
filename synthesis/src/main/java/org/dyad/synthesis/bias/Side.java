package org.dyad.synthesis.bias;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A side of the funnel, as a reader sees it with effects growing to the right. */
public enum Side {
    LEFT,
    RIGHT;

    /** The side in one word, as a person types it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The side of that word, in either case; empty where none has it. */
    public static Optional<Side> parse(String code) {
        String wanted = code.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values()).filter(s -> s.name().equals(wanted)).findFirst();
    }
}
