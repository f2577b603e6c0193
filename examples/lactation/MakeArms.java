import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes arms.csv from the shared table of trials. Every cell of that table is kept as it is; these columns are added:
 *
 * <ul>
 *   <li>{@code dosing}, {@code dosing_why}: steady or bolus, by one rule (an interval of up to one month, and
 *       the sample within one interval of the last dose);
 *   <li>{@code iu_per_day_to_sample}: for boluses, the total over the time from the first dose to the sample;
 *   <li>{@code weeks}, {@code weeks_how}, {@code weeks_from}: the time point as a number, how it was read, and what the
 *       words count from;
 *   <li>{@code bmi_mean}: the number in the words of {@code bmi}.
 * </ul>
 *
 * Run from the root of the repository, with any JDK from 17: {@code java examples/lactation/MakeArms.java
 * ../shared/trials/lactation-arms.csv}. A second argument names another file to write. It reads nothing else, holds no
 * clock and no random number: the same table gives the same bytes.
 */
public final class MakeArms {
    private static final Path USUAL = Path.of("examples", "lactation", "arms.csv");
    private static final BigDecimal DAYS_IN_MONTH = new BigDecimal("30.4375");
    private static final BigDecimal DAYS_IN_WEEK = new BigDecimal("7");

    private MakeArms() {}

