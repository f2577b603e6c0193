package org.dyad.evidence.study;

import java.util.Locale;
import java.util.Optional;

/** Where 25-hydroxyvitamin D was measured. */
public enum Compartment {
    MATERNAL_SERUM("maternal serum"),
    INFANT_SERUM("infant serum"),
    CORD_BLOOD("cord blood"),
    MILK("milk");

    private final String words;

    Compartment(String words) {
        this.words = words;
    }

    /** As tables and reports name it. */
    public String words() {
        return words;
    }

    /** Reads a name: {@code maternal serum}, {@code mother}, {@code infant}, {@code cord blood}, {@code breast milk}. */
    public static Optional<Compartment> parse(String words) {
        return switch (words.strip().toLowerCase(Locale.ROOT).replace('_', ' ')) {
            case "maternal serum", "maternal", "mother", "mothers", "maternal blood" -> Optional.of(MATERNAL_SERUM);
            case "infant serum", "infant", "infants", "child", "infant blood" -> Optional.of(INFANT_SERUM);
            case "cord blood", "cord", "cord serum" -> Optional.of(CORD_BLOOD);
            case "milk", "breast milk", "breastmilk", "human milk" -> Optional.of(MILK);
            default -> Optional.empty();
        };
    }
}
