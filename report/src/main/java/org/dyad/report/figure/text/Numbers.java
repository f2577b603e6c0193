package org.dyad.report.figure.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Numbers as a journal prints them: a real minus sign, commas from one thousand, decimals that suit the data. */
public final class Numbers {

    /** The minus sign, as wide as a figure. */
    public static final String MINUS = "\u2212";

    private static final int MOST_DECIMALS = 6;

    private Numbers() {}

    /**
     * A number with a fixed count of decimals; half goes away from zero, and zero has no sign.
     *
     * @return the infinity sign for infinite values
     */
    public static String fixed(double value, int decimals) {
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException("a figure was given NaN; a value that does not exist must be left out.");
        }
        if (Double.isInfinite(value)) {
            return value < 0 ? MINUS + "\u221E" : "\u221E";
        }
        String digits = BigDecimal.valueOf(Math.abs(value))
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
        boolean isZero = digits.chars().allMatch(c -> c == '0' || c == '.');
        return (value < 0 && !isZero ? MINUS : "") + grouped(digits);
    }

    /** A number with no more decimals than it needs, three significant digits at least. */
    public static String plain(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return fixed(value, 0);
        }
        int decimals = Math.clamp(2L - exponent(value), 0, MOST_DECIMALS);
        String text = fixed(value, decimals);
        return text.contains(".") ? text.replaceFirst("0+$", "").replaceFirst("\\.$", "") : text;
    }

    /** A dose that was estimated, in IU per day: to 10 below 1000, to 100 above; more digits would pretend. */
    public static String estimatedDose(double iuPerDay) {
        double step = iuPerDay < 995 ? 10 : 100;
        return fixed(Math.rint(iuPerDay / step) * step, 0);
    }

    private static String grouped(String digits) {
        int point = digits.indexOf('.');
        int end = point < 0 ? digits.length() : point;
        if (end < 4) {
            return digits;
        }
        StringBuilder out = new StringBuilder(digits);
        for (int i = end - 3; i > 0; i -= 3) {
            out.insert(i, ',');
        }
        return out.toString();
    }

    /**
     * Decimals for effects whose intervals have these half-widths: so many that the median interval shows two significant
     * digits, at least none and at most six.
     */
    public static int decimals(List<Double> halfWidths) {
        List<Double> sorted = halfWidths.stream()
                .filter(w -> w > 0 && Double.isFinite(w))
                .sorted()
                .toList();
        if (sorted.isEmpty()) {
            return 1;
        }
        // Divided by 1.5: an interval of 5 +- 12 still deserves its one decimal, and 0.35 +- 0.14 no third.
        return Math.clamp(1L - exponent(sorted.get((sorted.size() - 1) / 2) / 1.5), 0, MOST_DECIMALS);
    }

    /** Decimals that a step between ticks needs. */
    public static int decimalsOfStep(double step) {
        for (int d = 0; d < MOST_DECIMALS; d++) {
            double scaled = step * StrictMath.pow(10, d);
            if (Math.abs(scaled - Math.rint(scaled)) < 1e-6 * scaled) {
                return d;
            }
        }
        return MOST_DECIMALS;
    }

    private static int exponent(double value) {
        return (int) Math.floor(StrictMath.log10(Math.abs(value)));
    }
}
