package org.dyad.report.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dyad.report.document.Block;
import org.dyad.report.document.Document;
import org.dyad.report.document.Document.Fact;
import org.dyad.report.document.Document.Section;
import org.dyad.report.figure.Figure;
import org.dyad.report.figure.Figures;
import org.dyad.report.html.HtmlReport;
import org.dyad.review.result.OutcomeResult;
import org.dyad.review.result.ReviewResults;

/** Turns the results of a review into a document, an HTML file and figures. */
public final class ReviewReport {

    private ReviewReport() {}

    /** The whole report as one HTML file. */
    public static String html(ReviewResults results) {
        return HtmlReport.write(document(results));
    }

    /** Each figure of the report as an SVG file with its font inside, by file name, in the order of the report. */
    public static Map<String, String> svg(ReviewResults results) {
        Map<String, String> files = new LinkedHashMap<>();
        for (Figure figure : figures(results)) {
            files.put(figure.caption().id() + ".svg", Figures.svg(figure));
        }
        return files;
    }

    /** The figures of the report, in its order. */
    public static List<Figure> figures(ReviewResults results) {
        List<Figure> figures = new ArrayList<>();
        document(results).sections().forEach(section -> collect(section, figures));
        return List.copyOf(figures);
    }

    private static void collect(Section section, List<Figure> figures) {
        collect(section.blocks(), figures);
        section.sections().forEach(part -> collect(part, figures));
    }

    private static void collect(List<Block> blocks, List<Figure> figures) {
        for (Block block : blocks) {
            if (block instanceof Block.Illustration illustration) {
                figures.add(illustration.figure());
            } else if (block instanceof Block.Fold fold) {
                collect(fold.blocks(), figures);
            } else if (block instanceof Block.Notice notice) {
                collect(notice.blocks(), figures);
            }
        }
    }

    /** The report before any form. */
    public static Document document(ReviewResults results) {
        List<Section> sections = new ArrayList<>();
        results.difference().ifPresent(changes -> sections.add(new ChangesSection(results, changes).section()));
        for (OutcomeResult outcome : results.outcomes()) {
            sections.add(new OutcomeSection(results, outcome).section());
        }
        TogetherSection.of(results.together()).ifPresent(sections::add);
        sections.add(new UsedSection(results).section());
        sections.add(new TrialsSection(results).section());
        ClosingSections closing = new ClosingSections(results);
        sections.addAll(closing.sections());
        return new Document(
                results.protocol().title(),
                Optional.of(results.protocol().question()).filter(words -> !words.isBlank()),
                facts(results),
                new Summary(results).blocks(),
                sections);
    }

    private static List<Fact> facts(ReviewResults results) {
        long trials = results.outcomes().stream()
                .flatMap(o -> o.assembly().trials().stream())
                .map(t -> t.trial())
                .distinct()
                .count();
        long used = results.outcomes().stream()
                .flatMap(o -> o.assembly().trials().stream())
                .filter(t -> !t.contrasts().isEmpty())
                .map(t -> t.trial())
                .distinct()
                .count();
        return List.of(
                new Fact("Trials in the table", Long.toString(trials)),
                new Fact("Trials that give a usable difference", Long.toString(used)),
                new Fact("Arms", Integer.toString(results.evidence().arms().size())),
                new Fact("Made with", results.provenance().program()));
    }
}
