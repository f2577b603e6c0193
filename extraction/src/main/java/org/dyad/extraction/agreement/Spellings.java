package org.dyad.extraction.agreement;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One spelling for what is spelled in many ways: units, designs, groups, measures, DOIs. What is not known keeps its own. */
final class Spellings {
    private static final Map<String, String> UNITS = inverted(Map.ofEntries(
            entry("ng/mL", "ng/ml ngml-1 \u00b5g/l \u03bcg/l ug/l mcg/l"),
            entry("nmol/L", "nmol/l nmol/liter nmol/litre nm"),
            entry("pmol/L", "pmol/l"),
            entry("pg/mL", "pg/ml"),
            entry("ng/dL", "ng/dl"),
            entry("mg/dL", "mg/dl mgdl-1"),
            entry("mg/L", "mg/l"),
            entry("mmol/L", "mmol/l"),
            entry("\u00b5mol/L", "\u00b5mol/l \u03bcmol/l umol/l"),
            entry("mol/L", "mol/l"),
            entry("\u00b5g/mL", "\u00b5g/ml \u03bcg/ml mcg/ml ug/ml"),
            entry("\u00b5IU/mL", "\u00b5iu/ml \u03bciu/ml uiu/ml"),
            entry("IU", "iu u unit units ic lu"),
            entry("\u00b5g", "\u00b5g \u03bcg mcg ug mug microgram micrograms"),
            entry("day", "d day days"),
            entry("week", "w wk wks week weeks"),
            entry("month", "mo month months"),
            entry("year", "y yr yrs year years"),
            entry("%", "% percent pct"),
            entry("g/cm2", "g/cm2"),
            entry("mg/cm2", "mg/cm2"),
            entry("mmHg", "mmhg")));

    private static final Map<String, String> DESIGNS = Map.ofEntries(
            entry("randomized controlled trial", "rct"),
            entry("randomised controlled trial", "rct"),
            entry("randomized-controlled-trial", "rct"),
            entry("cluster rct", "cluster-rct"),
            entry("cohort study", "cohort"),
            entry("prospective cohort", "cohort"),
            entry("case control", "case-control"),
            entry("nested case-control", "case-control"),
            entry("cross sectional", "cross-sectional"),
            entry("systematic review", "systematic-review"),
            entry("meta analysis", "meta-analysis"),
            entry("metaanalysis", "meta-analysis"),
            entry("review", "narrative-review"),
            entry("narrative review", "narrative-review"),
            entry("case report", "case-report"),
            entry("in vitro", "in-vitro"));

    private static final Map<String, String> POPULATIONS = Map.ofEntries(
            entry("pregnancy", "pregnant"),
            entry("lactation", "lactating"),
            entry("breastfeeding", "lactating"),
            entry("infants", "infant"),
            entry("newborns", "newborn"),
            entry("neonate", "newborn"),
            entry("neonates", "newborn"),
            entry("children", "child"),
            entry("adults", "adult"));

    private static final Map<String, String> MEASURES = Map.ofEntries(
            entry("aor", "OR"),
            entry("or", "OR"),
            entry("arr", "RR"),
            entry("rr", "RR"),
            entry("ahr", "HR"),
            entry("hr", "HR"),
            entry("md", "MD"),
            entry("wmd", "MD"),
            entry("beta", "MD"),
            entry("\u03b2", "MD"),
            entry("b", "MD"),
            entry("smd", "SMD"),
            entry("r", "r"),
            entry("percent", "percent"),
            entry("%", "percent"));

    private static final Map<String, Double> DAYS = Map.of("day", 1.0, "week", 7.0, "month", 30.4375, "year", 365.25);

    private Spellings() {}

    private static Map<String, String> inverted(Map<String, String> spellings) {
        Map<String, String> all = new HashMap<>();
        spellings.forEach((one, many) -> {
            for (String spelling : many.split(" ", -1)) {
                all.put(spelling, one);
            }
        });
        return Map.copyOf(all);
    }

    static Optional<String> unit(String printed) {
        StringBuilder plain = new StringBuilder();
        printed.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .forEach(plain::appendCodePoint);
        String key = plain.toString().toLowerCase(Locale.ROOT).replace('\u2212', '-');
        return key.isEmpty() ? Optional.empty() : Optional.of(UNITS.getOrDefault(key, key));
    }

    static double days(Optional<String> unit) {
        return unit.map(known -> DAYS.getOrDefault(known, 1.0)).orElse(1.0);
    }

    static String design(String words) {
        return looked(words, DESIGNS);
    }

    static String population(String words) {
        return looked(words, POPULATIONS);
    }

    static String measure(String words) {
        return looked(words, MEASURES);
    }

    private static String looked(String words, Map<String, String> table) {
        String plain = words.strip().toLowerCase(Locale.ROOT);
        return table.getOrDefault(plain, plain);
    }

    /** Lower case, without a resolver before it and punctuation after it. */
    static Optional<String> doi(String printed) {
        String plain = printed.strip().toLowerCase(Locale.ROOT);
        String rest = plain.startsWith("https://")
                ? plain.substring(8)
                : plain.startsWith("http://") ? plain.substring(7) : plain;
        rest = rest.startsWith("dx.doi.org/") ? rest.substring(3) : rest;
        if (rest.startsWith("doi.org/")) {
            plain = rest.substring(8);
        } else if (plain.startsWith("doi:")) {
            plain = plain.substring(4).stripLeading();
        }
        int end = plain.length();
        while (end > 0 && ").,;:]".indexOf(plain.charAt(end - 1)) >= 0) {
            end--;
        }
        return end == 0 ? Optional.empty() : Optional.of(plain.substring(0, end));
    }
}
