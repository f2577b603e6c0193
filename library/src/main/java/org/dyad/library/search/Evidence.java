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

    /**
     * Read from the label {@code design} where the annotator gave one, else from the publication types of a record. Only where nothing was
     * labelled at all do title, tags and categories count: a page that lists links to meta-analyses is none.
     */
    public static Evidence of(Document document, Labels labels) {
        if (isListing(document.metadata())) {
            return OTHER;
        }
        List<String> designs = labels.values().getOrDefault("design", List.of());
        if (!designs.isEmpty()) {
            return ofDesigns(designs);
        }
        return labels.values().isEmpty()
                ? ofWords(document.metadata())
                : ofWords(String.join(" \n ", document.metadata().bibliography().types()));
    }

    /** A page that is filed as the page of a category lists studies of others. */
    private static boolean isListing(Metadata metadata) {
        return metadata.categories().stream().anyMatch(category -> category.equalsIgnoreCase("category"));
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
        return ofWords(words.toString());
    }

    private static Evidence ofWords(String words) {
        String lower = " " + words.toLowerCase(Locale.ROOT) + " ";
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
