package org.dyad.extraction.agreement;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dyad.statistics.agreement.TwoRaters;

/**
 * Agreement of two readings of the same documents. The first is what counts as right where one does: a person's annotation.
 *
 * <p>Within a document and a field, facts are matched one to one: equal ones first, then in their order each with the first that means
 * the same (values that are derived may differ by 2 percent; units count only where both give one).
 */
public final class Scores {
    /** What stands for "no design was given" when designs are compared as categories. */
    private static final String NONE = "none";

    private final Map<Field, Counts> counts = new EnumMap<>(Field.class);
    private final SortedMap<String, Counts> documents = new TreeMap<>();
    private final List<Difference> differences = new ArrayList<>();
    private final List<String> firstDesigns = new ArrayList<>();
    private final List<String> secondDesigns = new ArrayList<>();

    private Scores() {}

    /**
     * A fact that one reading has and the other has not.
     *
     * @param missed whether the first has it
     */
    public record Difference(String document, Field field, boolean missed, ComparableFact fact) {}

    /** Compares document by document; one that the second does not have counts as empty, one that the first does not have is left out. */
    public static Scores of(SortedMap<String, ComparableFacts> first, Map<String, ComparableFacts> second) {
        Scores scores = new Scores();
        first.forEach((name, facts) -> scores.document(name, facts, second.getOrDefault(name, ComparableFacts.NONE)));
        return scores;
    }

    private void document(String name, ComparableFacts first, ComparableFacts second) {
        Counts structured = Counts.NONE;
        for (Field field : Field.values()) {
            Counts own = pair(name, field, first.of(field), second.of(field));
            counts.merge(field, own, Counts::plus);
            structured = field == Field.QUANTITIES ? structured : structured.plus(own);
        }
        documents.put(name, structured);
        firstDesigns.add(design(first));
        secondDesigns.add(design(second));
    }

    private static String design(ComparableFacts facts) {
        return facts.of(Field.DESIGN).stream()
                .findFirst()
                .flatMap(ComparableFact::words)
                .orElse(NONE);
    }

    private Counts pair(String name, Field field, List<ComparableFact> first, List<ComparableFact> second) {
        List<ComparableFact> left = new ArrayList<>(second);
        List<ComparableFact> rest = new ArrayList<>();
        for (ComparableFact fact : first) {
            if (!left.remove(fact)) {
                rest.add(fact);
            }
        }
        List<ComparableFact> missed = new ArrayList<>();
        for (ComparableFact fact : rest) {
            boolean found = false;
            for (int i = 0; i < left.size() && !found; i++) {
                if (fact.matches(left.get(i), field)) {
                    left.remove(i);
                    found = true;
                }
            }
            if (!found) {
                missed.add(fact);
            }
        }
        missed.forEach(fact -> differences.add(new Difference(name, field, true, fact)));
        left.forEach(fact -> differences.add(new Difference(name, field, false, fact)));
        return new Counts(first.size() - missed.size(), left.size(), missed.size());
    }

    /** The counts of a field over all documents. */
    public Counts of(Field field) {
        return counts.getOrDefault(field, Counts.NONE);
    }

    /** All fields but the quantities together. */
    public Counts structured() {
        return Field.structured().stream().map(this::of).reduce(Counts.NONE, Counts::plus);
    }

    /** All fields together. */
    public Counts all() {
        return structured().plus(of(Field.QUANTITIES));
    }

    /** Each document's counts without quantities, by name. */
    public SortedMap<String, Counts> documents() {
        return new TreeMap<>(documents);
    }

    /** What one has and the other has not, by document and field. */
    public List<Difference> differences() {
        return List.copyOf(differences);
    }

    /** The designs as two raters' categories, document by document; empty where there is no document. */
    public java.util.Optional<TwoRaters> designs() {
        return firstDesigns.isEmpty()
                ? java.util.Optional.empty()
                : java.util.Optional.of(new TwoRaters(firstDesigns, secondDesigns));
    }
}
