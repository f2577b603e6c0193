package org.dyad.library.read.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dyad.library.document.Passage;
import org.dyad.library.read.citation.BlockWriter;
import org.dyad.library.read.json.Json;

/** The groups of a results table, by their number in it. */
record Columns(Json groups) {
    private static final int MOST = 100;

    private List<Json> all() {
        List<Json> items = groups.items();
        return items.size() <= MOST ? items : items.subList(0, MOST);
    }

    boolean isEmpty() {
        return all().isEmpty();
    }

    /** What each group got, in a list. */
    void describe(BlockWriter text) {
        for (Json group : all()) {
            if (!group.at("description").words().isBlank()) {
                text.item(
                        1,
                        new Words(group)
                                .value(group.at("title"))
                                .value(": ", group.at("description"), "")
                                .build());
            }
        }
    }

    String title(String id) {
        return all().stream()
                .filter(group -> group.at("id").words().equals(id))
                .map(group -> group.at("title").words())
                .findFirst()
                .orElse(id);
    }

    List<Passage> header(Passage corner) {
        List<Passage> row = new ArrayList<>();
        row.add(corner);
        all().forEach(group -> row.add(group.at("title").passage()));
        return row;
    }

    /** One row: a label, and for each group the cell that names it. */
    List<Passage> row(Passage label, Json cells, Function<Json, Passage> words) {
        Map<String, Json> byGroup = new HashMap<>();
        cells.items().forEach(cell -> byGroup.putIfAbsent(cell.at("groupId").words(), cell));
        List<Passage> row = new ArrayList<>();
        row.add(label);
        for (Json group : all()) {
            Json cell = byGroup.get(group.at("id").words());
            row.add(cell == null ? Passage.EMPTY : words.apply(cell));
        }
        return row;
    }
}
