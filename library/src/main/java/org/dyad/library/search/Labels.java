package org.dyad.library.search;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Labels of a document.
 *
 * @param values field name to values: {@code design -> [rct]}, {@code population -> [lactating, infant]}, {@code has-dose -> [yes]}
 */
public record Labels(SortedMap<String, List<String>> values) {
    /** No label. */
    public static final Labels NONE = new Labels(new TreeMap<>());

    public Labels {
        TreeMap<String, List<String>> copy = new TreeMap<>();
        values.forEach((name, list) -> copy.put(name, List.copyOf(list)));
        values = Collections.unmodifiableSortedMap(copy);
    }
}
