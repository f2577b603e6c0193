package org.dyad.library.read.citation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Years and dates as citation records print them: {@code 2011//}, {@code 2024/04/03/}, {@code 2020 Feb 12}, {@code 20180327},
 * {@code 12 Feb 2020}, {@code Mar-Apr 2009}.
 */
public final class Dates {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final int FIRST = 1600;
    private static final int LAST = 2100;

    private Dates() {}

    /** The first number that can be a year. */
    public static Optional<Integer> year(String words) {
        return parts(words).stream().map(Dates::asYear).filter(year -> year > 0).findFirst();
    }

    /** The date, where day, month and year are all given. */
    public static Optional<LocalDate> date(String words) {
        List<String> parts = parts(words);
        if (!parts.isEmpty() && parts.get(0).length() == 8 && asYear(parts.get(0)) > 0) {
            String all = parts.get(0);
            return date(asYear(all), number(all.substring(4, 6)), number(all.substring(6)));
        }
        if (parts.size() < 3) {
            return Optional.empty();
        }
        int first = asYear(parts.get(0));
        if (first > 0 && parts.get(0).length() == 4) {
            return date(first, month(parts.get(1)), day(parts.get(2)));
        }
        int third = asYear(parts.get(2));
        return third > 0 && MONTHS.contains(beginning(parts.get(1)))
                ? date(third, month(parts.get(1)), day(parts.get(0)))
                : Optional.empty();
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        if (month < 1 || day < 1) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException notInTheCalendar) {
            return Optional.empty();
        }
    }

    /** A year at the beginning of 4, 6 or 8 digits ({@code 201803}, {@code 20180327}); 0 for anything else. */
    private static int asYear(String part) {
        int length = part.length();
        if ((length != 4 && length != 6 && length != 8) || number(part) < 0) {
            return 0;
        }
        int year = number(part.substring(0, 4));
        return year >= FIRST && year <= LAST ? year : 0;
    }

    private static int month(String part) {
        int index = MONTHS.indexOf(beginning(part));
        return index >= 0 ? index + 1 : part.length() <= 2 ? number(part) : -1;
    }

    private static String beginning(String part) {
        return part.substring(0, Math.min(3, part.length())).toLowerCase(Locale.ROOT);
    }

    private static int day(String part) {
        return part.length() <= 2 ? number(part) : -1;
    }

    private static int number(String part) {
        int value = 0;
        for (int i = 0; i < part.length(); i++) {
            int digit = part.charAt(i) - '0';
            if (digit < 0 || digit > 9 || part.length() > 8) {
                return -1;
            }
            value = 10 * value + digit;
        }
        return part.isEmpty() ? -1 : value;
    }

    /** Runs of letters and runs of digits; not more than a date can have. */
    private static List<String> parts(String words) {
        List<String> parts = new ArrayList<>();
        int i = 0;
        while (i < words.length() && parts.size() < 8) {
            int start = i;
            boolean digits = isDigit(words.charAt(i));
            while (i < words.length() && (digits ? isDigit(words.charAt(i)) : Character.isLetter(words.charAt(i)))) {
                i++;
            }
            if (i > start) {
                parts.add(words.substring(start, i));
            } else {
                i++;
            }
        }
        return parts;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
