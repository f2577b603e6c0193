package org.dyad.library.search.lucene;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dyad.library.search.term.Synonyms;
import org.dyad.library.search.term.TermScanner;

/**
 * What an index was made from; it is kept with the index and compared before every use.
 *
 * @param maker     how documents become entries: layout, terms, synonyms, annotator. Where it differs the index is made anew
 * @param documents the state of the documents. Where only this differs, only what changed is written
 * @param labels    the names of the labels that the annotator gave
 */
record IndexState(String maker, String documents, List<String> labels) {
    IndexState {
        labels = List.copyOf(labels);
    }

    /** How this program makes entries. */
    static String maker(String annotator) {
        return String.join(
                " ", Fields.LAYOUT, TermScanner.VERSION, Synonyms.ofTheField().version(), annotator);
    }

    Map<String, String> toMap() {
        Map<String, String> map = new TreeMap<>();
        map.put("maker", maker);
        map.put("documents", documents);
        map.put("labels", String.join("\n", labels));
        return map;
    }

    static IndexState of(Map<String, String> map) {
        String labels = map.getOrDefault("labels", "");
        return new IndexState(
                map.getOrDefault("maker", ""),
                map.getOrDefault("documents", ""),
                labels.isEmpty() ? List.of() : List.of(labels.split("\n", -1)));
    }
}
