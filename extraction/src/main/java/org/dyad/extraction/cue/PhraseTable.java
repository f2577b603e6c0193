package org.dyad.extraction.cue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dyad.extraction.token.Tokens;

/**
 * Phrases with a meaning each. Words stand in lower case; a hyphen or slash between words of the text does not matter, so
 * {@code cross sectional} finds "Cross-sectional". The longest phrase at a place wins.
 *
 * @param <T> the meaning
 */
public final class PhraseTable<T> {
    private final Map<Integer, List<Phrase<T>>> byFirst;

    private PhraseTable(Map<Integer, List<Phrase<T>>> byFirst) {
        this.byFirst = byFirst;
    }

    private record Phrase<T>(List<String> words, T meaning) {}

    /** Collects phrases. */
    public static final class Builder<T> {
        private final Map<Integer, List<Phrase<T>>> byFirst = new HashMap<>();

        /** Adds phrases of one meaning, one on each line or separated by commas; {@code s/z} in a word stands for both spellings. */
        public Builder<T> add(T meaning, String phrases) {
            for (String phrase : phrases.split("[,\n]", -1)) {
                String words = phrase.strip();
                if (words.contains("s/z")) {
                    put(meaning, words.replace("s/z", "s"));
                    put(meaning, words.replace("s/z", "z"));
                } else if (!words.isEmpty()) {
                    put(meaning, words);
                }
            }
            return this;
        }

        private void put(T meaning, String phrase) {
            List<String> words = List.of(phrase.split(" ", -1));
            byFirst.computeIfAbsent(words.getFirst().hashCode(), first -> new ArrayList<>())
                    .add(new Phrase<>(words, meaning));
        }

        /** The table. */
        public PhraseTable<T> build() {
            byFirst.values()
                    .forEach(list ->
                            list.sort((a, b) -> b.words().size() - a.words().size()));
            return new PhraseTable<>(byFirst);
        }
    }

    /** The longest phrase that begins at token {@code i}. */
    public Optional<Hit<T>> at(Tokens tokens, int i) {
        if (!tokens.isWord(i)) {
            return Optional.empty();
        }
        List<Phrase<T>> phrases = byFirst.get(tokens.hash(i));
        if (phrases == null) {
            return Optional.empty();
        }
        for (Phrase<T> phrase : phrases) {
            int end = end(tokens, i, phrase.words());
            if (end > 0) {
                return Optional.of(new Hit<>(phrase.meaning(), i, end));
            }
        }
        return Optional.empty();
    }

    private static int end(Tokens tokens, int first, List<String> words) {
        int i = first;
        for (int k = 0; k < words.size(); k++) {
            if (k > 0 && (tokens.is(i, '-') || tokens.is(i, '/') || (tokens.is(i, '.') && tokens.isGlued(i + 1)))) {
                i++;
            }
            if (!tokens.is(i, words.get(k))) {
                return -1;
            }
            i++;
        }
        return i;
    }

    /** All phrases from token {@code from} to before {@code to}, in order, not overlapping. */
    public List<Hit<T>> all(Tokens tokens, int from, int to) {
        List<Hit<T>> hits = new ArrayList<>();
        int i = from;
        while (i < to) {
            Optional<Hit<T>> hit = at(tokens, i);
            if (hit.isPresent()) {
                hits.add(hit.get());
                i = hit.get().end();
            } else {
                i++;
            }
        }
        return hits;
    }
}
