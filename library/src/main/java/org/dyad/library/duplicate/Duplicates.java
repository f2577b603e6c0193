package org.dyad.library.duplicate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.dyad.evidence.origin.DocumentId;
import org.dyad.library.duplicate.DuplicatePair.Kind;
import org.dyad.library.duplicate.DuplicatePair.Reason;

/**
 * Finds documents that may be the same: by DOI, by PubMed number, by title, by their words. Documents are compared only where they share
 * something rare, so time grows with the number of documents, not with its square.
 */
public final class Duplicates {
    /** Texts with at least this share of runs of five words in common are near duplicates. */
    public static final double NEAR = 0.8;

    /** Shorter titles are shared by chance. */
    private static final int TITLE_LETTERS = 15;

    /** Texts of fewer words are not compared: "no abstract available" is no text. */
    private static final int TEXT_WORDS = 30;

    /** Of more that share one thing each is compared with the next only: they are still joined, but not all with all. */
    private static final int ALL_WITH_ALL = 20;

    /** So many of the smallest hashes lead to candidates; two near duplicates share 0.8 of them. */
    private static final int LEADING = 32;

    private final Map<Key, List<Reason>> found = new TreeMap<>();

    /** Two documents; the first is the one whose name comes first. */
    private record Key(DocumentId first, DocumentId second) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byFirst = first.value().compareTo(other.first.value());
            return byFirst != 0 ? byFirst : second.value().compareTo(other.second.value());
        }
    }

    private Duplicates() {}

    /** All pairs that have a reason, best first, whatever was decided about them. */
    public static List<DuplicatePair> among(List<Fingerprint> documents) {
        List<Fingerprint> ordered = documents.stream()
                .sorted(Comparator.comparing(document -> document.id().value()))
                .toList();
        Duplicates duplicates = new Duplicates();
        duplicates.sharing(
                ordered,
                Fingerprint::doi,
                (a, b) -> number(a, b, Kind.DOI, "DOI " + a.doi().orElseThrow()));
        duplicates.sharing(
                ordered,
                Fingerprint::pmid,
                (a, b) -> number(a, b, Kind.PMID, "PubMed number " + a.pmid().orElseThrow()));
        duplicates.sharing(
                ordered,
                document -> Optional.of(document.title()).filter(title -> title.length() >= TITLE_LETTERS),
                Duplicates::title);
        duplicates.sharing(
                ordered,
                document ->
                        enoughWords(document) ? Optional.of(document.sketch().whole()) : Optional.<Long>empty(),
                (a, b) -> Optional.of(new Reason(Kind.SAME_TEXT, "the same words in the same order", 0.97)));
        duplicates.nearTexts(ordered);
        return duplicates.pairs();
    }

    private static boolean enoughWords(Fingerprint document) {
        return document.sketch().words() >= TEXT_WORDS;
    }

    @FunctionalInterface
    private interface Comparison {
        Optional<Reason> compare(Fingerprint a, Fingerprint b);
    }

    private <K> void sharing(
            List<Fingerprint> documents, Function<Fingerprint, Optional<K>> key, Comparison comparison) {
        Map<K, List<Fingerprint>> groups = new HashMap<>();
        for (Fingerprint document : documents) {
            key.apply(document).ifPresent(value -> groups.computeIfAbsent(value, k -> new ArrayList<>())
                    .add(document));
        }
        groups.values()
                .forEach(group ->
                        eachPair(group, (a, b) -> comparison.compare(a, b).ifPresent(reason -> add(a, b, reason))));
    }

    @FunctionalInterface
    private interface PairUse<T> {
        void use(T a, T b);
    }

    private static <T> void eachPair(List<T> group, PairUse<T> use) {
        int reach = group.size() > ALL_WITH_ALL ? 1 : group.size();
        for (int i = 0; i < group.size(); i++) {
            for (int j = i + 1; j < group.size() && j <= i + reach; j++) {
                use.use(group.get(i), group.get(j));
            }
        }
    }

    private static Optional<Reason> number(Fingerprint a, Fingerprint b, Kind kind, String number) {
        if (a.ownNumbers() && b.ownNumbers()) {
            return Optional.of(new Reason(kind, "the same " + number, 0.97));
        }
        return a.ownNumbers() || b.ownNumbers()
                ? Optional.of(
                        new Reason(kind, "one has the " + number + ", the other names no publication but that", 0.5))
                : Optional.of(new Reason(kind, "both name one publication only, " + number, 0.7));
    }

    private static Optional<Reason> title(Fingerprint a, Fingerprint b) {
        boolean sameYear = a.year().isPresent() && a.year().equals(b.year());
        boolean otherYear = a.year().isPresent() && b.year().isPresent() && !sameYear;
        boolean sameAuthor = a.author().isPresent() && a.author().equals(b.author());
        boolean otherDoi = a.ownNumbers()
                && b.ownNumbers()
                && a.doi().isPresent()
                && b.doi().isPresent()
                && !a.doi().equals(b.doi());
        double score =
                0.6 + (sameYear ? 0.15 : 0) + (sameAuthor ? 0.15 : 0) - (otherYear ? 0.2 : 0) - (otherDoi ? 0.3 : 0);
        String words =
                "the same title" + (sameYear ? ", the same year" : "") + (sameAuthor ? ", the same first author" : "")
                        + (otherYear ? ", but another year" : "") + (otherDoi ? ", but another DOI" : "");
        return Optional.of(new Reason(Kind.TITLE, words, score));
    }

    private void nearTexts(List<Fingerprint> documents) {
        // One of each text: those with the very same words are already known as such.
        Map<Long, Fingerprint> texts = new TreeMap<>();
        documents.stream()
                .filter(Duplicates::enoughWords)
                .forEach(document -> texts.putIfAbsent(document.sketch().whole(), document));
        Map<Integer, List<Fingerprint>> byHash = new HashMap<>();
        List<Fingerprint> compared = texts.values().stream()
                .sorted(Comparator.comparing(document -> document.id().value()))
                .toList();
        for (Fingerprint document : compared) {
            for (int i = 0; i < Math.min(LEADING, document.sketch().size()); i++) {
                byHash.computeIfAbsent(document.sketch().hash(i), key -> new ArrayList<>(1))
                        .add(document);
            }
        }
        Set<Key> common = new HashSet<>();
        Map<DocumentId, Fingerprint> byId = new HashMap<>();
        compared.forEach(document -> byId.put(document.id(), document));
        byHash.values().forEach(group -> eachPair(group, (a, b) -> common.add(new Key(a.id(), b.id()))));
        common.forEach(key -> {
            Fingerprint a = Objects.requireNonNull(byId.get(key.first()));
            Fingerprint b = Objects.requireNonNull(byId.get(key.second()));
            double likeness = a.sketch().likeness(b.sketch());
            if (likeness >= NEAR) {
                add(
                        a,
                        b,
                        new Reason(
                                Kind.NEAR_TEXT,
                                String.format(
                                        Locale.ROOT,
                                        "%.0f %% of their runs of five words are the same",
                                        100 * likeness),
                                likeness - 0.05));
            }
        });
    }

    private void add(Fingerprint a, Fingerprint b, Reason reason) {
        found.computeIfAbsent(new Key(a.id(), b.id()), key -> new ArrayList<>()).add(reason);
    }

    private List<DuplicatePair> pairs() {
        List<DuplicatePair> pairs = new ArrayList<>();
        found.forEach((key, reasons) -> {
            reasons.sort(Comparator.comparingDouble(Reason::score).reversed().thenComparing(Reason::kind));
            double other = 1;
            for (Reason reason : reasons) {
                other *= 1 - reason.score();
            }
            pairs.add(new DuplicatePair(key.first(), key.second(), reasons, Math.min(0.99, 1 - other)));
        });
        pairs.sort(Comparator.comparingDouble(DuplicatePair::score).reversed());
        return pairs;
    }
}
