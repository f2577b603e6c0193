package org.dyad.library.search.term;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One form for the forms of a word: lower case, without accents, singular, American spelling. The result is a word again and not a trunk,
 * so that it can be shown to a reader. Only rules that are safe for medical words; families of words (supplement, supplementation) are
 * synonyms, not forms.
 */
final class WordForm {
    private static final Set<String> AS_THEY_ARE = Set.of(
            "rickets",
            "diabetes",
            "news",
            "series",
            "measles",
            "herpes",
            "species",
            "always",
            "less",
            "this",
            "was",
            "has",
            "is",
            "does",
            "its",
            "us",
            "yes",
            "plus",
            "versus",
            "vs",
            "perhaps",
            "mathematics",
            "iris",
            "gas",
            "bias",
            "atlas",
            "ours");
    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("children", "child"),
            Map.entry("women", "woman"),
            Map.entry("men", "man"),
            Map.entry("feet", "foot"),
            Map.entry("teeth", "tooth"),
            Map.entry("mice", "mouse"),
            Map.entry("lives", "life"),
            Map.entry("foetuses", "fetus"),
            Map.entry("fetuses", "fetus"),
            Map.entry("foetus", "fetus"),
            Map.entry("viruses", "virus"),
            Map.entry("criteria", "criterion"),
            Map.entry("leukaemia", "leukemia"),
            Map.entry("tumour", "tumor"),
            Map.entry("colour", "color"),
            Map.entry("labour", "labor"),
            Map.entry("behaviour", "behavior"),
            Map.entry("neighbour", "neighbor"),
            Map.entry("favour", "favor"),
            Map.entry("fibre", "fiber"),
            Map.entry("centre", "center"),
            Map.entry("litre", "liter"),
            Map.entry("millilitre", "milliliter"),
            Map.entry("programme", "program"),
            Map.entry("analyse", "analyze"),
            Map.entry("analysed", "analyzed"),
            Map.entry("sulphate", "sulfate"),
            Map.entry("diarrhoea", "diarrhea"),
            Map.entry("randomise", "randomize"),
            Map.entry("randomised", "randomized"),
            Map.entry("randomising", "randomizing"),
            Map.entry("hospitalised", "hospitalized"),
            Map.entry("standardised", "standardized"),
            Map.entry("summarise", "summarize"),
            Map.entry("summarised", "summarized"),
            Map.entry("recognised", "recognized"),
            Map.entry("optimise", "optimize"),
            Map.entry("optimised", "optimized"),
            Map.entry("normalise", "normalize"),
            Map.entry("normalised", "normalized"),
            Map.entry("ageing", "aging"));
    /** British beginning, American beginning. */
    private static final String[][] BEGINNINGS = {
        {"haem", "hem"},
        {"paed", "ped"},
        {"foet", "fet"},
        {"oestr", "estr"},
        {"oedem", "edem"},
        {"oesoph", "esoph"},
        {"gynaec", "gynec"},
        {"anaem", "anem"},
        {"anaesth", "anesth"},
        {"orthopaed", "orthoped"},
        {"caesar", "cesar"}
    };

    private WordForm() {}

    /** The tables behind these rules, for a search that runs elsewhere and must make the same terms. */
    static WordTables tables() {
        return new WordTables(
                AS_THEY_ARE.stream().sorted().toList(),
                new TreeMap<>(IRREGULAR),
                Stream.of(BEGINNINGS).map(List::of).toList(),
                TermScanner.units());
    }

    /** The form of a word of letters and digits. */
    static String of(String word) {
        String lower = plain(word);
        return lower.length() <= 3 || !lettersOnly(lower) ? lower : american(singular(lower));
    }

    /** Lower case and without accents; the micro sign is a u. */
    private static String plain(String word) {
        boolean ascii = true;
        boolean lower = true;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            ascii &= c < 128;
            lower &= c < 'A' || c > 'Z';
        }
        if (ascii) {
            return lower ? word : asciiLower(word);
        }
        StringBuilder kept = new StringBuilder(word.length());
        String apart = Normalizer.normalize(word.replace('\u00B5', 'u').replace('\u03BC', 'u'), Normalizer.Form.NFKD);
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                kept.append(Character.toLowerCase(c));
            }
        }
        return kept.toString();
    }

    private static String asciiLower(String word) {
        StringBuilder lower = new StringBuilder(word);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                lower.setCharAt(i, (char) (c + 32));
            }
        }
        return lower.toString();
    }

    private static boolean lettersOnly(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < 'a' || word.charAt(i) > 'z') {
                return false;
            }
        }
        return true;
    }

    private static String singular(String word) {
        if (IRREGULAR.containsKey(word) || word.charAt(word.length() - 1) != 's' || AS_THEY_ARE.contains(word)) {
            return word;
        }
        if (word.endsWith("yses")) {
            return word.substring(0, word.length() - 2) + "is";
        }
        if (word.endsWith("ies") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.endsWith("sses") || word.endsWith("ches") || word.endsWith("shes") || word.endsWith("xes")) {
            return word.substring(0, word.length() - 2);
        }
        return word.endsWith("ss") || word.endsWith("us") || word.endsWith("is")
                ? word
                : word.substring(0, word.length() - 1);
    }

    private static String american(String word) {
        String irregular = IRREGULAR.get(word);
        if (irregular != null) {
            return irregular;
        }
        if (word.endsWith("isation")) {
            return word.substring(0, word.length() - 7) + "ization";
        }
        String mended = word.endsWith("aemia") ? word.substring(0, word.length() - 5) + "emia" : word;
        for (String[] pair : BEGINNINGS) {
            if (mended.startsWith(pair[0])) {
                return pair[1] + mended.substring(pair[0].length());
            }
        }
        return mended;
    }
}
