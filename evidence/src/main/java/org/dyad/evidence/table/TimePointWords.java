package org.dyad.evidence.table;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dyad.evidence.quantity.Period;

/** Reads weeks out of the plain words of a time point; ranges and lists are left unread. */
final class TimePointWords {
    private static final String TAIL =
            "(?: postpartum| post partum| of supplementation| after (?:birth|delivery|supplementation)| of age| of lactation)?";
    private static final Pattern NUMBER_FIRST = Pattern.compile(
            "(?:at |after |infant age |age )?(\\d{1,4}(?:\\.\\d{1,3})?) ?(day|week|wk|month|mo|year)s?" + TAIL);
    private static final Pattern UNIT_FIRST =
            Pattern.compile("(?:at |after )?(day|week|month|year) (\\d{1,4}(?:\\.\\d{1,3})?)" + TAIL);

    private TimePointWords() {}

    static OptionalDouble weeks(String words) {
        String plain = words.strip().toLowerCase(Locale.ROOT);
        Matcher first = NUMBER_FIRST.matcher(plain);
        if (first.matches()) {
            return OptionalDouble.of(weeks(first.group(1), first.group(2)));
        }
        Matcher second = UNIT_FIRST.matcher(plain);
        return second.matches() ? OptionalDouble.of(weeks(second.group(2), second.group(1))) : OptionalDouble.empty();
    }

    private static double weeks(String number, String unit) {
        double count = Double.parseDouble(number);
        return switch (unit) {
            case "day" -> count / Period.WEEK.days();
            case "month", "mo" -> count * Period.MONTH.weeks();
            case "year" -> count * 12 * Period.MONTH.weeks();
            default -> count;
        };
    }
}
