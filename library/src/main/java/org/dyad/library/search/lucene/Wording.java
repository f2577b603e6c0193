package org.dyad.library.search.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Words typed as a question: what only makes the sentence is passed over, and words that ask for evidence are told from those that name the
 * subject.
 *
 * @param concepts what is looked for
 * @param asking   what may be there and need not: {@code evidence}, {@code study}
 * @param evidence whether the words ask for evidence
 */
record Wording(List<Concept> concepts, List<Concept> asking, boolean evidence) {
    private static final Set<String> PASSED_OVER = Set.of(
            "a", "an", "the", "of", "and", "in", "to", "is", "was", "were", "for", "with", "that", "by", "be", "as",
            "are", "this", "from", "on", "at", "or", "it", "which", "have", "has", "been", "do", "does", "did", "how",
            "much", "many", "should", "what", "when", "can", "could", "would", "will", "i", "my", "me", "we", "there",
            "if", "so", "than", "who", "why", "where", "about", "any", "need", "needed", "take", "taking", "taken",
            "give", "given", "get", "getting", "enough", "per", "she", "her", "his", "their", "they", "you", "your",
            "am", "not", "while", "out", "s");
    private static final Set<String> ASKING = Set.of(
            "evidence",
            "~rct",
            "trial",
            "~meta-analysis",
            "~systematic-review",
            "proof",
            "proven",
            "prove",
            "proved",
            "study",
            "work",
            "effective",
            "effectiveness",
            "efficacy",
            "research");
    /** These may stand for a subject as well, so they ask only where they are words of a question. */
    private static final Set<String> ONLY_IN_QUESTIONS =
            Set.of("work", "effective", "effectiveness", "efficacy", "research", "study");

    Wording {
        concepts = List.copyOf(concepts);
        asking = List.copyOf(asking);
    }

    static Wording of(String text) {
        List<Concept> all = Concept.of(text);
        boolean question = text.contains("?")
                || (!all.isEmpty() && asks(all.getFirst().alternatives().getFirst()));
        List<Concept> kept = new ArrayList<>();
        List<Concept> asking = new ArrayList<>();
        boolean evidence = false;
        for (Concept concept : all) {
            String term = concept.alternatives().getFirst();
            boolean asks = ASKING.contains(term);
            if (asks) {
                asking.add(concept);
                evidence |= question || !ONLY_IN_QUESTIONS.contains(term);
            } else if (!PASSED_OVER.contains(term)) {
                kept.add(concept);
            }
        }
        if (kept.isEmpty()) {
            return asking.isEmpty()
                    ? new Wording(withoutCommon(all), List.of(), false)
                    : new Wording(asking, List.of(), evidence);
        }
        return new Wording(kept, asking, evidence);
    }

    private static boolean asks(String first) {
        return Set.of("do", "does", "did", "is", "are", "can", "what", "how", "will", "should", "which")
                .contains(first);
    }

    private static List<Concept> withoutCommon(List<Concept> all) {
        return all.stream()
                .filter(concept ->
                        !TermStream.COMMON.contains(concept.alternatives().getFirst()))
                .toList();
    }
}
