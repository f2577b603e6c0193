package org.dyad.review.decision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dyad.evidence.InvalidEvidence;

/**
 * What follows from the decisions of several persons.
 *
 * <ul>
 *   <li>Of each person the last decision on a fact counts; an undone one does not. Only the person who decided can undo it.
 *   <li>An adjudicator's last decision settles the fact, whatever others decided before or after.
 *   <li>Without one, the fact is settled when all who decided agree: all rejected it, or all accepted it with the same value; and when
 *       at least as many persons decided as the review asks for.
 *   <li>Otherwise it is in conflict until an adjudicator decides, and does not become evidence.
 *   <li>A decision counts for the version of the document that the person saw.
 * </ul>
 */
public final class Standings {
    private final Map<FactKey, List<Decision>> effective;
    private final int needed;

    private Standings(Map<FactKey, List<Decision>> effective, int needed) {
        this.effective = effective;
        this.needed = needed;
    }

    /**
     * @param decisions in the order of the log
     * @param needed    how many persons must agree; at least 1
     */
    public static Standings of(List<Decision> decisions, int needed) {
        if (needed < 1) {
            throw new InvalidEvidence("At least 1 person must decide, not %s.", needed);
        }
        Set<String> undone = new HashSet<>();
        Map<String, Decision> byId = new LinkedHashMap<>();
        for (Decision decision : decisions) {
            byId.put(decision.id(), decision);
            if (decision.what().action() instanceof Action.Undo undo) {
                Decision target = byId.get(undo.decision());
                if (target != null && samePerson(target, decision)) {
                    undone.add(undo.decision());
                }
            }
        }
        Map<FactKey, List<Decision>> effective = new LinkedHashMap<>();
        for (Decision decision : byId.values()) {
            if (undone.contains(decision.id()) || decision.what().action() instanceof Action.Undo) {
                continue;
            }
            List<Decision> own = effective.computeIfAbsent(decision.what().fact(), fact -> new ArrayList<>());
            own.removeIf(earlier -> samePerson(earlier, decision)
                    && earlier.what().version().equals(decision.what().version()));
            own.add(decision);
        }
        return new Standings(effective, needed);
    }

    private static boolean samePerson(Decision a, Decision b) {
        return a.what().reviewer().name().equals(b.what().reviewer().name());
    }

    /** Every fact on which a decision counts, in the order of its first one. */
    public List<FactKey> facts() {
        return effective.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What a person last decided about a fact, in whatever version of its document, if that was not undone. */
    public Optional<Decision> last(FactKey fact, String reviewer) {
        return effective.getOrDefault(fact, List.of()).stream()
                .filter(decision -> decision.what().reviewer().name().equals(reviewer))
                .reduce((earlier, later) -> later);
    }

    /** Where a fact stands in this version of its document. */
    public Standing of(FactKey fact, String version) {
        List<Decision> all = effective.getOrDefault(fact, List.of());
        List<Decision> own =
                all.stream().filter(d -> d.what().version().equals(version)).toList();
        if (own.isEmpty()) {
            return all.isEmpty() ? new Standing.Undecided() : new Standing.Outdated(all);
        }
        List<Decision> adjudicated =
                own.stream().filter(d -> d.what().reviewer().adjudicator()).toList();
        if (!adjudicated.isEmpty()) {
            return settled(fact, List.of(adjudicated.getLast()));
        }
        long values = own.stream().map(d -> outcome(d)).distinct().count();
        if (values > 1) {
            return new Standing.Conflict(own);
        }
        return own.size() < needed ? new Standing.Waiting(own, needed) : settled(fact, own);
    }

    private static Standing settled(FactKey fact, List<Decision> decisions) {
        return switch (decisions.getFirst().what().action()) {
            case Action.Accept accept -> new Standing.Accepted(fact.value(), decisions);
            case Action.Correct correct -> new Standing.Accepted(correct.value(), decisions);
            case Action.Reject reject -> new Standing.Rejected(decisions);
            case Action.Undo undo -> throw new IllegalStateException("left out above");
        };
    }

    /** Two decisions agree when these words are equal. */
    private static String outcome(Decision decision) {
        return switch (decision.what().action()) {
            case Action.Accept accept -> "is " + decision.what().fact().value();
            case Action.Correct correct -> "is " + correct.value();
            case Action.Reject reject -> "is not there";
            case Action.Undo undo -> throw new IllegalStateException("left out above");
        };
    }
}
