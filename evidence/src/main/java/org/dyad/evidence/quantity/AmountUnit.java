package org.dyad.evidence.quantity;

import java.util.Locale;
import java.util.Optional;

/** Units of an amount of vitamin D. */
public enum AmountUnit {
    /** International unit: 0.025 micrograms. */
    IU("IU", 1),
    /** Microgram: 40 IU. */
    MICROGRAM("\u00b5g", 40);

    private final String symbol;
    private final double iu;

    AmountUnit(String symbol, double iu) {
        this.symbol = symbol;
        this.iu = iu;
    }

    /** As it is printed. */
    public String symbol() {
        return symbol;
    }

    /** One of this unit in IU. */
    public double iu() {
        return iu;
    }

    /** Reads a unit as people write it: {@code IU}, {@code ug}, {@code mcg}, {@code µg}, {@code microgram}. */
    public static Optional<AmountUnit> parse(String words) {
        String plain =
                words.strip().toLowerCase(Locale.ROOT).replace("\u00b5", "u").replace("\u03bc", "u");
        return switch (plain) {
            case "iu", "i.u.", "international units", "units" -> Optional.of(IU);
            case "ug", "mcg", "microgram", "micrograms" -> Optional.of(MICROGRAM);
            default -> Optional.empty();
        };
    }
}
