package org.dyad.extraction.plausible;

import java.util.Optional;

/** A p value as printed: {@code 0.03}, {@code <0.001}, {@code > 0.05}. */
record PrintedP(double value, boolean less, boolean greater) {
    static Optional<PrintedP> parse(String printed) {
        String words = printed.strip();
        boolean less = words.startsWith("<") || words.startsWith("\u2264");
        boolean greater = words.startsWith(">") || words.startsWith("\u2265");
        String number = (less || greater ? words.substring(1) : words)
                .strip()
                .replace('\u00b7', '.')
                .replace(',', '.');
        boolean plain = !number.isEmpty()
                && number.length() < 20
                && number.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.')
                && number.indexOf('.') == number.lastIndexOf('.')
                && !number.equals(".");
        if (!plain) {
            return Optional.empty();
        }
        double value = Double.parseDouble(number);
        return value > 0 && value < 1 ? Optional.of(new PrintedP(value, less, greater)) : Optional.empty();
    }
}
