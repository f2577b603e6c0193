package org.dyad.cli.text;

import org.dyad.synthesis.chain.ChainPath;
import org.dyad.synthesis.chain.ChainResult;
import org.dyad.synthesis.chain.Composed;
import org.dyad.synthesis.chain.Link;
import org.dyad.synthesis.chain.LinkEstimate;

/** The chain from the mother's dose to the infant's level, for a person. */
public final class ChainText {
    private ChainText() {}

    /** Each path with its links, the composed effect beside the direct one, and what is missing. */
    public static String of(ChainResult result) {
        StringBuilder text = new StringBuilder("From the mother's dose to the infant's level\n\n");
        text.append(result.direct()
                .map(direct -> "  Direct: " + words(direct) + "\n")
                .orElse("  Direct: not estimated\n"));
        for (ChainPath path : result.paths()) {
            text.append("\nBy way of " + path.words() + "\n\n").append(links(path));
            path.composed().ifPresent(c -> text.append("  Composed: " + words(c) + "\n"));
            path.difference().ifPresent(d -> text.append("  Composed minus direct: " + words(d) + "\n"));
            if (path.composed().isPresent()) {
                text.append(others(result, path));
            }
        }
        text.append('\n');
        result.notIdentified().forEach(u -> text.append("  Not identified: " + u.words() + "\n"));
        result.notes().forEach(note -> text.append("  Note: " + note + "\n"));
        return text.toString();
    }

    private static String links(ChainPath path) {
        TextTable table = new TextTable("link", "trials", "estimate", "interval", "between trials", "unit");
        for (Link step : path.steps()) {
            path.estimateOf(step)
                    .ifPresentOrElse(
                            l -> row(table, l), () -> table.row(step.words(), "", "not estimated", "", "", ""));
        }
        return table.text();
    }

    private static void row(TextTable table, LinkEstimate l) {
        int d = Digits.decimals(l.standardError());
        table.row(
                l.link().words(),
                Integer.toString(l.trials().size()),
                Digits.fixed(l.estimate(), d),
                Digits.range(l.ciLower(), l.ciUpper(), d),
                Digits.fixed(l.betweenTrials(), d),
                l.unit());
    }

    private static String others(ChainResult result, ChainPath path) {
        StringBuilder text = new StringBuilder();
        for (ChainResult.AtCorrelation at : result.sensitivity()) {
            if (at.correlation() != result.model().withinCorrelation()) {
                at.paths().stream()
                        .filter(p -> p.via().equals(path.via()))
                        .flatMap(p -> p.composed().stream())
                        .forEach(c -> text.append("    with a correlation of " + Digits.typed(at.correlation())
                                + " within arms: " + words(c) + "\n"));
            }
        }
        return text.toString();
    }

    private static String words(LinkEstimate l) {
        int d = Digits.decimals(l.standardError());
        return Digits.fixed(l.estimate(), d) + " (" + Digits.range(l.ciLower(), l.ciUpper(), d) + ") " + l.unit() + ", "
                + l.trials().size() + " trials";
    }

    private static String words(Composed c) {
        int d = Digits.decimals(c.standardError());
        return Digits.fixed(c.estimate(), d) + " (" + Digits.range(c.ciLower(), c.ciUpper(), d) + ")";
    }
}
