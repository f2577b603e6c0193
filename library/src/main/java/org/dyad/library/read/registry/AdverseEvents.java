package org.dyad.library.read.registry;

import java.util.ArrayList;
import java.util.List;
import org.dyad.library.document.Passage;
import org.dyad.library.read.citation.BlockWriter;
import org.dyad.library.read.json.Json;

/** Adverse events by group: those affected of those at risk. */
record AdverseEvents(Json events, BlockWriter text) {
    void write() {
        Columns columns = new Columns(events.at("eventGroups"));
        if (columns.isEmpty()) {
            return;
        }
        text.heading(2, Words.label("Adverse events", events));
        text.paragraph(new Words(events)
                .value("Time frame: ", events.at("timeFrame"), ".")
                .build());
        text.paragraph(events.at("description").passage());
        text.paragraph(new Words(events)
                .value("Other events are listed from a frequency of ", events.at("frequencyThreshold"), "%.")
                .build());
        columns.describe(text);
        List<List<Passage>> rows = new ArrayList<>();
        rows.add(columns.header(Words.label("Affected of those at risk", events)));
        rows.add(total("Deaths", "deathsNumAffected", "deathsNumAtRisk"));
        rows.add(total("Serious adverse events", "seriousNumAffected", "seriousNumAtRisk"));
        rows.add(total("Other adverse events", "otherNumAffected", "otherNumAtRisk"));
        text.table(rows, 1);
        table("Serious adverse event", columns, events.at("seriousEvents"));
        table("Other adverse event", columns, events.at("otherEvents"));
    }

    private List<Passage> total(String label, String affected, String atRisk) {
        List<Passage> row = new ArrayList<>();
        row.add(Words.label(label, events));
        for (Json group : events.at("eventGroups").items()) {
            row.add(new Words(group)
                    .value(group.at(affected))
                    .value("/", group.at(atRisk), "")
                    .build());
        }
        return row;
    }

    private void table(String name, Columns columns, Json list) {
        if (list.items().isEmpty()) {
            return;
        }
        List<List<Passage>> rows = new ArrayList<>();
        rows.add(columns.header(Words.label(name, list)));
        for (Json event : list.items()) {
            Passage label = new Words(event)
                    .value(event.at("term"))
                    .value(" (", event.at("organSystem"), ")")
                    .build();
            rows.add(columns.row(label, event.at("stats"), cell -> new Words(cell)
                    .value(cell.at("numAffected"))
                    .value("/", cell.at("numAtRisk"), "")
                    .build()));
        }
        text.table(rows, 1);
    }
}
