package org.dyad.evidence.study;

import java.util.Locale;
import java.util.Optional;

/** A judgement of the risk of bias, in the order of worry. */
public enum Judgement {
    LOW("low"),
    SOME_CONCERNS("some concerns"),
    HIGH("high"),
    /** The assessor looked and found nothing to judge by. */
    NO_INFORMATION("no information"),
    /** Nobody has judged it; never shown as if someone had. */
    NOT_ASSESSED("not assessed");

    private final String words;

    Judgement(String words) {
        this.words = words;
    }

    /** As RoB 2 words it. */
    public String words() {
        return words;
    }

    /** Reads RoB 2 words, and {@code unclear} of the older tool as some concerns. */
    public static Optional<Judgement> parse(String words) {
        return switch (words.strip().toLowerCase(Locale.ROOT).replace('_', ' ').replace(" risk", "")) {
            case "low", "+" -> Optional.of(LOW);
            case "some concerns", "some concern", "unclear", "moderate" -> Optional.of(SOME_CONCERNS);
            case "high", "-", "serious" -> Optional.of(HIGH);
            case "no information", "?" -> Optional.of(NO_INFORMATION);
            case "", "not assessed" -> Optional.of(NOT_ASSESSED);
            default -> Optional.empty();
        };
    }
}
