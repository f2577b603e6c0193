package org.dyad.library.read.citation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Numbers of trial registries: the registry's letters and as many digits as it gives out. */
public final class RegistryNumber {
    /**
     * @param letters in front
     * @param fewest  digits
     * @param most    digits
     */
    private record Registry(String letters, int fewest, int most) {}

    private static final List<Registry> REGISTRIES = List.of(
            new Registry("NCT", 8, 8),
            new Registry("ISRCTN", 8, 8),
            new Registry("ACTRN", 14, 14),
            new Registry("DRKS", 8, 8),
            new Registry("ChiCTR", 8, 10),
            new Registry("IRCT", 8, 16),
            new Registry("PACTR", 15, 16),
            new Registry("UMIN", 9, 9),
            new Registry("SLCTR/", 4, 8),
            new Registry("CTRI/", 4, 4));

    private RegistryNumber() {}

    /** The first number of a registry in a text. */
    public static Optional<String> in(String text) {
        Optional<String> best = Optional.empty();
        int bestPlace = text.length();
        for (Registry registry : REGISTRIES) {
            int place = text.indexOf(registry.letters());
            while (place >= 0 && place < bestPlace) {
                int start = place + registry.letters().length();
                int from = start;
                while (from < text.length() && from < start + 2 && " :-".indexOf(text.charAt(from)) >= 0) {
                    from++;
                }
                int end = endOfNumber(text, from);
                int digits = digits(text, from, end);
                if ((digits >= registry.fewest() && digits <= registry.most()) || isIndian(registry, text, from)) {
                    bestPlace = place;
                    best = Optional.of(registry.letters() + text.substring(from, end));
                }
                place = text.indexOf(registry.letters(), start);
            }
        }
        return best.map(RegistryNumber::tidy);
    }

    /** {@code CTRI/2017/11/010483}: year, month, number. */
    private static boolean isIndian(Registry registry, String text, int from) {
        return registry.letters().equals("CTRI/") && endOfNumber(text, from) - from >= 12;
    }

    private static int endOfNumber(String text, int from) {
        int end = from;
        while (end < text.length() && end < from + 24 && inNumber(text, end)) {
            end++;
        }
        return end;
    }

    private static boolean inNumber(String text, int at) {
        char c = text.charAt(at);
        boolean followed = at + 1 < text.length() && isDigit(text.charAt(at + 1));
        return isDigit(c) || ((c == '/' || c == 'N' || c == '-') && followed);
    }

    private static int digits(String text, int from, int to) {
        int digits = 0;
        for (int i = from; i < to; i++) {
            digits += isDigit(text.charAt(i)) ? 1 : 0;
        }
        return digits;
    }

    private static String tidy(String number) {
        return number.startsWith("ChiCTR") ? number : number.toUpperCase(Locale.ROOT);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
