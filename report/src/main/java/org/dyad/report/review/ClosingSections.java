package org.dyad.report.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dyad.report.document.Block;
import org.dyad.report.document.Block.Column;
import org.dyad.report.document.Block.Row;
import org.dyad.report.document.Document.Section;
import org.dyad.report.document.Inline;
import org.dyad.review.result.Choice;
import org.dyad.review.result.Provenance.InputFile;
import org.dyad.review.result.ReviewResults;

/** What stands after the results: risk of bias, how reports were found, methods, doubts, provenance. */
final class ClosingSections {

    private final ReviewResults results;

    ClosingSections(ReviewResults results) {
        this.results = results;
    }

    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of("risk-of-bias-section", "Risk of bias", risk()));
        sections.add(Section.of("flow-section", "How reports were found", flow()));
        sections.add(Section.of("methods", "Methods, and every choice in force", methods()));
        if (!results.warnings().isEmpty()) {
            sections.add(Section.of("doubts", "Doubts about the table", doubts()));
        }
        sections.add(Section.of("provenance", "Inputs, and how to run this again", provenance()));
        return sections;
    }

    private List<Block> risk() {
        return new RiskOfBiasView(results)
                .table()
                .<List<Block>>map(figure -> List.of(new Block.Illustration(
                        figure,
                        Inline.line(
                                "Judgements by domain, as made by the assessors named in the review\u2019s table."))))
                .orElseGet(
                        () -> List.of(
                                Block.Paragraph.of(
                                        "Not assessed: the review has no judgements of the risk of bias (risk-of-bias.csv). Without them nobody can say how far the trials can be trusted, and no certainty is rated here.")));
    }

    private List<Block> flow() {
        return results.companions()
                .flow()
                .<List<Block>>map(table -> List.of(new Block.Illustration(
                        new FlowFigure(table).figure(), Inline.line("PRISMA 2020 flow diagram."))))
                .orElseGet(
                        () -> List.of(
                                Block.Paragraph.of(
                                        "The review has no counts of the reports found, screened and excluded (flow.csv), so there is no PRISMA flow diagram. None is filled in for show.")));
    }

    private List<Block> methods() {
        List<Row> rows = new ArrayList<>();
        for (Choice choice : results.choices()) {
            rows.add(Row.of(
                    choice.name(),
                    Say.capital(Say.tidy(choice.value())),
                    choice.fromProtocol() ? "protocol" : "default",
                    Say.capital(Say.tidy(choice.why()))));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Table(
                "choices",
                Inline.line("Choices in force: those that the protocol sets, and the program\u2019s defaults."),
                List.of(Column.words("Choice"), Column.words("Value"), Column.words("Set by"), Column.words("Remark")),
                rows,
                List.of()));
        if (!results.protocol().excluded().isEmpty()) {
            List<List<Inline>> lines = new ArrayList<>();
            results.protocol()
                    .excluded()
                    .forEach((id, reason) -> lines.add(Inline.line(id + ": " + Say.sentence(reason))));
            blocks.add(Block.Paragraph.of("Left out by the protocol:"));
            blocks.add(new Block.Bullets(lines));
        }
        blocks.add(
                new Block.Definitions(
                        List.of(
                                definition(
                                        "Confidence interval",
                                        "Where the mean effect over trials plausibly lies, given these data and this model."),
                                definition(
                                        "Prediction interval",
                                        "Where the true mean effect of a new, similar trial plausibly lies. It is never about a person."),
                                definition(
                                        "Fraction above a threshold",
                                        "About people: it rests on the spread between people, which only arms with a standard deviation of their own can tell."),
                                definition(
                                        "\u03C4\u00B2, I\u00B2",
                                        "How much the true effects of trials differ: as a variance, and as a share of all variation."))));
        return blocks;
    }

    private static Block.Definition definition(String term, String words) {
        return new Block.Definition(term, Inline.line(words));
    }

    private List<Block> doubts() {
        List<Row> rows = results.warnings().stream()
                .map(w -> Row.of(
                        w.row() > 0 ? w.file() + " row " + w.row() : w.file(),
                        w.column(),
                        Say.sentence(w.message()),
                        Say.sentence(w.reason())))
                .toList();
        return List.of(
                Block.Paragraph.of("Nothing was changed because of these; a person should look."),
                new Block.Table(
                        "doubts-table",
                        Inline.line("What looked doubtful."),
                        List.of(
                                Column.words("Where"),
                                Column.words("Column"),
                                Column.words("What"),
                                Column.words("Why it matters")),
                        rows,
                        List.of()));
    }

    private List<Block> provenance() {
        List<Row> rows = new ArrayList<>();
        for (InputFile input : results.provenance().inputs()) {
            rows.add(new Row(
                    Optional.empty(),
                    List.of(
                            List.of(new Inline.Code(input.name())),
                            Inline.line(Long.toString(input.bytes())),
                            List.of(new Inline.Code(input.sha256())))));
        }
        return List.of(
                new Block.Paragraph(List.of(
                        new Inline.Words("Made by " + results.provenance().program() + " with seed "
                                + results.provenance().seed()
                                + ". The same inputs give the same bytes; copies of them lie in the folder "),
                        new Inline.Code("inputs"),
                        new Inline.Words(" beside this report. To run it again and compare every file: "),
                        new Inline.Code("dyad reproduce FOLDER"),
                        new Inline.Words(", with the folder that holds this report."
                                + results.provenance()
                                        .against()
                                        .map(hash -> " Compared with earlier results of SHA-256 " + hash + ".")
                                        .orElse("")))),
                new Block.Table(
                        "inputs",
                        Inline.line("Files that were read."),
                        List.of(Column.words("File"), Column.number("Bytes"), Column.words("SHA-256")),
                        rows,
                        List.of()));
    }
}
