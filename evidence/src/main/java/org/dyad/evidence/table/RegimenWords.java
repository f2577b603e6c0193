package org.dyad.evidence.table;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dyad.evidence.quantity.Period;
import org.dyad.evidence.quantity.Regimen;

/** Reads a regimen out of plain words; whatever no rule reads keeps its words. */
final class RegimenWords {
    private static final String NUMBER = "(\\d{1,4}(?:\\.\\d{1,3})?|two|three|four)";
    private static final String UNIT = "(day|week|month)s?";
    private static final Pattern SINGLE = Pattern.compile("(?:per |every |each |once a |/ ?)?(day|week|month|d|wk|mo)");
    private static final Pattern EVERY = Pattern.compile("(?:every |each |once every )?" + NUMBER + " " + UNIT);
    private static final Pattern ONCE = Pattern.compile("once (?:in|over|for|per) " + NUMBER + " " + UNIT);
    private static final Pattern DIVIDED =
            Pattern.compile("(?:total, |in )?" + NUMBER + " (?:equal )?doses (?:over|in) " + NUMBER + " " + UNIT);

    private RegimenWords() {}

    static Regimen parse(String words) {
        String plain = words.strip().toLowerCase(Locale.ROOT);
        Optional<Period> named = named(plain);
        if (named.isPresent()) {
            return new Regimen.Every(named.get());
        }
        Matcher once = ONCE.matcher(plain);
        if (once.matches() && number(once.group(1)) > 0) {
            return new Regimen.Once(period(once.group(2)).times(number(once.group(1))));
        }
        Matcher divided = DIVIDED.matcher(plain);
        if (divided.matches() && number(divided.group(2)) > 0) {
            return new Regimen.Divided(
                    (int) number(divided.group(1)), period(divided.group(3)).times(number(divided.group(2))));
        }
        Matcher every = EVERY.matcher(plain);
        if (every.matches() && number(every.group(1)) > 0) {
            return new Regimen.Every(period(every.group(2)).times(number(every.group(1))));
        }
        return new Regimen.Unreadable(words);
    }

    private static Optional<Period> named(String plain) {
        switch (plain) {
            case "daily", "once daily" -> {
                return Optional.of(Period.DAY);
            }
            case "weekly", "once weekly" -> {
                return Optional.of(Period.WEEK);
            }
            case "monthly", "once monthly" -> {
                return Optional.of(Period.MONTH);
            }
            case "fortnight", "fortnightly" -> {
                return Optional.of(Period.WEEK.times(2));
            }
            default -> {
                Matcher single = SINGLE.matcher(plain);
                return single.matches() ? Optional.of(period(single.group(1))) : Optional.empty();
            }
        }
    }

    private static Period period(String unit) {
        return switch (unit) {
            case "week", "wk" -> Period.WEEK;
            case "month", "mo" -> Period.MONTH;
            default -> Period.DAY;
        };
    }

    private static double number(String words) {
        return switch (words) {
            case "two" -> 2;
            case "three" -> 3;
            case "four" -> 4;
            default -> Double.parseDouble(words);
        };
    }
}
