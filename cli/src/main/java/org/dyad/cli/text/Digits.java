package org.dyad.cli.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Numbers for reading; with a plain hyphen as minus, so that they can be copied into another program. */
public final class Digits {
    /** What stands for a number that does not exist. */
    public static final String NONE = "-";

    private static final int MOST_DECIMALS = 8;

    private static final double SMALLEST = 1e-7;
    private static final double LARGEST = 1e8;

    /** Stands for {@code decimals} where plain decimals would be all zeros, or digits without meaning: scientific form. */
    private static final int SCIENTIFIC = -1;

    private Digits() {}

    /** A number with so many decimals; {@link #NONE} where it is not finite. */
    public static String fixed(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return NONE;
        }
        if (decimals == SCIENTIFIC) {
            return value == 0 ? "0" : String.format(Locale.ROOT, "%.4e", value);
        }
        String text = BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .toPlainString();
        boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
        return zero && text.startsWith("-") ? text.substring(1) : text;
    }

    /** As {@link #fixed(double, int)}; {@link #NONE} where there is none. */
    public static String fixed(OptionalDouble value, int decimals) {
        return value.isPresent() ? fixed(value.getAsDouble(), decimals) : NONE;
    }

    /** A number with so many significant digits, and no zeros behind them. */
    public static String significant(double value, int digits) {
        if (!Double.isFinite(value)) {
            return NONE;
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded =
                BigDecimal.valueOf(value).round(new MathContext(digits)).stripTrailingZeros();
        boolean plain = rounded.scale() <= MOST_DECIMALS && rounded.precision() - rounded.scale() <= 12;
        return plain ? rounded.toPlainString() : rounded.toString();
    }

    /** A number with so many significant digits, zeros at the end too, so that numbers below each other compare. */
    public static String rounded(double value, int digits) {
        if (!Double.isFinite(value)) {
            return NONE;
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(digits));
        int scale = rounded.scale() + digits - rounded.precision();
        return scale < 0 || scale > MOST_DECIMALS
                ? significant(value, digits)
                : rounded.setScale(scale, RoundingMode.UNNECESSARY).toPlainString();
    }

    /** A number as a person would have typed it. */
    public static String typed(double value) {
        return significant(value, 15);
    }

    /** A dose for reading: six significant digits, so that 17.86 ug a day is not 714.285714285714 IU. */
    public static String dose(double dose) {
        return significant(dose, 6);
    }

    /**
     * Decimals at which a standard error of this size shows three significant digits. Below 1e-7 and from 1e8 on there are none:
     * what is returned then makes {@link #fixed(double, int)} write the scientific form.
     */
    public static int decimals(double standardError) {
        if (!(standardError > 0) || !Double.isFinite(standardError)) {
            return 3;
        }
        if (standardError < SMALLEST || standardError >= LARGEST) {
            return SCIENTIFIC;
        }
        return Math.clamp(2 - (long) Math.floor(StrictMath.log10(standardError)), 0, MOST_DECIMALS);
    }

    /** The same for many: enough for the median of them. */
    public static int decimals(List<Double> standardErrors) {
        List<Double> sorted = standardErrors.stream()
                .filter(se -> se > 0 && Double.isFinite(se))
                .sorted()
                .toList();
        return sorted.isEmpty() ? 3 : decimals(sorted.get((sorted.size() - 1) / 2));
    }

    /** A p value: two significant digits, at most four decimals. */
    public static String pValue(double p) {
        if (!Double.isFinite(p)) {
            return NONE;
        }
        if (p < 0.0001) {
            return "<0.0001";
        }
        return fixed(p, p < 0.001 ? 4 : 3);
    }

    /** {@code p < 0.0001} or {@code p = 0.032}. */
    public static String pSentence(double p) {
        String text = pValue(p);
        return text.startsWith("<") ? "p < " + text.substring(1) : "p = " + text;
    }

    /** {@code 1.20 to 3.40}. */
    public static String range(double lower, double upper, int decimals) {
        return fixed(lower, decimals) + " to " + fixed(upper, decimals);
    }
}
