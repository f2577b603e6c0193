package org.dyad.library.search.query;

import java.util.Optional;
import java.util.OptionalInt;

/** {@code 2015}, {@code 2010..2015}, {@code 2010-2015}, {@code [2010 TO 2015]}, {@code 2010..}, {@code >=2010}. */
final class YearRange {
    private YearRange() {}

    static Optional<QueryPart.Years> read(String typed) {
        String words = typed.replace("[", "").replace("]", "").strip();
        for (String between : new String[] {"..", " TO ", "-", "\u2013"}) {
            int cut = words.indexOf(between);
            if (cut >= 0) {
                return range(
                        words.substring(0, cut).strip(),
                        words.substring(cut + between.length()).strip());
            }
        }
        if (words.startsWith(">=") || words.startsWith("<=")) {
            String year = words.substring(2).strip();
            return words.startsWith(">") ? range(year, "") : range("", year);
        }
        return words.isEmpty() ? Optional.empty() : range(words, words);
    }

    private static Optional<QueryPart.Years> range(String from, String to) {
        boolean read = (year(from) || open(from)) && (year(to) || open(to)) && !(open(from) && open(to));
        if (!read) {
            return Optional.empty();
        }
        OptionalInt low = open(from) ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(from));
        OptionalInt high = open(to) ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(to));
        boolean backward = low.isPresent() && high.isPresent() && low.getAsInt() > high.getAsInt();
        return Optional.of(backward ? new QueryPart.Years(high, low) : new QueryPart.Years(low, high));
    }

    private static boolean open(String word) {
        return word.isEmpty() || word.equals("*");
    }

    private static boolean year(String word) {
        return word.length() == 4 && word.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
