package org.dyad.report.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.dyad.evidence.study.Compartment;
import org.dyad.report.figure.Anchor;
import org.dyad.report.figure.Caption;
import org.dyad.report.figure.ChainDiagram;
import org.dyad.report.figure.EffectAxis;
import org.dyad.report.figure.Estimate;
import org.dyad.report.figure.ForestPlot;
import org.dyad.report.figure.Standing;
import org.dyad.synthesis.chain.ChainPath;
import org.dyad.synthesis.chain.ChainResult;
import org.dyad.synthesis.chain.Composed;
import org.dyad.synthesis.chain.Link;
import org.dyad.synthesis.chain.LinkEstimate;

/** The chain from the mother's dose to the infant's level, one diagram for each way. */
public final class ChainFigures {
    private ChainFigures() {}

    /** One diagram for each path of the result, with the composed effect beside the direct one. */
    public static List<ChainDiagram> of(ChainResult result) {
        return result.paths().stream().map(path -> diagram(result, path)).toList();
    }

    private static ChainDiagram diagram(ChainResult result, ChainPath path) {
        List<ChainDiagram.Box> boxes = new ArrayList<>();
        boxes.add(new ChainDiagram.Box(
                "Mother's dose",
                Say.dose(result.model().from()) + " to "
                        + Say.dose(result.model().to()) + " IU a day"));
        path.steps()
                .forEach(step -> boxes.add(new ChainDiagram.Box(
                        Say.capital(step.to().words()), result.units().getOrDefault(step.to(), ""))));
        String id = "chain-"
                + path.via().stream().map(Compartment::words).map(Say::id).collect(Collectors.joining("-"));
        return new ChainDiagram(
                new Caption(id, "From the mother's dose to the infant's level", description(path)),
                boxes,
                path.steps().stream().map(step -> arrow(path, step)).toList(),
                forest(id, result, path),
                List.of(
                        "At each arrow: units after it for each unit before it (at the first: rise over the step in dose),"
                                + " interval, trials that report both ends.",
                        "25(OH)D is a marker on this path, not its sole carrier: vitamin D itself passes into milk too."));
    }

    private static String description(ChainPath path) {
        return path.composed()
                .map(c -> "By way of " + path.words() + ": " + Say.level(c.estimate()) + " ("
                        + Say.interval(c.ciLower(), c.ciUpper()) + ").")
                .orElse("By way of " + path.words() + ": a link cannot be estimated.");
    }

    private static ChainDiagram.Arrow arrow(ChainPath path, Link step) {
        Optional<LinkEstimate> found = path.estimateOf(step);
        if (found.isEmpty()) {
            return new ChainDiagram.Arrow(List.of("not estimated", "too few trials"), false);
        }
        LinkEstimate link = found.get();
        return new ChainDiagram.Arrow(
                List.of(
                        significant(link.estimate(), link.standardError()),
                        significant(link.ciLower(), link.standardError()) + " to "
                                + significant(link.ciUpper(), link.standardError()),
                        Say.trials(link.trials().size())),
                true);
    }

    /** As many decimals as two digits of the standard error have. */
    private static String significant(double value, double error) {
        int decimals = Math.clamp(1 - (long) Math.floor(StrictMath.log10(error)), 0, 6);
        return String.format(Locale.ROOT, "%." + decimals + "f", value).replace("-", "\u2212");
    }

    private static Optional<ForestPlot> forest(String id, ChainResult result, ChainPath path) {
        List<ForestPlot.Row> rows = new ArrayList<>();
        result.direct().ifPresent(d -> rows.add(row("Direct: dose to infant", d.estimate(), d.ciLower(), d.ciUpper())));
        path.composed().ifPresent(c -> rows.add(row("Composed of the links", c)));
        path.difference().ifPresent(c -> rows.add(row("Composed minus direct", c)));
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        String unit = result.units().getOrDefault(Compartment.INFANT_SERUM, "");
        return Optional.of(new ForestPlot(
                new Caption(id + "-forest", "The chain beside the direct estimate", description(path)),
                EffectAxis.difference("Rise of the infant's level over the step", "Rise", unit),
                "Estimate",
                List.of(),
                List.of(),
                List.of(ForestPlot.Group.of(rows)),
                List.of(),
                List.of()));
    }

    private static ForestPlot.Row row(String name, Composed c) {
        return row(name, c.estimate(), c.ciLower(), c.ciUpper());
    }

    private static ForestPlot.Row row(String name, double estimate, double lower, double upper) {
        return new ForestPlot.Row(
                name,
                List.of(),
                Optional.of(new Estimate(estimate, lower, upper)),
                OptionalDouble.empty(),
                Standing.included(),
                List.of(),
                List.of(),
                Anchor.NONE);
    }
}
