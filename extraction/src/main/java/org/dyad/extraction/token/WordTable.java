package org.dyad.extraction.token;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words with a meaning each, looked up by a token without making a string. Words are given in lower case.
 *
 * @param <T> the meaning
 */
public final class WordTable<T> {
    private static final Pattern SPACES = Pattern.compile(" +");

    private final Object[] meanings;
    private final String[] words;
    private final int mask;

    private WordTable(Map<String, T> entries) {
        int room = Integer.highestOneBit(Math.max(4, 4 * entries.size())) * 2;
        mask = room - 1;
        words = new String[room];
        meanings = new Object[room];
        entries.forEach((word, meaning) -> {
            int slot = slot(word.hashCode());
            while (words[slot] != null) {
                slot = (slot + 1) & mask;
            }
            words[slot] = word;
            meanings[slot] = Optional.of(meaning);
        });
    }

    private int slot(int hash) {
        return (hash ^ (hash >>> 15) ^ (hash >>> 7)) & mask;
    }

    /** A table. */
    public static <T> WordTable<T> of(Map<String, T> entries) {
        return new WordTable<>(entries);
    }

    /** Words without a meaning of their own, separated by spaces. */
    public static WordTable<String> set(String words) {
        Map<String, String> entries = new HashMap<>();
        words.strip().lines().flatMap(line -> Stream.of(SPACES.split(line))).forEach(word -> entries.put(word, word));
        return new WordTable<>(entries);
    }

    /** The meaning of token {@code i}; empty where it is none of these words. */
    @SuppressWarnings("unchecked")
    public Optional<T> find(Tokens tokens, int i) {
        int slot = find0(tokens, i);
        return slot < 0 ? Optional.empty() : (Optional<T>) meanings[slot];
    }

    /** Whether token {@code i} is one of these words. */
    public boolean has(Tokens tokens, int i) {
        return find0(tokens, i) >= 0;
    }

    private int find0(Tokens tokens, int i) {
        if (!tokens.isWord(i)) {
            return -1;
        }
        int hash = tokens.hash(i);
        int slot = slot(hash);
        while (words[slot] != null) {
            if (words[slot].hashCode() == hash && tokens.same(i, words[slot])) {
                return slot;
            }
            slot = (slot + 1) & mask;
        }
        return -1;
    }
}
