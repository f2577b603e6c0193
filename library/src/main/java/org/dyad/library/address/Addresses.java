package org.dyad.library.address;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.dyad.evidence.origin.DocumentId;
import org.dyad.library.address.Resolution.Exactness;
import org.dyad.library.store.Entry;

/**
 * Finds documents by every address they ever had: aliases as stored and as browsers send them, {@code /posts/slug}, {@code /13860},
 * {@code /tiki-index.php?page=...} and {@code ?page_id=...}, {@code /tags/title.html}. An address as it is stored wins over one that is
 * only alike; an address that several documents claim is answered with all of them.
 *
 * <p>Safe to use from several threads. What is needed for addresses that differ in letters or are unknown is made when first asked for.
 */
public final class Addresses {
    private static final String POSTS = "/posts/";

    private final List<Entry> entries;
    private final Map<String, List<DocumentId>> stored = new HashMap<>();
    private final Map<String, List<DocumentId>> decoded = new HashMap<>();
    private final Memo<Letters> letters = new Memo<>(this::lettersOfAll);
    private final Memo<Likeness> likeness = new Memo<>(this::likenessOfAll);

    private final UnaryOperator<DocumentId> leader;

    private Addresses(List<Entry> entries, UnaryOperator<DocumentId> leader) {
        this.entries = entries;
        this.leader = leader;
        for (Entry entry : entries) {
            for (String address : addresses(entry)) {
                add(stored, address, entry.id());
                add(decoded, AddressForms.decoded(address), entry.id());
            }
        }
    }

    /** The addresses of these documents. */
    public static Addresses of(List<Entry> entries) {
        return of(entries, UnaryOperator.identity());
    }

    /**
     * The addresses of documents of which some were called the same.
     *
     * @param leader the one that stands for a document's group; an address that only members of one group claim leads to it
     */
    public static Addresses of(List<Entry> entries, UnaryOperator<DocumentId> leader) {
        return new Addresses(List.copyOf(entries), leader);
    }

    /** The addresses at which a document is to be had: its aliases, its page number, its place among the posts. */
    public static List<String> addresses(Entry entry) {
        Set<String> addresses = new LinkedHashSet<>();
        entry.summary().aliases().forEach(alias -> addresses.add(alias.startsWith("/") ? alias : "/" + alias));
        entry.summary().pageId().ifPresent(page -> addresses.add("/" + page));
        entry.summary().slug().ifPresent(slug -> addresses.add(POSTS + slug));
        if (entry.summary().slug().isEmpty()) {
            addresses.add(POSTS + entry.id().value());
        }
        return List.copyOf(addresses);
    }

    /** Where an address leads; with or without scheme and host. An unknown one gets suggestions. */
    public Resolution resolve(String address) {
        return find(address)
                .orElseGet(() -> new Resolution.Unknown(likeness.get()
                        .of(lettersOf(AddressForms.candidates(AddressForms.path(address))
                                .getLast()))));
    }

    /** The same without suggestions, which cost a thousand times more than a look-up; empty where nothing is found. */
    public Optional<Resolution> find(String address) {
        String path = AddressForms.path(address);
        List<String> candidates = AddressForms.candidates(path);
        return in(stored, List.of(path), Exactness.AS_STORED)
                .or(() -> in(stored, candidates, Exactness.DECODED))
                .or(() -> in(
                        decoded, candidates.stream().map(AddressForms::decoded).toList(), Exactness.DECODED))
                .or(() -> byName(path))
                .or(() -> byLetters(candidates));
    }

    /** The name that the library itself gave: {@code /posts/slug-6394} where two posts share a slug. */
    private Optional<Resolution> byName(String path) {
        String name = AddressForms.decoded(path);
        String bare = name.startsWith(POSTS) ? name.substring(POSTS.length()) : name.substring(1);
        String id = bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
        return Optional.ofNullable(letters.get().names().get(id))
                .map(found -> new Resolution.Found(found, Exactness.AS_STORED));
    }

    private Optional<Resolution> byLetters(List<String> candidates) {
        List<String> words = candidates.stream()
                .map(Addresses::lettersOf)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
        return in(letters.get().addresses(), words, Exactness.SAME_LETTERS)
                .or(() -> in(letters.get().titles(), words, Exactness.TITLE));
    }

    private Optional<Resolution> in(Map<String, List<DocumentId>> map, List<String> candidates, Exactness exactness) {
        for (String candidate : candidates) {
            List<DocumentId> found = map.get(candidate);
            if (found != null) {
                return Optional.of(answer(found, exactness));
            }
        }
        return Optional.empty();
    }

    private Resolution answer(List<DocumentId> found, Exactness exactness) {
        if (found.size() == 1) {
            return new Resolution.Found(found.getFirst(), exactness);
        }
        List<DocumentId> leaders = found.stream().map(leader).distinct().toList();
        return leaders.size() == 1
                ? new Resolution.Found(leaders.getFirst(), exactness)
                : new Resolution.Ambiguous(found, exactness);
    }

    /**
     * For addresses that are not found as they are.
     *
     * @param names     by the library's own names
     * @param addresses by the letters of aliases and slugs
     * @param titles    by the letters of titles
     */
    private record Letters(
            Map<String, DocumentId> names,
            Map<String, List<DocumentId>> addresses,
            Map<String, List<DocumentId>> titles) {}

    private Letters lettersOfAll() {
        Letters all = new Letters(new HashMap<>(), new HashMap<>(), new HashMap<>());
        for (Entry entry : entries) {
            all.names().put(entry.id().value(), entry.id());
            for (String address : addresses(entry)) {
                add(all.addresses(), lettersOf(address), entry.id());
            }
            entry.summary().title().ifPresent(title -> add(all.titles(), AddressForms.letters(title), entry.id()));
        }
        return all;
    }

    private Likeness likenessOfAll() {
        Likeness all = new Likeness();
        for (Entry entry : entries) {
            for (String address : addresses(entry)) {
                all.add(entry.id(), lettersOf(address));
            }
            entry.summary().title().ifPresent(title -> all.add(entry.id(), AddressForms.letters(title)));
        }
        return all;
    }

    private static String lettersOf(String address) {
        String text = AddressForms.decoded(address);
        boolean post = text.regionMatches(true, 0, POSTS, 0, POSTS.length());
        return AddressForms.letters(post ? text.substring(POSTS.length()) : text);
    }

    private static void add(Map<String, List<DocumentId>> map, String key, DocumentId id) {
        if (key.isEmpty()) {
            return;
        }
        List<DocumentId> before = map.get(key);
        if (before == null) {
            map.put(key, List.of(id));
        } else if (!before.contains(id)) {
            List<DocumentId> more = new ArrayList<>(before);
            more.add(id);
            map.put(key, List.copyOf(more));
        }
    }
}
