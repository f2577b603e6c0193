package org.dyad.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.dyad.report.figure.DoseCurve.CurvePoint;
import org.dyad.report.figure.DoseCurve.Range;
import org.dyad.report.figure.DoseCurve.TrialLine;
import org.dyad.report.figure.DoseCurve.TrialPoint;
import org.dyad.report.figure.FractionCurve.TargetDose;
import org.dyad.report.figure.FunnelPlot.Region;

/** Invented figures of every kind but the forest plot. */
final class OtherSamples {

    private static final Axis DOSE = Axis.of("Maternal dose", "IU per day");

    private OtherSamples() {}

    private static double truth(double dose) {
        return 0.0195 * Math.min(dose, 1000)
                + 0.0117 * Math.clamp(dose - 1000, 0, 1000)
                + 0.0077 * Math.clamp(dose - 2000, 0, 1000)
                + 0.0051 * Math.max(dose - 3000, 0);
    }

    static DoseCurve dose(String id, int trials, boolean prediction, double last) {
        List<CurvePoint> curve = new ArrayList<>();
        for (double dose = 0; dose <= last; dose += last / 100) {
            double half = 1.5 + 0.003 * dose + 4e-7 * dose * dose;
            double value = truth(dose);
            curve.add(new CurvePoint(
                    dose,
                    value,
                    value - half,
                    value + half,
                    prediction ? Optional.of(new Range(value - half - 9, value + half + 9)) : Optional.empty()));
        }
        List<TrialLine> lines = new ArrayList<>();
        double[] tops = {2000, 4000, 1800, 1200, 6400, 1200, 2000, 3333, 600, 1000};
        String[] names = {
            "March 2015",
            "Hollis 2004",
            "Niramitmahapanya 2017",
            "Czech-Kowalska 2014",
            "Hollis 2015",
            "Dawodu 2019",
            "Oberhelman 2013",
            "Wheeler 2016",
            "Naik 2017",
            "Trivedi 2020"
        };
        for (int i = 0; i < trials; i++) {
            double low = i % 3 == 0 ? 400 : 0;
            double high = tops[i % tops.length] + 150 * (i / tops.length);
            double shift = 7 * Math.sin(3.1 * i + 1);
            List<TrialPoint> points = new ArrayList<>();
            points.add(new TrialPoint(low, truth(low), Optional.empty(), 0, Anchor.NONE));
            if (i % 4 == 1) {
                points.add(new TrialPoint(
                        (low + high) / 2, truth((low + high) / 2) + shift / 2, Optional.empty(), 1.2, Anchor.NONE));
            }
            points.add(new TrialPoint(
                    high,
                    truth(high) + shift,
                    i % 2 == 0
                            ? Optional.of(new Range(truth(high) + shift - 8, truth(high) + shift + 8))
                            : Optional.empty(),
                    0.6 + i % 5,
                    Anchor.saying(names[i % names.length] + ", " + high)));
            boolean out = names[i % names.length].startsWith("Naik") || names[i % names.length].startsWith("Trivedi");
            lines.add(new TrialLine(
                    names[i % names.length] + (i >= names.length ? "b" : ""),
                    points,
                    out
                            ? Standing.keptOut(
                                    "Sampled long after the last of several divided doses: no daily equivalent.")
                            : Standing.included(),
                    Anchor.to("trial-" + i)));
        }
        return new DoseCurve(
                ForestSamples.caption(id),
                DOSE,
                Axis.of("Difference in maternal 25(OH)D from no vitamin D", "nmol/L"),
                curve,
                OptionalDouble.of(0),
                OptionalDouble.of(last * 0.8),
                lines,
                List.of(1000.0, 2000.0, 3000.0),
                lines.stream()
                        .flatMap(l -> l.points().stream())
                        .map(TrialPoint::dose)
                        .toList(),
                "piecewise linear, one stage, REML",
                "95% confidence band",
                prediction ? Optional.of("95% prediction band for a new trial") : Optional.empty(),
                List.of("12 trials, 27 arms. Reference: no vitamin D."));
    }

