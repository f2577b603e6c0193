package org.dyad.library.search.term;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The field's synonyms. A group has single terms and phrases; wherever one stands in a text, the mark of its group is laid over its first
 * term. A query for any of them asks for the mark: all forms count as one word with one frequency, and a phrase is found as fast as a word.
 */
public final class Synonyms {
    private static final String FILE = "synonyms.txt";
    /** Begins the mark of a group; no scanned term holds it. */
    private static final String MARK = "~";

    private static final Group NO_GROUP = new Group("", List.of(), List.of());
    private static final Synonyms FIELD = read();

    private final Map<String, Group> byTerm;
    private final Map<String, Group> byMark;
    private final Map<String, List<Phrase>> byFirst;
    private final List<Group> groups;

    private Synonyms(List<Group> groups, Map<String, List<Phrase>> byFirst) {
        this.groups = List.copyOf(groups);
        this.byFirst = byFirst;
        this.byTerm = new LinkedHashMap<>();
        this.byMark = new LinkedHashMap<>();
        for (Group group : groups) {
            byMark.put(group.mark(), group);
            for (String term : group.terms()) {
                Group other = byTerm.put(term, group);
                if (other != null) {
                    throw new IllegalStateException(
                            FILE + ": '" + term + "' is in two groups, " + other.name() + " and " + group.name());
                }
            }
        }
    }

    /**
     * Words of one meaning.
     *
     * @param name    of the group
     * @param terms   single terms
     * @param phrases several terms each
     */
    public record Group(String name, List<String> terms, List<List<String>> phrases) {
        public Group {
            terms = List.copyOf(terms);
            phrases = phrases.stream().map(List::copyOf).toList();
        }

        /** The term that lies over each of its phrases. */
        public String mark() {
            return MARK + name;
        }
    }

    private record Phrase(List<String> terms, Group group) {}

    /** The synonyms that come with Dyad. */
    public static Synonyms ofTheField() {
        return FIELD;
    }

    /** Whether a term is the mark of a group. */
    public static boolean isMark(String term) {
        return term.startsWith(MARK);
    }

    /** Names the groups and their words; changes when any of them does. */
    public String version() {
        return Integer.toHexString(groups.hashCode());
    }

    /** All groups, in the order of the file. */
    public List<Group> groups() {
        return groups;
    }

    /** The group of a single term or of a mark. */
    public Optional<Group> group(String term) {
        Group group = byTerm.get(term);
        return Optional.ofNullable(group != null ? group : byMark.get(term));
    }

    /** The terms of a text, with the mark of every group over its terms and its phrases; of phrases the longest wins. */
    public TermList scan(String text) {
        TermList terms = TermScanner.scan(text);
        int covered = -1;
        Optional<Group> covering = Optional.empty();
        for (int i = 0; i < terms.size(); i++) {
            if (terms.liesOver(i)) {
                continue;
            }
            Optional<Phrase> phrase = phrase(terms, i);
            if (phrase.isPresent()) {
                int last = last(terms, i, phrase.get().terms());
                covered = terms.end(last);
                covering = Optional.of(phrase.get().group());
                markSingles(terms, i, covering);
                terms.insertOver(i, covering.get().mark(), terms.start(i), covered);
            } else {
                markSingles(terms, i, terms.end(i) <= covered ? covering : Optional.empty());
            }
        }
        return terms;
    }

    private Optional<Phrase> phrase(TermList terms, int first) {
        for (Phrase phrase : byFirst.getOrDefault(terms.term(first), List.of())) {
            if (last(terms, first, phrase.terms()) >= 0) {
                return Optional.of(phrase);
            }
        }
        return Optional.empty();
    }

    /** Marks a term and those that lie over it, but for a group that is marked already. */
    private void markSingles(TermList terms, int base, Optional<Group> marked) {
        Group last = marked.orElse(NO_GROUP);
        for (int i = base; i < terms.size() && (i == base || terms.liesOver(i)); i++) {
            Group group = byTerm.getOrDefault(terms.term(i), NO_GROUP);
            if (!group.name().isEmpty() && !group.name().equals(last.name())) {
                terms.insertOver(i, group.mark(), terms.start(i), terms.end(i));
                last = group;
                i++;
            }
        }
    }

    private static int last(TermList terms, int first, List<String> phrase) {
        int at = first;
        for (int word = 1; word < phrase.size(); word++) {
            do {
                at++;
            } while (at < terms.size() && terms.liesOver(at));
            if (at >= terms.size() || !terms.term(at).equals(phrase.get(word))) {
                return -1;
            }
        }
        return at;
    }

    private static Synonyms read() {
        try (InputStream in = Synonyms.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing from this program's archive; build it again.");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Synonyms parse(String file) {
        List<Group> groups = new ArrayList<>();
        Map<String, List<Phrase>> byFirst = new TreeMap<>();
        for (String line : file.split("\n", -1)) {
            int colon = line.indexOf(':');
            if (colon > 0 && !line.startsWith("#")) {
                Group group = group(line.substring(0, colon), line.substring(colon + 1));
                groups.add(group);
                for (List<String> phrase : group.phrases()) {
                    byFirst.computeIfAbsent(phrase.getFirst(), first -> new ArrayList<>())
                            .add(new Phrase(phrase, group));
                }
            }
        }
        byFirst.values()
                .forEach(
                        list -> list.sort((a, b) -> b.terms().size() - a.terms().size()));
        return new Synonyms(groups, Map.copyOf(byFirst));
    }

    private static Group group(String name, String words) {
        List<String> terms = new ArrayList<>();
        List<List<String>> phrases = new ArrayList<>();
        for (String alternative : alternatives(words)) {
            List<String> scanned = plain(alternative);
            if (scanned.size() == 1) {
                terms.add(scanned.getFirst());
            } else {
                phrases.add(scanned);
            }
        }
        return new Group(
                name,
                terms.stream().distinct().toList(),
                phrases.stream().distinct().toList());
    }

    /** Apart at a comma with a space behind it: a comma in {@code 1,25(OH)2D} belongs to the name. */
    private static List<String> alternatives(String words) {
        return List.of(words.strip().split(", ", -1));
    }

    /** {@code ng/ml} is one term that lies over its parts, a phrase with a space is its parts. */
    private static List<String> plain(String alternative) {
        TermList list = TermScanner.scan(alternative);
        if (list.size() > 1 && list.liesOver(1) && !alternative.contains(" ") && alternative.contains("/")) {
            return List.of(list.term(1));
        }
        List<String> terms = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            if (!list.liesOver(i)) {
                terms.add(list.term(i));
            }
        }
        return terms;
    }
}
