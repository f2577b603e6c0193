package org.dyad.report.html;

import java.util.List;
import org.dyad.report.document.Block;
import org.dyad.report.figure.BaujatPlot;
import org.dyad.report.figure.ChainDiagram;
import org.dyad.report.figure.DensityPlot;
import org.dyad.report.figure.DoseCurve;
import org.dyad.report.figure.Figure;
import org.dyad.report.figure.Figures;
import org.dyad.report.figure.FlowDiagram;
import org.dyad.report.figure.ForestPlot;
import org.dyad.report.figure.FractionCurve;
import org.dyad.report.figure.FunnelPlot;
import org.dyad.report.figure.GoshPlot;
import org.dyad.report.figure.InfluencePanel;
import org.dyad.report.figure.PairedCurves;
import org.dyad.report.figure.RiskOfBiasTable;
import org.dyad.report.figure.mark.Svg;

/** Writes blocks; counts figures and tables as it goes. */
final class Blocks {

    private final Html html;
    private final Inlines inlines;
    private final Tables tables;
    private int figures;
    private int tableCount;

    Blocks(Html html) {
        this.html = html;
        this.inlines = new Inlines(html);
        this.tables = new Tables(html, inlines);
    }

    void write(List<Block> blocks) {
        blocks.forEach(this::write);
    }

    private void write(Block block) {
        switch (block) {
            case Block.Paragraph paragraph -> html.element("p", () -> inlines.write(paragraph.line()));
            case Block.Bullets bullets ->
                html.element(
                        "ul", () -> bullets.lines().forEach(line -> html.element("li", () -> inlines.write(line))));
            case Block.Definitions definitions -> definitions(definitions);
            case Block.Answer answer -> answer(answer);
            case Block.Notice notice ->
                html.element(
                        "aside",
                        () -> {
                            html.element("p", notice.heading(), "class", "notice-heading");
                            write(notice.blocks());
                        },
                        "class",
                        "notice");
            case Block.Illustration illustration -> illustration(illustration);
            case Block.Table table -> tables.write(table, ++tableCount);
            case Block.Quotation quotation -> quotation(quotation);
            case Block.Chain chain -> chain(chain);
            case Block.Fold fold ->
                html.element(
                        "details",
                        () -> {
                            html.element("summary", fold.heading());
                            write(fold.blocks());
                        },
                        "class",
                        fold.printed() ? "" : "screen");
        }
    }

    private void definitions(Block.Definitions definitions) {
        html.element("dl", () -> definitions.entries().forEach(entry -> {
            html.element("dt", entry.term());
            html.element("dd", () -> inlines.write(entry.words()));
        }));
    }

    private void answer(Block.Answer answer) {
        html.element(
                "div",
                () -> answer.keys()
                        .forEach(key -> html.element(
                                "div",
                                () -> {
                                    html.element("p", key.question(), "class", "key-question");
                                    html.element("p", key.value(), "class", "key-value");
                                    html.element("p", key.interval(), "class", "key-interval");
                                    html.element("p", () -> inlines.write(key.words()), "class", "key-words");
                                    key.href()
                                            .ifPresent(href -> html.element(
                                                    "p",
                                                    () -> html.link(href, () -> html.text("Where this comes from")),
                                                    "class",
                                                    "key-link"));
                                },
                                "class",
                                "key")),
                "class",
                "answer");
    }

    /** Twice: as designed, and laid out anew for a small screen; the style shows one of them. */
    private void illustration(Block.Illustration illustration) {
        figures++;
        String id = illustration.figure().caption().id();
        html.element(
                "figure",
                () -> {
                    drawing(illustration, "wide", Figures.WIDTH, true);
                    drawing(illustration, "narrow", Figures.NARROW, false);
                    html.element("figcaption", () -> {
                        html.element("strong", "Figure " + figures + ".");
                        html.text(" ");
                        inlines.write(illustration.caption());
                    });
                },
                "id",
                id,
                "class",
                isPlot(illustration.figure()) ? "plot" : "");
    }

    /** Plots may be drawn smaller on paper; tables of text may not. */
    private static boolean isPlot(Figure figure) {
        return switch (figure) {
            case DoseCurve plot -> true;
            case FractionCurve plot -> true;
            case FunnelPlot plot -> true;
            case DensityPlot plot -> true;
            case BaujatPlot plot -> true;
            case GoshPlot plot -> true;
            case InfluencePanel plot -> false;
            case ForestPlot plot -> false;
            case PairedCurves plot -> true;
            case ChainDiagram plot -> false;
            case FlowDiagram plot -> false;
            case RiskOfBiasTable plot -> false;
        };
    }

    private void drawing(Block.Illustration illustration, String css, double width, boolean ids) {
        html.element(
                "div", () -> html.trusted(Svg.element(Figures.draw(illustration.figure(), width), ids)), "class", css);
    }

    private void quotation(Block.Quotation quotation) {
        html.element(
                "blockquote",
                () -> {
                    html.element("p", "\u201C" + quotation.words() + "\u201D");
                    if (!quotation.source().isEmpty()) {
                        html.element("cite", () -> inlines.write(quotation.source()));
                    }
                },
                "id",
                quotation.id().orElse(""));
    }

    private void chain(Block.Chain chain) {
        html.element(
                "ol",
                () -> chain.steps()
                        .forEach(step -> html.element("li", () -> {
                            html.element("span", step.name(), "class", "step");
                            html.text(" ");
                            html.element("span", () -> inlines.write(step.words()));
                        })),
                "id",
                chain.id().orElse(""),
                "class",
                "chain");
    }
}
