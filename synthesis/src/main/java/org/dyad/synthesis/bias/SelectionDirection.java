package org.dyad.synthesis.bias;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which results are thought to be more likely to be seen. */
public enum SelectionDirection {
    /** Those with small p values against an effect above 0. */
    GREATER("greater", "an effect above none"),
    /** Those with small p values against an effect below 0. */
    LESS("less", "an effect below none"),
    /** Those with small two-sided p values. */
    TWO_SIDED("two.sided", "an effect on either side");

    private final String code;
    private final String words;

    SelectionDirection(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** The short name, as a person types it. */
    public String code() {
        return code;
    }

    public String words() {
        return words;
    }

    /** The direction of that short name, in either case and with any sign between its words; empty where none has it. */
    public static Optional<SelectionDirection> parse(String code) {
        String wanted = code.strip().toLowerCase(Locale.ROOT).replace('-', '.').replace('_', '.');
        return Arrays.stream(values()).filter(d -> d.code.equals(wanted)).findFirst();
    }
}
