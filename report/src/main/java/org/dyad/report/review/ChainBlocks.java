package org.dyad.report.review;

import java.util.ArrayList;
import java.util.List;
import org.dyad.report.document.Block;
import org.dyad.report.document.Block.Column;
import org.dyad.report.document.Block.Row;
import org.dyad.report.document.Inline;
import org.dyad.report.figure.ChainDiagram;
import org.dyad.report.figure.text.Numbers;
import org.dyad.synthesis.chain.ChainPath;
import org.dyad.synthesis.chain.ChainResult;
import org.dyad.synthesis.chain.Composed;
import org.dyad.synthesis.chain.Link;
import org.dyad.synthesis.chain.LinkEstimate;

/** The chain from the mother's dose to the infant's level, each way with its links, beside the direct estimate. */
final class ChainBlocks {
    private final ChainResult chain;

    ChainBlocks(ChainResult chain) {
        this.chain = chain;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Paragraph.of(ChainResult.MARKER));
        blocks.addAll(TogetherSection.unidentified(chain.notIdentified()));
        boolean links = chain.paths().stream().anyMatch(p -> !p.links().isEmpty());
        if (!links && chain.direct().isEmpty()) {
            blocks.add(Block.Paragraph.of("No link of the chain can be estimated, so there is none to show."));
            return blocks;
        }
        List<ChainDiagram> diagrams = ChainFigures.of(chain);
        for (int i = 0; i < diagrams.size(); i++) {
            blocks.add(new Block.Illustration(diagrams.get(i), Inline.line(caption(i))));
        }
        if (links) {
            blocks.add(links());
        }
        blocks.add(composed());
        TogetherSection.notes(
                chain.notes().stream()
                        .filter(note -> !note.equals(ChainResult.MARKER))
                        .toList(),
                blocks);
        return blocks;
    }

    private String caption(int path) {
        String way = path < chain.paths().size()
                ? "By way of " + chain.paths().get(path).words() + ": each"
                : "Each";
        return way + " link as pooled from the trials that report both of its ends.";
    }

    private Block links() {
        List<Row> rows = new ArrayList<>();
        List<Link> seen = new ArrayList<>();
        for (ChainPath path : chain.paths()) {
            for (LinkEstimate link : path.links()) {
                if (!seen.contains(link.link())) {
                    seen.add(link.link());
                    rows.add(Row.of(
                            Say.capital(link.link().words()),
                            Integer.toString(link.trials().size()),
                            significant(link.estimate(), link.standardError()) + " ("
                                    + significant(link.ciLower(), link.standardError()) + " to "
                                    + significant(link.ciUpper(), link.standardError()) + ")",
                            link.betweenTrials().isPresent()
                                    ? significant(link.betweenTrials().getAsDouble(), link.standardError())
                                    : "\u2013",
                            link.unit()));
                }
            }
        }
        return new Block.Table(
                "chain-links",
                Inline.line("The links. From the dose: rise over " + step() + "."),
                List.of(
                        Column.words("Link"),
                        Column.number("Trials"),
                        new Column("Estimate (" + level() + " CI)", Block.Alignment.RIGHT),
                        new Column("SD between trials", Block.Alignment.RIGHT),
                        Column.words("Unit")),
                rows,
                List.of());
    }

    private Block composed() {
        List<Row> rows = new ArrayList<>();
        chain.direct()
                .ifPresentOrElse(
                        d -> rows.add(Row.of(
                                "Direct: mother\u2019s dose to infant",
                                Say.level(d.estimate()) + " (" + Say.interval(d.ciLower(), d.ciUpper()) + ")",
                                "\u2013")),
                        () -> rows.add(
                                Row.of("Direct: mother\u2019s dose to infant", "cannot be estimated", "\u2013")));
        for (ChainPath path : chain.paths()) {
            rows.add(Row.of(
                    "By way of " + path.words() + within(chain.model().withinCorrelation(), path),
                    path.composed().map(ChainBlocks::words).orElse("a link is missing"),
                    path.difference().map(ChainBlocks::words).orElse("\u2013")));
        }
        for (ChainResult.AtCorrelation at : chain.sensitivity()) {
            for (ChainPath path : at.paths()) {
                if (path.composed().isPresent()
                        && at.correlation() != chain.model().withinCorrelation()) {
                    rows.add(Row.of(
                            "By way of " + path.words() + within(at.correlation(), path),
                            words(path.composed().get()),
                            path.difference().map(ChainBlocks::words).orElse("\u2013")));
                }
            }
        }
        return new Block.Table(
                "chain-composed",
                Inline.line(
                        "Rise of the infant\u2019s level over " + step() + ": composed from the links, and direct."),
                List.of(
                        Column.words("Way"),
                        new Column("Rise (" + level() + " CI)", Block.Alignment.RIGHT),
                        new Column("Less the direct one", Block.Alignment.RIGHT)),
                rows,
                List.of());
    }

    private static String within(double correlation, ChainPath path) {
        return path.composed().isPresent()
                ? "; correlation within arms " + Numbers.fixed(correlation, 1) + " (assumed)"
                : "";
    }

    private String step() {
        return Say.dose(chain.model().from()) + " to " + Say.dose(chain.model().to()) + " IU per day of the mother";
    }

    private String level() {
        return Say.level95(100 * chain.model().level());
    }

    private static String words(Composed c) {
        return Say.level(c.estimate()) + " (" + Say.interval(c.ciLower(), c.ciUpper()) + ")";
    }

    /** As many decimals as two digits of the standard error have. */
    private static String significant(double value, double error) {
        int decimals = error > 0 ? (int) Math.max(0, Math.min(6, 1 - Math.floor(Math.log10(error)))) : 2;
        return Numbers.fixed(value, decimals);
    }
}
