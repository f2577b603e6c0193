package org.dyad.report.figure;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * The axis of an effect: of a forest plot or a funnel plot.
 *
 * @param label       what the effect is, such as "Mean difference in 25(OH)D"
 * @param shortLabel  the same for a column head, such as "MD"
 * @param unit        its unit; empty for ratios and standardised effects
 * @param ratio       whether the values are natural logs of ratios: the axis is then logarithmic and numbers are shown as ratios
 * @param nullEffect  the value of no effect, on the scale of the analysis; 0 almost always
 * @param favoursLow  what values below no effect speak for; not drawn if empty
 * @param favoursHigh what values above no effect speak for; not drawn if empty
 * @param decimals    decimals of printed effects; chosen from the data if empty
 */
public record EffectAxis(
        String label,
        String shortLabel,
        Optional<String> unit,
        boolean ratio,
        double nullEffect,
        Optional<String> favoursLow,
        Optional<String> favoursHigh,
        OptionalInt decimals) {

    /** Differences on a linear axis, no effect at 0. */
    public static EffectAxis difference(String label, String shortLabel, String unit) {
        return new EffectAxis(
                label,
                shortLabel,
                Optional.of(unit).filter(words -> !words.isBlank()),
                false,
                0,
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty());
    }

    /** Ratios on a logarithmic axis, given as natural logs; no effect at 1. */
    public static EffectAxis ratio(String label, String shortLabel) {
        return new EffectAxis(
                label, shortLabel, Optional.empty(), true, 0, Optional.empty(), Optional.empty(), OptionalInt.empty());
    }

    /** This axis with captions for its two directions. */
    public EffectAxis favouring(String low, String high) {
        return new EffectAxis(
                label, shortLabel, unit, ratio, nullEffect, Optional.of(low), Optional.of(high), decimals);
    }

    /** This axis with a fixed number of decimals in the text. */
    public EffectAxis withDecimals(int digits) {
        return new EffectAxis(
                label, shortLabel, unit, ratio, nullEffect, favoursLow, favoursHigh, OptionalInt.of(digits));
    }

    /** Label and unit as one line. */
    public String words() {
        return unit.map(u -> label + ", " + u).orElse(label);
    }
}
