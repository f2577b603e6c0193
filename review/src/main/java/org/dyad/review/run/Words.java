package org.dyad.review.run;

import java.util.Locale;

/** Numbers in sentences. */
final class Words {
    private Words() {}

    /** A dose: to 10 IU below 1000, to 100 above, with a thousands separator. */
    static String dose(double iuPerDay) {
        double step = iuPerDay < 995 ? 10 : 100;
        return String.format(Locale.ROOT, "%,.0f", Math.round(iuPerDay / step) * step);
    }

    /** A level or difference: one decimal. */
    static String level(double value) {
        return String.format(Locale.ROOT, "%.1f", value).replace('-', '−');
    }

    /** A share in percent, without needless decimals. */
    static String percent(double share) {
        double value = 100 * share;
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f%%", value)
                : String.format(Locale.ROOT, "%.1f%%", value);
    }

    static String trials(int count) {
        return count == 1 ? "1 trial" : count + " trials";
    }
}
