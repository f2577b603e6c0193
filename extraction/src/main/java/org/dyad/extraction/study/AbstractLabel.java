package org.dyad.extraction.study;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A word that opens a section of a structured abstract.
 *
 * @param section what the section holds
 * @param strong  whether the word alone, without a colon, can open a section
 * @param end     where the label ends in the text that was looked at, with its colon
 */
public record AbstractLabel(Section section, boolean strong, int end) {
    private static final int LONGEST = 60;

    /** What a section of an abstract holds. */
    public enum Section {
        /** Why. */
        BACKGROUND,
        /** What was asked. */
        AIM,
        /** What was done, where and with whom. */
        METHODS,
        /** What was found. */
        RESULTS,
        /** What follows from it. */
        CONCLUSION,
        /** The word "abstract" or "summary" itself. */
        WHOLE,
        /** Funding, registration, keywords: matter after the abstract. */
        AFTER
    }

    private static final Map<String, Section> STRONG = Map.ofEntries(
            Map.entry("abstract", Section.WHOLE),
            Map.entry("background", Section.BACKGROUND),
            Map.entry("background and aim", Section.BACKGROUND),
            Map.entry("background and aims", Section.BACKGROUND),
            Map.entry("background and objective", Section.BACKGROUND),
            Map.entry("background and objectives", Section.BACKGROUND),
            Map.entry("background & aims", Section.BACKGROUND),
            Map.entry("background/aims", Section.BACKGROUND),
            Map.entry("background/objectives", Section.BACKGROUND),
            Map.entry("aim", Section.AIM),
            Map.entry("aims", Section.AIM),
            Map.entry("aim of the study", Section.AIM),
            Map.entry("aims/hypothesis", Section.AIM),
            Map.entry("context", Section.BACKGROUND),
            Map.entry("importance", Section.BACKGROUND),
            Map.entry("introduction", Section.BACKGROUND),
            Map.entry("objective", Section.AIM),
            Map.entry("objectives", Section.AIM),
            Map.entry("purpose", Section.AIM),
            Map.entry("rationale", Section.BACKGROUND),
            Map.entry("methods", Section.METHODS),
            Map.entry("method", Section.METHODS),
            Map.entry("materials and methods", Section.METHODS),
            Map.entry("material and methods", Section.METHODS),
            Map.entry("materials & methods", Section.METHODS),
            Map.entry("patients and methods", Section.METHODS),
            Map.entry("subjects and methods", Section.METHODS),
            Map.entry("methods and results", Section.METHODS),
            Map.entry("methods and findings", Section.METHODS),
            Map.entry("study design", Section.METHODS),
            Map.entry("data sources", Section.METHODS),
            Map.entry("study selection", Section.METHODS),
            Map.entry("data extraction", Section.METHODS),
            Map.entry("data synthesis", Section.RESULTS),
            Map.entry("results", Section.RESULTS),
            Map.entry("main results", Section.RESULTS),
            Map.entry("findings", Section.RESULTS),
            Map.entry("measurements and main results", Section.RESULTS),
            Map.entry("conclusion", Section.CONCLUSION),
            Map.entry("conclusions", Section.CONCLUSION),
            Map.entry("conclusions/interpretation", Section.CONCLUSION),
            Map.entry("conclusion and relevance", Section.CONCLUSION),
            Map.entry("conclusions and relevance", Section.CONCLUSION));

