package org.dyad.library.search;

import java.util.List;
import java.util.Locale;
import org.dyad.library.document.Document;
import org.dyad.library.document.Metadata;

/** How much weight a document's kind of study has for a reader who asks for evidence. */
public enum Evidence {
    OTHER("not known to be a study", 1),
    OBSERVATIONAL("an observational study", 1.2),
    TRIAL("a trial", 2.4),
    SYNTHESIS("a meta-analysis or systematic review", 3);

    private final String words;
    private final double factor;

    Evidence(String words, double factor) {
        this.words = words;
        this.factor = factor;
    }

    /** As a person names it, with its article. */
    public String words() {
        return words;
    }

    /** By what a score is multiplied when evidence is asked for. */
    public double factor() {
        return factor;
    }

    /** Read from the label {@code design} where the annotator gave one, else from title, tags, categories and publication types. */
    public static Evidence of(Document document, Labels labels) {
        List<String> designs = labels.values().getOrDefault("design", List.of());
        return designs.isEmpty() ? ofWords(document.metadata()) : ofDesigns(designs);
    }

    private static Evidence ofDesigns(List<String> designs) {
        Evidence best = OTHER;
        for (String design : designs) {
            Evidence one =
                    switch (design.toLowerCase(Locale.ROOT)) {
                        case "meta-analysis", "systematic-review" -> SYNTHESIS;
                        case "rct", "cluster-rct", "crossover" -> TRIAL;
                        case "cohort", "case-control", "cross-sectional" -> OBSERVATIONAL;
                        default -> OTHER;
                    };
            best = one.compareTo(best) > 0 ? one : best;
        }
        return best;
    }

    private static Evidence ofWords(Metadata metadata) {
        StringBuilder words = new StringBuilder(metadata.title().orElse(""));
        metadata.tags().forEach(tag -> words.append(" \n ").append(tag));
        metadata.categories().forEach(category -> words.append(" \n ").append(category));
        metadata.bibliography().types().forEach(type -> words.append(" \n ").append(type));
        String lower = " " + words.toString().toLowerCase(Locale.ROOT) + " ";
        if (lower.contains("meta-analys") || lower.contains("systematic review")) {
            return SYNTHESIS;
        }
        boolean trial = lower.contains(" rct")
                || lower.contains("(rct")
                || lower.contains("randomized")
                || lower.contains("randomised")
                || lower.contains("clinical trial");
        return trial ? TRIAL : OTHER;
    }
}
