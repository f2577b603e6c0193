package org.dyad.review.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dyad.evidence.origin.DocumentId;

/**
 * A fact that persons accepted; it rests on the log alone, so it stays what it is when the rules of extraction change.
 *
 * @param key       what was proposed
 * @param value     what counts, in the words of its kind
 * @param words     the words of the document that state it
 * @param version   SHA-256 of the document's source
 * @param reviewers who accepted it
 * @param bulk      the filter, where it was accepted without being looked at by itself
 */
public record AcceptedFact(
        FactKey key, String value, String words, String version, List<String> reviewers, Optional<String> bulk) {
    public AcceptedFact {
        reviewers = List.copyOf(reviewers);
    }

    /**
     * Everything accepted, in the order of the log; of each document the version that was judged last.
     *
     * @param needed how many persons must agree
     */
    public static List<AcceptedFact> of(List<Decision> decisions, int needed) {
        Map<DocumentId, String> versions = new LinkedHashMap<>();
        decisions.forEach(d -> versions.put(d.what().fact().document(), d.what().version()));
        Standings standings = Standings.of(decisions, needed);
        List<AcceptedFact> accepted = new ArrayList<>();
        for (FactKey fact : standings.facts()) {
            String version = versions.getOrDefault(fact.document(), "");
            if (standings.of(fact, version) instanceof Standing.Accepted yes) {
                DecisionDraft first = yes.decisions().getFirst().what();
                accepted.add(new AcceptedFact(
                        fact,
                        yes.value(),
                        first.words(),
                        version,
                        yes.decisions().stream()
                                .map(d -> d.what().reviewer().name())
                                .distinct()
                                .toList(),
                        yes.decisions().stream()
                                .flatMap(d -> d.what().bulk().stream())
                                .findFirst()));
            }
        }
        return accepted;
    }
}
