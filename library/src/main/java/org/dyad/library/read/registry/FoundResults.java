package org.dyad.library.read.registry;

import java.util.ArrayList;
import java.util.List;
import org.dyad.library.document.Passage;
import org.dyad.library.read.citation.BlockWriter;
import org.dyad.library.read.json.Json;

/** What a registry entry says was found: flow, baseline, outcomes with their analyses, adverse events. Groups are the columns of tables. */
record FoundResults(Json results, BlockWriter text) {
    void write() {
        flow(results.at("participantFlowModule"));
        baseline(results.at("baselineCharacteristicsModule"));
        results.at("outcomeMeasuresModule", "outcomeMeasures").items().forEach(this::outcome);
        new AdverseEvents(results.at("adverseEventsModule"), text).write();
        Json limits = results.at("moreInfoModule", "limitationsAndCaveats", "description");
        if (!limits.words().isBlank()) {
            text.heading(2, Words.label("Limitations", limits));
            text.paragraph(limits.passage());
        }
    }

    private void flow(Json flow) {
        Columns columns = new Columns(flow.at("groups"));
        if (columns.isEmpty()) {
            return;
        }
        text.heading(2, Words.label("Participant flow", flow));
        text.paragraph(flow.at("recruitmentDetails").passage());
        text.paragraph(flow.at("preAssignmentDetails").passage());
        columns.describe(text);
        for (Json period : flow.at("periods").items()) {
            List<List<Passage>> rows = new ArrayList<>();
            rows.add(columns.header(period.at("title").passage()));
            for (Json milestone : period.at("milestones").items()) {
                rows.add(columns.row(
                        new Words(milestone)
                                .constant("", milestone.at("type"), "")
                                .build(),
                        milestone.at("achievements"),
                        cell -> cell.at("numSubjects").passage()));
            }
            for (Json loss : period.at("dropWithdraws").items()) {
                rows.add(columns.row(loss.at("type").passage(), loss.at("reasons"), cell -> cell.at("numSubjects")
                        .passage()));
            }
            text.table(rows, 1);
        }
    }

    private void baseline(Json baseline) {
        Columns columns = new Columns(baseline.at("groups"));
        if (columns.isEmpty()) {
            return;
        }
        text.heading(2, Words.label("Baseline characteristics", baseline));
        columns.describe(text);
        List<List<Passage>> rows = new ArrayList<>();
        rows.add(columns.header(Words.label("Characteristic", baseline)));
        denominators(rows, columns, baseline.at("denoms"));
        for (Json measure : baseline.at("measures").items()) {
            values(rows, columns, measure, true);
        }
        text.table(rows, 1);
    }

    private void outcome(Json outcome) {
        text.heading(
                2,
                new Words(outcome)
                        .constant("", outcome.at("type"), " outcome: ")
                        .value(outcome.at("title"))
                        .build());
        text.paragraph(outcome.at("description").passage());
        text.paragraph(new Words(outcome)
                .value("Time frame: ", outcome.at("timeFrame"), ".")
                .build());
        text.paragraph(new Words(outcome)
                .value("Population: ", outcome.at("populationDescription"), "")
                .build());
        Columns columns = new Columns(outcome.at("groups"));
        if (!columns.isEmpty()) {
            columns.describe(text);
            List<List<Passage>> rows = new ArrayList<>();
            rows.add(columns.header(unit(outcome)));
            denominators(rows, columns, outcome.at("denoms"));
            values(rows, columns, outcome, false);
            text.table(rows, 1);
        }
        for (Json analysis : outcome.at("analyses").items()) {
            text.paragraph(analysis(analysis, columns));
        }
    }

    /** {@code mean (standard deviation), ng/mL}. */
    private static Passage unit(Json measure) {
        return new Words(measure)
                .constant("", measure.at("paramType"), "")
                .constant(" (", measure.at("dispersionType"), ")")
                .value(", ", measure.at("unitOfMeasure"), "")
                .build();
    }

    private static void denominators(List<List<Passage>> rows, Columns columns, Json denominators) {
        for (Json denominator : denominators.items()) {
            rows.add(columns.row(
                    new Words(denominator)
                            .value(denominator.at("units"))
                            .say(" analysed")
                            .build(),
                    denominator.at("counts"),
                    cell -> cell.at("value").passage()));
        }
    }

    private static void values(List<List<Passage>> rows, Columns columns, Json measure, boolean named) {
        for (Json part : measure.at("classes").items()) {
            for (Json category : part.at("categories").items()) {
                Words label = new Words(category);
                if (named) {
                    label.value(measure.at("title")).say(", ");
                    label.constant("", measure.at("paramType"), "").constant(" (", measure.at("dispersionType"), ")");
                    label.value(", ", measure.at("unitOfMeasure"), "");
                }
                label.value(named ? ": " : "", part.at("title"), "")
                        .value(named ? ": " : " ", category.at("title"), "");
                rows.add(columns.row(label.build(), category.at("measurements"), FoundResults::measurement));
            }
        }
    }

    /** {@code 84.2 (12.1)} or {@code 84.2 (80.1 to 88.3)}. */
    private static Passage measurement(Json cell) {
        return new Words(cell)
                .value(cell.at("value"))
                .value(" (", cell.at("spread"), ")")
                .value(" (", cell.at("lowerLimit"), " to ")
                .value("", cell.at("upperLimit"), ")")
                .value(" ", cell.at("comment"), "")
                .build();
    }

    private static Passage analysis(Json analysis, Columns columns) {
        Words words = new Words(analysis).say("Comparison");
        String between = " of ";
        for (Json group : analysis.at("groupIds").items()) {
            words.say(between).say(columns.title(group.words()));
            between = " and ";
        }
        words.say(": ")
                .value("", analysis.at("paramType"), " ")
                .value(analysis.at("paramValue"))
                .value(" (", analysis.at("ciPctValue"), "% CI ")
                .value("", analysis.at("ciLowerLimit"), " to ")
                .value("", analysis.at("ciUpperLimit"), ")");
        String p = analysis.at("pValue").words().strip();
        boolean bare = (!p.isEmpty() && Character.isDigit(p.charAt(0))) || p.startsWith(".");
        words.value(bare ? ", p = " : ", p ", analysis.at("pValue"), "")
                .value(", by ", analysis.at("statisticalMethod"), "")
                .say(".")
                .value(" ", analysis.at("statisticalComment"), "")
                .value(" ", analysis.at("groupDescription"), "");
        return words.build();
    }
}
