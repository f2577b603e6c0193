package org.dyad.extraction.agreement;

import java.util.Arrays;
import java.util.List;

/** The fields in which two readings are compared. */
public enum Field {
    DOI("citation.doi"),
    DESIGN("design"),
    POPULATION("population"),
    SAMPLE_SIZE("sample_size"),
    DAILY_DOSE("arm.iu_per_day"),
    ARM_SIZE("arm.n"),
    DURATION("duration"),
    EFFECT("outcome.effect"),
    MEAN("outcome.mean"),
    QUANTITIES("quantities");

    private final String code;

    Field(String code) {
        this.code = code;
    }

    /** As tables name it. */
    public String code() {
        return code;
    }

    /** All but the quantities, which by their number would outweigh the rest. */
    public static List<Field> structured() {
        return Arrays.stream(values()).filter(field -> field != QUANTITIES).toList();
    }
}