    public static void main(String[] args) throws IOException {
        if (args.length < 1 || args.length > 2) {
            System.err.println("Usage: java examples/lactation/MakeArms.java lactation-arms.csv [arms.csv]");
            System.exit(2);
        }
        Path out = args.length == 2 ? Path.of(args[1]) : USUAL;
        List<List<String>> table = parse(Files.readString(Path.of(args[0]), StandardCharsets.UTF_8));
        List<String> header = table.get(0);
        StringBuilder text = new StringBuilder();
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> cells : table.subList(1, table.size())) {
            rows.add(extended(header, cells));
        }
        text.append(line(new ArrayList<>(rows.get(0).keySet())));
        rows.forEach(row -> text.append(line(new ArrayList<>(row.values()))));
        Files.writeString(out, text.toString(), StandardCharsets.UTF_8);
        System.err.println(out + ": " + rows.size() + " rows");
    }

    /** The cells of a row under their names, with ours put in behind those that they explain. */
    private static Map<String, String> extended(List<String> header, List<String> cells) {
        if (header.size() != cells.size()) {
            throw new IllegalArgumentException("A row has " + cells.size() + " cells, the header " + header.size() + ": " + cells);
        }
        Map<String, String> given = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            given.put(header.get(i), cells.get(i));
        }
        Map<String, String> row = new LinkedHashMap<>();
        given.forEach((name, value) -> {
            row.put(name, value);
            switch (name) {
                case "iu_per_day_how" -> dosing(given, row);
                case "time_point" -> weeks(value, row);
                case "bmi" -> row.put("bmi_mean", leadingNumber(value));
                default -> { }
            }
        });
        return row;
    }

    // ---- what one daily dose can stand for -----------------------------------------------------------------

    private static void dosing(Map<String, String> given, Map<String, String> row) {
        String interval = given.get("maternal_dose_interval");
        String dosing;
        String why;
        String toSample = "";
        if (given.get("iu_per_day").isEmpty()) {
            dosing = "";
            why = "the mothers' dose is not stated";
        } else if (new BigDecimal(given.get("iu_per_day")).signum() == 0) {
            dosing = "steady";
            why = "no vitamin D at the time of the sample: the same dose however it is spaced";
        } else {
            switch (interval) {
                case "day" -> {
                    dosing = "steady";
                    why = "given daily until the sample";
                }
                case "week" -> {
                    dosing = "steady";
                    why = "given weekly until the sample";
                }
                case "month" -> {
                    dosing = "steady";
                    why = "given monthly, the longest interval that counts, until the sample";
                }
                case "once in 28 days" -> {
                    dosing = "steady";
                    why = "one dose, sampled on day 28: within one interval of up to a month";
                }
                case "day (or 60000 per month)" -> {
                    dosing = "steady";
                    why = "daily and monthly arms printed as one; each is within one interval of up to a month";
                }
                case "total, 10 doses early postpartum" -> {
                    dosing = "bolus";
                    why = "ten doses early postpartum, sampled at 6 months, far more than a month after the last;"
                            + " iu_per_day is already the total over the time to the sample, because the days of"
                            + " dosing were not seen";
                    toSample = given.get("iu_per_day");
                }
                case "at 24-48 h and 6, 10, 14 weeks" -> {
                    dosing = "bolus";
                    why = "four doses 4 to 6 weeks apart, sampled at 6 months, about 12 weeks after the last";
                    toSample = "1314"; // the source table: over 26 weeks it is 1314 IU/d
                }
                default -> throw new IllegalArgumentException(
                        "No rule for the interval \"" + interval + "\" of " + given.get("trial_id") + ". Add one here.");
            }
        }
        row.put("dosing", dosing);
        row.put("dosing_why", why);
        row.put("iu_per_day_to_sample", toSample);
    }

    // ---- time points -------------------------------------------------------------------------------------------------

    private static final Pattern NUMBER_FIRST = Pattern.compile("(?:infant age )?(\\d+) (day|week|month)s?(?: (.*))?");
    private static final Pattern UNIT_FIRST = Pattern.compile("(day|week|month) (\\d+)(?: (.*))?");
    private static final Pattern RANGE = Pattern.compile("(\\d+) to (\\d+) weeks(?: (.*))?");

    private static void weeks(String words, Map<String, String> row) {
        String weeks = "";
        String how = "";
        Matcher range = RANGE.matcher(words);
        Matcher number = NUMBER_FIRST.matcher(words);
        Matcher unit = UNIT_FIRST.matcher(words);
        if (range.matches()) {
            BigDecimal sum = new BigDecimal(range.group(1)).add(new BigDecimal(range.group(2)));
            weeks = plain(sum.divide(new BigDecimal(2)));
            how = "middle of " + range.group(1) + " to " + range.group(2) + " weeks";
        } else if (number.matches()) {
            weeks = inWeeks(number.group(1), number.group(2));
            how = how(number.group(1), number.group(2));
        } else if (unit.matches()) {
            weeks = inWeeks(unit.group(2), unit.group(1));
            how = how(unit.group(2), unit.group(1));
        }
        row.put("weeks", weeks);
        row.put("weeks_how", how);
        row.put("weeks_from", weeks.isEmpty() ? "" : from(words));
    }

    private static String from(String words) {
        if (words.contains("postpartum") || words.contains("infant age")) {
            return "birth";
        }
        return words.contains("of supplementation") || words.startsWith("day ") ? "first dose" : "not stated";
    }

    private static String how(String count, String unit) {
        return switch (unit) {
            case "day" -> count + " days / 7";
            case "month" -> count + " months x 30.4375 days / 7";
            default -> ""; // weeks as printed need no rule
        };
    }

    private static String inWeeks(String count, String unit) {
        BigDecimal n = new BigDecimal(count);
        BigDecimal days =
                switch (unit) {
                    case "day" -> n;
                    case "month" -> n.multiply(DAYS_IN_MONTH);
                    default -> n.multiply(DAYS_IN_WEEK);
                };
        return plain(days.divide(DAYS_IN_WEEK, 2, RoundingMode.HALF_EVEN));
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static String leadingNumber(String words) {
        Matcher number = Pattern.compile("(\\d+(?:\\.\\d+)?)\\b.*").matcher(words);
        return number.matches() ? number.group(1) : "";
    }

    // ---- CSV -----------------------------------------------------------------------------------------------------------

    private static List<List<String>> parse(String text) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        try (StringReader in = new StringReader(text.startsWith("\ufeff") ? text.substring(1) : text)) {
            int c = in.read();
            while (c >= 0) {
                int next = in.read();
                if (quoted && c == '"' && next == '"') {
                    cell.append('"');
                    next = in.read();
                } else if (c == '"') {
                    quoted = !quoted;
                } else if (c == ',' && !quoted) {
                    row.add(cell.toString());
                    cell.setLength(0);
                } else if (c == '\n' && !quoted) {
                    row.add(cell.toString());
                    cell.setLength(0);
                    rows.add(row);
                    row = new ArrayList<>();
                } else if (c != '\r' || quoted) {
                    cell.append((char) c);
                }
                c = next;
            }
        }
        if (cell.length() > 0 || !row.isEmpty()) {
            row.add(cell.toString());
            rows.add(row);
        }
        return rows;
    }

    private static String line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            boolean quote = cell.indexOf(',') >= 0 || cell.indexOf('"') >= 0 || cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0;
            line.append(i == 0 ? "" : ",").append(quote ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
        }
        return line.append('\n').toString();
    }
}
