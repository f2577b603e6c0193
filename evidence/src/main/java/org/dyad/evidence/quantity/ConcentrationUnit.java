package org.dyad.evidence.quantity;

import java.util.Locale;
import java.util.Optional;

/** Units of 25-hydroxyvitamin D in serum, cord blood or milk. */
public enum ConcentrationUnit {
    /** Nanograms per millilitre, the same as micrograms per litre. */
    NANOGRAMS_PER_MILLILITRE("ng/mL"),
    /** Nanomoles per litre. */
    NANOMOLES_PER_LITRE("nmol/L");

    /** 1 ng/mL of 25-hydroxyvitamin D3 (molar mass 400.6 g/mol) in nmol/L. */
    public static final double NANOMOLES_PER_LITRE_IN_ONE_NANOGRAM_PER_MILLILITRE = 2.496;

    private final String symbol;

    ConcentrationUnit(String symbol) {
        this.symbol = symbol;
    }

    /** As it is printed: {@code ng/mL} or {@code nmol/L}. */
    public String symbol() {
        return symbol;
    }

    /** What a value in this unit is multiplied by to be in {@code other}. */
    public double factorTo(ConcentrationUnit other) {
        return switch (this) {
            case NANOGRAMS_PER_MILLILITRE ->
                switch (other) {
                    case NANOGRAMS_PER_MILLILITRE -> 1;
                    case NANOMOLES_PER_LITRE -> NANOMOLES_PER_LITRE_IN_ONE_NANOGRAM_PER_MILLILITRE;
                };
            case NANOMOLES_PER_LITRE ->
                switch (other) {
                    case NANOGRAMS_PER_MILLILITRE -> 1 / NANOMOLES_PER_LITRE_IN_ONE_NANOGRAM_PER_MILLILITRE;
                    case NANOMOLES_PER_LITRE -> 1;
                };
        };
    }

    /** Reads a unit as people write it, whatever the case: {@code ng/ml}, {@code ug/L} (the same size), {@code nmol/l}. */
    public static Optional<ConcentrationUnit> parse(String words) {
        String plain = words.strip()
                .toLowerCase(Locale.ROOT)
                .replace("\u00b5", "u")
                .replace("\u03bc", "u")
                .replace(" ", "");
        return switch (plain) {
            case "ng/ml", "ug/l", "mcg/l", "ng.ml-1", "ngml-1" -> Optional.of(NANOGRAMS_PER_MILLILITRE);
            case "nmol/l", "nm", "nmol.l-1", "nmoll-1" -> Optional.of(NANOMOLES_PER_LITRE);
            default -> Optional.empty();
        };
    }
}
