package org.dyad.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Paired curves and chains. */
final class DyadSamples {
    private DyadSamples() {}

    static List<Figure> all() {
        return List.of(
                new PairedCurves(
                        ForestSamples.caption("paired"),
                        List.of(
                                new PairedCurves.Panel("Mothers", OtherSamples.dose("dose-mothers", 10, true, 8000)),
                                new PairedCurves.Panel("Infants", OtherSamples.dose("dose-infants", 3, false, 6000))),
                        List.of("13 trials, 3 with both outcomes.")),
                density("posterior", 12, 4),
                density("posterior-far", 900, 350),
                chain("chain-milk", true),
                chain("chain-broken", false));
    }

    private static DensityPlot density(String id, double middle, double spread) {
        return new DensityPlot(
                ForestSamples.caption(id),
                EffectAxis.difference("Mean difference in 25(OH)D", "MD", "ng/mL")
                        .favouring("Less", "More"),
                List.of(
                        bell("the mean over trials", middle, spread),
                        bell("a new trial\u2019s true mean difference", middle, 2 * spread)),
                List.of("Made up."));
    }

    private static DensityPlot.Curve bell(String label, double middle, double sd) {
        List<DensityPlot.Point> points = new ArrayList<>();
        for (int i = -40; i <= 40; i++) {
            double z = i / 10.0;
            points.add(new DensityPlot.Point(middle + z * sd, Math.exp(-z * z / 2) / sd));
        }
        return new DensityPlot.Curve(label, points, middle - 1.96 * sd, OptionalDouble.of(middle), middle + 1.96 * sd);
    }

    private static ChainDiagram chain(String id, boolean whole) {
        ChainDiagram.Arrow known = new ChainDiagram.Arrow(List.of("0.614", "0.462 to 0.765", "12 trials"), true);
        ChainDiagram.Arrow open = new ChainDiagram.Arrow(List.of("not estimated", "too few trials"), false);
        return new ChainDiagram(
                ForestSamples.caption(id),
                List.of(
                        new ChainDiagram.Box("Mother's dose", "0 to 1000 IU a day"),
                        new ChainDiagram.Box("Maternal serum", "ng/mL"),
                        new ChainDiagram.Box("Milk", "ng/mL"),
                        new ChainDiagram.Box("Infant serum", "ng/mL")),
                List.of(known, whole ? known : open, whole ? known : open),
                whole ? Optional.of(forest(id)) : Optional.empty(),
                List.of("At each arrow: units after it for each unit before it."));
    }

    private static ForestPlot forest(String id) {
        return new ForestPlot(
                ForestSamples.caption(id + "-forest"),
                EffectAxis.difference("Rise of the infant's level", "Rise", "ng/mL"),
                "Estimate",
                List.of(),
                List.of(),
                List.of(ForestPlot.Group.of(List.of(
                        row("Direct: dose to infant", 2.5, 2.2, 2.8),
                        row("Composed of the links", 2.6, 1.8, 3.4),
                        row("Composed minus direct", 0.1, -0.7, 1.0)))),
                List.of(),
                List.of());
    }

    private static ForestPlot.Row row(String name, double value, double low, double high) {
        return new ForestPlot.Row(
                name,
                List.of(),
                Optional.of(new Estimate(value, low, high)),
                OptionalDouble.empty(),
                Standing.included(),
                List.of(),
                List.of(),
                Anchor.NONE);
    }
}