    static DoseCurve emptyDose() {
        return new DoseCurve(
                ForestSamples.caption("dose-empty"),
                DOSE,
                Axis.of("Difference", "nmol/L"),
                List.of(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                List.of(),
                List.of(),
                List.of(),
                "",
                "",
                Optional.empty(),
                List.of("No curve could be fitted: two doses, three coefficients."));
    }

    static FractionCurve fraction(String id, int lines, TargetDose... doses) {
        List<FractionCurve.Line> all = new ArrayList<>();
        String[] names = {
            "new trial population", "average population", "without estimation error", "normal within trials"
        };
        for (int i = 0; i < lines; i++) {
            List<FractionCurve.Point> points = new ArrayList<>();
            for (double dose = 0; dose <= 6400; dose += 64) {
                double f = 1 / (1 + Math.exp(-(dose - 900) / (700 - 120 * i)));
                double half = 0.18 * f * (1 - f) * 2 + 0.005;
                points.add(new FractionCurve.Point(
                        dose,
                        f,
                        i == 0
                                ? Optional.of(new Range(Math.max(0, f - half), Math.min(1, f + half)))
                                : Optional.empty()));
            }
            all.add(new FractionCurve.Line(names[i], points, doses[i % doses.length], Anchor.saying(names[i])));
        }
        return new FractionCurve(
                ForestSamples.caption(id),
                DOSE,
                "Mothers at or above 50 nmol/L",
                OptionalDouble.of(0.975),
                all,
                OptionalDouble.of(5000),
                "95% interval (estimation)",
                List.of("On top of the background intake of these trials."));
    }

    /** Windows of mother and infant, and an upper intake, above two curves. */
    static FractionCurve windows() {
        return fraction(
                        "fraction-windows",
                        2,
                        new TargetDose.Reached(3400, OptionalDouble.of(2900), OptionalDouble.of(4600), false),
                        new TargetDose.None())
                .withWindows(
                        List.of(
                                new FractionCurve.Window(
                                        "Mothers, 50 to 125 nmol/L", Optional.of(new Range(2400, 5200))),
                                new FractionCurve.Window(
                                        "Infants, 50 to 125 nmol/L", Optional.of(new Range(3400, 6100))),
                                new FractionCurve.Window("Both, 50 to 100 nmol/L", Optional.empty())),
                        OptionalDouble.of(4000));
    }

    static FunnelPlot funnel(boolean contours) {
        List<FunnelPlot.Trial> trials = new ArrayList<>();
        for (int i = 0; i < 19; i++) {
            double se = 1.2 + 0.45 * i;
            trials.add(new FunnelPlot.Trial(
                    "Investigator " + i,
                    16 + 2.4 * se * Math.sin(2.3 * i),
                    se,
                    i == 7 ? Standing.keptOut("A rule.") : Standing.included(),
                    i > 16,
                    Anchor.to("trial-" + i)));
        }
        return new FunnelPlot(
                ForestSamples.caption(contours ? "funnel-contours" : "funnel-plain"),
                ForestSamples.nanomoles(),
                trials,
                OptionalDouble.of(16),
                Optional.of(new Region("95% pseudo-confidence region", 1.96)),
                contours
                        ? List.of(
                                new Region("p > 0.10", 1.645),
                                new Region("p 0.05 to 0.10", 1.96),
                                new Region("p 0.01 to 0.05", 2.576))
                        : List.of(),
                contours ? Optional.of(new FunnelPlot.FittedLine("Egger regression", 12, 1.1)) : Optional.empty(),
                List.of("Egger test: t = 1.2, df = 15, p = 0.25."));
    }

    static FlowDiagram flow(boolean other) {
        FlowDiagram.Path path = new FlowDiagram.Path(
                OptionalInt.of(1204),
                OptionalInt.of(1101),
                OptionalInt.of(103),
                OptionalInt.empty(),
                OptionalInt.of(99),
                List.of(
                        FlowDiagram.Count.of("Not randomised", 41),
                        FlowDiagram.Count.of("Vitamin D given to the infant only", 22),
                        FlowDiagram.Count.of("No 25(OH)D after delivery", 13)));
        FlowDiagram.Path second = new FlowDiagram.Path(
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.of(12),
                OptionalInt.of(2),
                OptionalInt.of(10),
                List.of(FlowDiagram.Count.of("Not randomised", 8)));
        return new FlowDiagram(
                ForestSamples.caption(other ? "flow-other" : "flow-plain"),
                List.of(
                        FlowDiagram.Count.of("MEDLINE", 812),
                        FlowDiagram.Count.of("Embase", 930),
                        FlowDiagram.Count.of("Registers", 55)),
                List.of(
                        FlowDiagram.Count.of("Duplicates", 590),
                        new FlowDiagram.Count("Marked ineligible by automation", OptionalInt.empty())),
                path,
                other ? List.of(FlowDiagram.Count.of("Citation searching", 12)) : List.of(),
                other ? Optional.of(second) : Optional.empty(),
                OptionalInt.of(21),
                OptionalInt.of(23),
                OptionalInt.of(12));
    }

    static RiskOfBiasTable risk(int k, boolean overall) {
        List<RiskOfBiasTable.Trial> trials = new ArrayList<>();
        RiskJudgement[] all = RiskJudgement.values();
        for (int i = 0; i < k; i++) {
            List<RiskJudgement> judgements = new ArrayList<>();
            for (int d = 0; d < 5; d++) {
                judgements.add(all[(i * 2 + d * d) % all.length]);
            }
            trials.add(new RiskOfBiasTable.Trial(
                    "Investigator " + i,
                    judgements,
                    overall ? Optional.of(all[i % all.length]) : Optional.empty(),
                    Anchor.to("trial-" + i)));
        }
        return new RiskOfBiasTable(
                ForestSamples.caption("risk-" + k),
                "RoB 2",
                List.of(
                        new RiskOfBiasTable.Domain("D1", "Bias arising from the randomisation process"),
                        new RiskOfBiasTable.Domain("D2", "Bias due to deviations from intended interventions"),
                        new RiskOfBiasTable.Domain("D3", "Bias due to missing outcome data"),
                        new RiskOfBiasTable.Domain("D4", "Bias in measurement of the outcome"),
                        new RiskOfBiasTable.Domain("D5", "Bias in selection of the reported result")),
                trials,
                List.of());
    }

    static List<Figure> all() {
        TargetDose reached = new TargetDose.Reached(3464, OptionalDouble.of(2710), OptionalDouble.of(5890), false);
        TargetDose unbounded = new TargetDose.Reached(3160, OptionalDouble.of(2300), OptionalDouble.empty(), false);
        return List.of(
                dose("dose-typical", 10, true, 8000),
                dose("dose-crowded", 24, false, 8000),
                dose("dose-one", 1, false, 4000),
                emptyDose(),
                fraction("fraction-one", 1, reached),
                windows(),
                fraction(
                        "fraction-several",
                        3,
                        reached,
                        unbounded,
                        new TargetDose.Reached(2650, OptionalDouble.of(1800), OptionalDouble.of(3000), true)),
                fraction("fraction-not", 1, new TargetDose.NotReached("not reached up to 6400 IU per day")),
                funnel(false),
                funnel(true),
                flow(false),
                flow(true),
                risk(12, true),
                risk(0, false));
    }
}
