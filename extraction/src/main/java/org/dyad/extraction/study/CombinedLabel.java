package org.dyad.extraction.study;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Labels made of several of the words that open sections: {@code Subjects/methods}, {@code Design, patients and measurements}. */
final class CombinedLabel {
    private static final int MOST_WORDS = 9;

    /** Words that open a section even alone; without one of them, a combination needs a colon. */
    private static final Set<String> STRONG = Set.of(
            "background",
            "introduction",
            "aim",
            "aims",
            "objective",
            "objectives",
            "purpose",
            "method",
            "methods",
            "methodology",
            "results",
            "conclusion",
            "conclusions");

    private static final Map<String, AbstractLabel.Section> SECTIONS = Map.ofEntries(
            Map.entry("background", AbstractLabel.Section.BACKGROUND),
            Map.entry("introduction", AbstractLabel.Section.BACKGROUND),
            Map.entry("context", AbstractLabel.Section.BACKGROUND),
            Map.entry("rationale", AbstractLabel.Section.BACKGROUND),
            Map.entry("aim", AbstractLabel.Section.AIM),
            Map.entry("aims", AbstractLabel.Section.AIM),
            Map.entry("objective", AbstractLabel.Section.AIM),
            Map.entry("objectives", AbstractLabel.Section.AIM),
            Map.entry("purpose", AbstractLabel.Section.AIM),
            Map.entry("hypothesis", AbstractLabel.Section.AIM),
            Map.entry("hypotheses", AbstractLabel.Section.AIM),
            Map.entry("design", AbstractLabel.Section.METHODS),
            Map.entry("setting", AbstractLabel.Section.METHODS),
            Map.entry("settings", AbstractLabel.Section.METHODS),
            Map.entry("subjects", AbstractLabel.Section.METHODS),
            Map.entry("participants", AbstractLabel.Section.METHODS),
            Map.entry("patients", AbstractLabel.Section.METHODS),
            Map.entry("population", AbstractLabel.Section.METHODS),
            Map.entry("animals", AbstractLabel.Section.METHODS),
            Map.entry("samples", AbstractLabel.Section.METHODS),
            Map.entry("material", AbstractLabel.Section.METHODS),
            Map.entry("materials", AbstractLabel.Section.METHODS),
            Map.entry("method", AbstractLabel.Section.METHODS),
            Map.entry("methods", AbstractLabel.Section.METHODS),
            Map.entry("methodology", AbstractLabel.Section.METHODS),
            Map.entry("procedures", AbstractLabel.Section.METHODS),
            Map.entry("intervention", AbstractLabel.Section.METHODS),
            Map.entry("interventions", AbstractLabel.Section.METHODS),
            Map.entry("exposure", AbstractLabel.Section.METHODS),
            Map.entry("exposures", AbstractLabel.Section.METHODS),
            Map.entry("measures", AbstractLabel.Section.METHODS),
            Map.entry("measurements", AbstractLabel.Section.METHODS),
            Map.entry("analysis", AbstractLabel.Section.METHODS),
            Map.entry("outcome", AbstractLabel.Section.METHODS),
            Map.entry("outcomes", AbstractLabel.Section.METHODS),
            Map.entry("results", AbstractLabel.Section.RESULTS),
            Map.entry("findings", AbstractLabel.Section.RESULTS),
            Map.entry("observations", AbstractLabel.Section.RESULTS),
            Map.entry("conclusion", AbstractLabel.Section.CONCLUSION),
            Map.entry("conclusions", AbstractLabel.Section.CONCLUSION),
            Map.entry("interpretation", AbstractLabel.Section.CONCLUSION),
            Map.entry("limitations", AbstractLabel.Section.CONCLUSION),
            Map.entry("relevance", AbstractLabel.Section.CONCLUSION),
            Map.entry("recommendations", AbstractLabel.Section.CONCLUSION));

    private static final Set<String> LINKS = Set.of(
            "and",
            "of",
            "the",
            "or",
            "main",
            "study",
            "research",
            "primary",
            "secondary",
            "key",
            "statistical",
            "trial",
            "data");

    private CombinedLabel() {}

    /**
     * The section that a combination opens: that of its first telling word.
     *
     * @param key   in small letters, without marks at its ends
     * @param colon whether the label is set off by a colon, or stands alone
     */
    static Optional<AbstractLabel.Section> section(String key, boolean colon) {
        Optional<AbstractLabel.Section> first = Optional.empty();
        boolean strong = false;
        int words = 0;
        int at = 0;
        while (at < key.length()) {
            int end = at;
            while (end < key.length() && Character.isLetter(key.charAt(end))) {
                end++;
            }
            String word = key.substring(at, end);
            AbstractLabel.Section section = SECTIONS.get(word);
            if ((!word.isEmpty() && section == null && !LINKS.contains(word)) || ++words > 2 * MOST_WORDS) {
                return Optional.empty();
            }
            first = first.isPresent() ? first : Optional.ofNullable(section);
            strong |= STRONG.contains(word);
            at = end + 1;
        }
        return strong || colon ? first : Optional.empty();
    }
}
