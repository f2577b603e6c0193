package org.dyad.library.search.term;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The words that the rules for plurals and spelling know by themselves.
 *
 * @param asTheyAre  words that end in s and are no plurals
 * @param irregular  word to form
 * @param beginnings British and American, in pairs
 * @param units      that may be written to their number
 */
public record WordTables(
        List<String> asTheyAre,
        SortedMap<String, String> irregular,
        List<List<String>> beginnings,
        List<String> units) {
    public WordTables {
        asTheyAre = List.copyOf(asTheyAre);
        irregular = Collections.unmodifiableSortedMap(new TreeMap<>(irregular));
        beginnings = beginnings.stream().map(List::copyOf).toList();
        units = List.copyOf(units);
    }

    /** Those that every search of Dyad uses. */
    public static WordTables ofTheField() {
        return WordForm.tables();
    }
}
