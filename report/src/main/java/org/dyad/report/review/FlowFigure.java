package org.dyad.report.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.dyad.evidence.study.FlowStage;
import org.dyad.evidence.table.FlowTable;
import org.dyad.report.figure.Caption;
import org.dyad.report.figure.FlowDiagram;
import org.dyad.report.figure.FlowDiagram.Count;

/** The PRISMA flow diagram from the counts that persons made. */
final class FlowFigure {

    private final FlowTable table;

    FlowFigure(FlowTable table) {
        this.table = table;
    }

    FlowDiagram figure() {
        List<Count> found = counts(FlowStage.IDENTIFIED_DATABASES, "Databases");
        found.addAll(counts(FlowStage.IDENTIFIED_REGISTERS, "Registers"));
        List<Count> removed = counts(FlowStage.REMOVED_DUPLICATES, "Duplicates");
        removed.addAll(counts(FlowStage.REMOVED_AUTOMATION, "Marked ineligible by automation"));
        removed.addAll(counts(FlowStage.REMOVED_OTHER, "Other reasons"));
        List<Count> other = counts(FlowStage.IDENTIFIED_OTHER, "Other methods");
        return new FlowDiagram(
                new Caption("flow", "PRISMA 2020 flow diagram", "How reports were found, screened and included."),
                found,
                removed,
                new FlowDiagram.Path(
                        table.count(FlowStage.SCREENED),
                        table.count(FlowStage.EXCLUDED_SCREENING),
                        table.count(FlowStage.SOUGHT),
                        table.count(FlowStage.NOT_RETRIEVED),
                        table.count(FlowStage.ASSESSED),
                        counts(FlowStage.EXCLUDED_REPORTS, "Excluded")),
                other,
                other.isEmpty() ? Optional.empty() : Optional.of(otherPath()),
                table.count(FlowStage.STUDIES_INCLUDED),
                table.count(FlowStage.REPORTS_INCLUDED),
                table.count(FlowStage.STUDIES_SYNTHESISED));
    }

    private FlowDiagram.Path otherPath() {
        return new FlowDiagram.Path(
                OptionalInt.empty(),
                OptionalInt.empty(),
                table.count(FlowStage.OTHER_SOUGHT),
                table.count(FlowStage.OTHER_NOT_RETRIEVED),
                table.count(FlowStage.OTHER_ASSESSED),
                counts(FlowStage.OTHER_EXCLUDED_REPORTS, "Excluded"));
    }

    private List<Count> counts(FlowStage stage, String unnamed) {
        List<Count> counts = new ArrayList<>();
        table.entries(stage).forEach(entry -> counts.add(Count.of(entry.label().orElse(unnamed), entry.count())));
        return counts;
    }
}