    private static final Map<String, Section> WITH_COLON = Map.ofEntries(
            Map.entry("design", Section.METHODS),
            Map.entry("design and setting", Section.METHODS),
            Map.entry("design and methods", Section.METHODS),
            Map.entry("research design and methods", Section.METHODS),
            Map.entry("setting", Section.METHODS),
            Map.entry("setting and participants", Section.METHODS),
            Map.entry("settings and design", Section.METHODS),
            Map.entry("design, setting, and participants", Section.METHODS),
            Map.entry("design, setting and participants", Section.METHODS),
            Map.entry("subjects", Section.METHODS),
            Map.entry("sample", Section.METHODS),
            Map.entry("population", Section.METHODS),
            Map.entry("participants", Section.METHODS),
            Map.entry("patients", Section.METHODS),
            Map.entry("patients or other participants", Section.METHODS),
            Map.entry("subjects and setting", Section.METHODS),
            Map.entry("intervention", Section.METHODS),
            Map.entry("interventions", Section.METHODS),
            Map.entry("measurements", Section.METHODS),
            Map.entry("main outcome measure", Section.METHODS),
            Map.entry("main outcome measures", Section.METHODS),
            Map.entry("main outcomes and measures", Section.METHODS),
            Map.entry("main outcome", Section.METHODS),
            Map.entry("outcome measures", Section.METHODS),
            Map.entry("exposures", Section.METHODS),
            Map.entry("procedures", Section.METHODS),
            Map.entry("statistical analysis used", Section.METHODS),
            Map.entry("search strategy", Section.METHODS),
            Map.entry("search methods", Section.METHODS),
            Map.entry("selection criteria", Section.METHODS),
            Map.entry("data collection and analysis", Section.METHODS),
            Map.entry("hypothesis", Section.AIM),
            Map.entry("problem", Section.BACKGROUND),
            Map.entry("scope", Section.BACKGROUND),
            Map.entry("question", Section.AIM),
            Map.entry("questions", Section.AIM),
            Map.entry("goal", Section.AIM),
            Map.entry("goals", Section.AIM),
            Map.entry("study question", Section.AIM),
            Map.entry("primary objective", Section.AIM),
            Map.entry("main findings", Section.RESULTS),
            Map.entry("result", Section.RESULTS),
            Map.entry("outcomes", Section.RESULTS),
            Map.entry("discussion", Section.CONCLUSION),
            Map.entry("interpretation", Section.CONCLUSION),
            Map.entry("implications", Section.CONCLUSION),
            Map.entry("significance", Section.CONCLUSION),
            Map.entry("statement of significance", Section.CONCLUSION),
            Map.entry("clinical significance", Section.CONCLUSION),
            Map.entry("in conclusion", Section.CONCLUSION),
            Map.entry("authors' conclusions", Section.CONCLUSION),
            Map.entry("key messages", Section.CONCLUSION),
            Map.entry("level of evidence", Section.CONCLUSION),
            Map.entry("summary", Section.WHOLE),
            Map.entry("funding", Section.AFTER),
            Map.entry("trial registration", Section.AFTER),
            Map.entry("clinical trial registration", Section.AFTER),
            Map.entry("registration", Section.AFTER),
            Map.entry("keywords", Section.AFTER),
            Map.entry("key words", Section.AFTER));

    /** The label that a text starts with: before a colon, alone, or as a strong word before a capital ({@code Methods We ...}). */
    public static Optional<AbstractLabel> at(String text) {
        int colon = text.indexOf(':');
        if (colon > 0 && colon <= LONGEST) {
            Optional<AbstractLabel> before = known(text.substring(0, colon), colon + 1, true);
            if (before.isPresent()) {
                return before;
            }
        }
        if (text.length() <= LONGEST) {
            return known(text, text.length(), true);
        }
        return beforeCapital(text);
    }

    private static Optional<AbstractLabel> beforeCapital(String text) {
        if (!Character.isUpperCase(text.charAt(0))) {
            return Optional.empty();
        }
        Optional<AbstractLabel> longest = Optional.empty();
        for (int i = 1; i < LONGEST; i++) {
            char c = text.charAt(i);
            boolean gap = c == ' ' || c == '\u00a0' || c == '.' || c == '-' || c == '–' || c == '—' || c == ';';
            if (gap && opens(text, i)) {
                Optional<AbstractLabel> found = known(text.substring(0, i), i + 1, false);
                longest = found.isPresent() ? found : longest;
            }
        }
        return longest;
    }

    /** Whether a sentence starts after the gap at {@code i}. */
    private static boolean opens(String text, int i) {
        int next = i;
        while (next < text.length() && !Character.isLetterOrDigit(text.charAt(next))) {
            next++;
        }
        return next < text.length()
                && (Character.isUpperCase(text.charAt(next)) || Character.isDigit(text.charAt(next)));
    }

    private static Optional<AbstractLabel> known(String words, int end, boolean colon) {
        String key = trimmed(words).toLowerCase(Locale.ROOT);
        Section strong = STRONG.get(key);
        if (strong != null) {
            return Optional.of(new AbstractLabel(strong, true, end));
        }
        Section weak = colon ? WITH_COLON.get(key) : null;
        return weak == null
                ? CombinedLabel.section(key, colon).map(section -> new AbstractLabel(section, true, end))
                : Optional.of(new AbstractLabel(weak, false, end));
    }

    /**
     * The label that a sentence of an abstract starts with although nothing but a capital sets it off: {@code Participants Forty women}.
     * Only to be asked inside an abstract, at the start of a line or before a word in capitals.
     */
    public static Optional<AbstractLabel> inAbstract(String text) {
        Optional<AbstractLabel> longest = at(text);
        for (int i = 1; i < Math.min(LONGEST, text.length()) && longest.isEmpty(); i++) {
            if (text.charAt(i) == ' ' && opens(text, i)) {
                longest = known(text.substring(0, i), i + 1, true);
            }
        }
        return longest;
    }

    private static String trimmed(String words) {
        int start = 0;
        int end = words.length();
        while (start < end && !Character.isLetterOrDigit(words.charAt(start))) {
            start++;
        }
        while (end > start && !Character.isLetterOrDigit(words.charAt(end - 1))) {
            end--;
        }
        return words.substring(start, end);
    }
}
