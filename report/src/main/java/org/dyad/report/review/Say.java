package org.dyad.report.review;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.dyad.evidence.quantity.ConcentrationUnit;
import org.dyad.evidence.study.Compartment;
import org.dyad.report.figure.text.Numbers;
import org.dyad.review.result.SensitivityRow;
import org.dyad.synthesis.assembly.OutcomeDefinition;

/** Numbers, names and ids as the report writes them. */
final class Say {

    private Say() {}

    /** A level or a difference of 25(OH)D: one decimal. */
    static String level(double value) {
        return Numbers.fixed(value, 1);
    }

    /** A difference with its sign. */
    static String signed(double value) {
        String words = level(value);
        return value > 0 ? "+" + words : words;
    }

    /** A standard error, or a variance: two decimals. */
    static String fine(double value) {
        return Numbers.fixed(value, 2);
    }

    static String interval(double low, double high) {
        return level(low) + " to " + level(high);
    }

    static String estimate(SensitivityRow.Interval value) {
        return level(value.estimate()) + " (" + interval(value.lower(), value.upper()) + ")";
    }

    /** A dose as it is known: whole IU. */
    static String dose(double iuPerDay) {
        return Numbers.fixed(iuPerDay, 0);
    }

    /** A dose that was estimated: to 10 IU below 1000, to 100 above. */
    static String about(double iuPerDay) {
        return Numbers.estimatedDose(iuPerDay);
    }

    /** Somebody else's number keeps the digits that they printed. */
    static String asPrinted(double value) {
        return new BigDecimal(Double.toString(value))
                .stripTrailingZeros()
                .toPlainString()
                .replace("-", Numbers.MINUS);
    }

    /** A share in percent without needless decimals. */
    static String percent(double share) {
        return Numbers.plain(Math.rint(share * 1000) / 10) + "%";
    }

    /** The level of an interval given in percent. */
    static String level95(double percent) {
        return Numbers.plain(percent) + "%";
    }

    static String p(double value) {
        return value < 0.001 ? "p < 0.001" : "p = " + Numbers.fixed(value, value < 0.1 ? 3 : 2);
    }

    static String p(OptionalDouble value) {
        return value.isPresent() ? ", " + p(value.getAsDouble()) : "";
    }

    static String trials(int count) {
        return count == 1 ? "1 trial" : count + " trials";
    }

    /** The people of an outcome. */
    static String people(OutcomeDefinition outcome) {
        return people(outcome.compartment());
    }

    static String people(Compartment compartment) {
        return switch (compartment) {
            case MATERNAL_SERUM -> "mothers";
            case INFANT_SERUM -> "infants";
            case CORD_BLOOD -> "newborns";
            case MILK -> "milk samples";
        };
    }

    static String unit(OutcomeDefinition outcome) {
        return unit(outcome.unit());
    }

    static String unit(ConcentrationUnit unit) {
        return unit.symbol();
    }

    /** With a capital first letter, but for symbols such as n and p. */
    static String capital(String words) {
        if (words.matches("[npr] .*")) {
            return words;
        }
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** A name within a sentence: "maternal 25(OH)D", but "DHA". */
    static String within(String name) {
        boolean word = name.length() > 1 && Character.isLowerCase(name.charAt(1));
        return word ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1) : name;
    }

    private static final Pattern LARGE_DOSE = Pattern.compile("(?<![\\d.,])(\\d{4,9})(?= IU\\b| to \\d{4,} IU\\b)");

    /** Words of the engine in the report's typography: no space before the percent sign, doses with a comma at thousands. */
    static String tidy(String words) {
        return LARGE_DOSE
                .matcher(words.replaceAll("(\\d)\\s%", "$1%"))
                .replaceAll(found -> dose(Double.parseDouble(found.group(1))));
    }

    /** A sentence: capital letter and full stop. */
    static String sentence(String words) {
        String trimmed = tidy(words.strip());
        return trimmed.isEmpty() || trimmed.endsWith(".") ? capital(trimmed) : capital(trimmed) + ".";
    }

    /** A plain id from any words. */
    static String id(String words) {
        String plain =
                words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return plain.isEmpty() ? "x" + Integer.toHexString(words.hashCode()) : plain;
    }

    static String outcomeId(OutcomeDefinition outcome) {
        return "outcome-" + id(outcome.name());
    }

    static String trialId(String trial) {
        return "trial-" + id(trial);
    }

    /** Arm ids may differ in signs alone ("0-0", "0:0"), so the sign's code is kept where it is no letter, digit or hyphen. */
    static String contrastId(OutcomeDefinition outcome, String trial, String arm) {
        StringBuilder plain = new StringBuilder();
        arm.codePoints().forEach(code -> {
            boolean kept = code == '-' || (code < 128 && Character.isLetterOrDigit(code));
            plain.append(kept ? Character.toString(code) : "_" + Integer.toHexString(code));
        });
        return "contrast-" + id(outcome.name()) + "-" + id(trial) + "-" + plain;
    }
}
