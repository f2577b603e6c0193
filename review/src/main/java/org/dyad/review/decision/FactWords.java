package org.dyad.review.decision;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dyad.evidence.quantity.AmountUnit;
import org.dyad.evidence.table.TableWriter;
import org.dyad.extraction.fact.Frequency;
import org.dyad.extraction.fact.Lasting;
import org.dyad.extraction.fact.StatedDose;
import org.dyad.extraction.fact.TimeUnit;

/** Values as words that a person can read and type, and back. A value has one such form, so equal values have equal words. */
public final class FactWords {
    static final String DOSE_FORM =
            "an amount, IU or ug, and how often: 400 IU every day; 50000 IU every 2 weeks; 600000 IU once; 10000 IU per kg once";

    private FactWords() {}

    /** {@code 12 week}. */
    public static String of(Lasting lasting) {
        return TableWriter.number(lasting.value()) + " " + lasting.unit().code();
    }

    /** Reads {@code 12 week}, {@code 3 months}. */
    public static Optional<Lasting> lasting(String words) {
        List<String> parts = parts(words);
        if (parts.size() != 2) {
            return Optional.empty();
        }
        String unit = parts.get(1).endsWith("s")
                ? parts.get(1).substring(0, parts.get(1).length() - 1)
                : parts.get(1);
        OptionalDouble value = number(parts.get(0));
        return Arrays.stream(TimeUnit.values())
                .filter(known -> known.code().equals(unit) && value.isPresent() && value.getAsDouble() >= 0)
                .map(known -> new Lasting(value.getAsDouble(), known))
                .findFirst();
    }

    /** {@code 400 IU every day}, {@code 600000 IU once}, {@code 400 IU}. */
    public static String of(StatedDose dose) {
        String amount = TableWriter.number(dose.amount()) + " " + (dose.unit() == AmountUnit.IU ? "IU" : "ug")
                + (dose.perKilogram() ? " per kg" : "");
        return amount
                + dose.every()
                        .map(every -> every == Frequency.ONCE ? " once" : " every " + every.code())
                        .orElse("");
    }

    /** Reads what {@link #of(StatedDose)} writes. */
    public static Optional<StatedDose> dose(String words) {
        List<String> parts = parts(words);
        if (parts.size() < 2) {
            return Optional.empty();
        }
        OptionalDouble amount = number(parts.get(0));
        Optional<AmountUnit> unit = AmountUnit.parse(parts.get(1));
        if (amount.isEmpty() || amount.getAsDouble() < 0 || unit.isEmpty()) {
            return Optional.empty();
        }
        int at = 2;
        boolean perKilogram =
                parts.size() > 3 && parts.get(2).equals("per") && parts.get(3).equals("kg");
        at += perKilogram ? 2 : 0;
        String rest = String.join(" ", parts.subList(at, parts.size()));
        if (rest.isEmpty()) {
            return Optional.of(new StatedDose(amount.getAsDouble(), unit.get(), Optional.empty(), perKilogram));
        }
        String every = rest.equals("daily") ? "day" : rest.startsWith("every ") ? rest.substring(6) : rest;
        return Arrays.stream(Frequency.values())
                .filter(known -> known.code().equals(every))
                .map(known -> new StatedDose(amount.getAsDouble(), unit.get(), Optional.of(known), perKilogram))
                .findFirst();
    }

    static Optional<Integer> whole(String words) {
        boolean digits =
                !words.isEmpty() && words.length() < 10 && words.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Optional.of(Integer.valueOf(words)) : Optional.empty();
    }

    /** A finite number as a program writes it. */
    static OptionalDouble number(String words) {
        boolean plain = !words.isEmpty()
                && words.length() < 32
                && words.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.' || c == '-' || c == 'E' || c == 'e');
        if (!plain) {
            return OptionalDouble.empty();
        }
        try {
            double value = Double.parseDouble(words);
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    static List<String> parts(String words) {
        return Arrays.stream(words.strip().split("[ \\u00a0]+", -1))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** Words in one line, without the bar that separates parts of a value. */
    static String line(String words) {
        StringBuilder line = new StringBuilder(words.length());
        boolean space = false;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (Character.isWhitespace(c) || c == '\u00a0' || Character.isISOControl(c)) {
                space = !line.isEmpty();
            } else {
                if (space) {
                    line.append(' ');
                    space = false;
                }
                line.append(c == '|' ? '/' : c);
            }
        }
        return line.toString();
    }
}
