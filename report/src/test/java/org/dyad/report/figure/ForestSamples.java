package org.dyad.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.dyad.report.figure.ForestPlot.Alignment;
import org.dyad.report.figure.ForestPlot.Column;
import org.dyad.report.figure.ForestPlot.Group;
import org.dyad.report.figure.ForestPlot.Pooled;
import org.dyad.report.figure.ForestPlot.Prediction;
import org.dyad.report.figure.ForestPlot.Row;

/** Invented forest plots, from one trial to sixty, with long names and odd sizes. */
final class ForestSamples {

    private static final List<Column> COLUMNS =
            List.of(new Column("Dose, IU per day", Alignment.LEFT), new Column("n", Alignment.RIGHT));
    private static final List<String> DOMAINS = List.of("D1", "D2", "D3", "D4", "D5");

    private ForestSamples() {}

    static Caption caption(String id) {
        return new Caption(id, "Invented trials", "An invented figure that shows how the drawing behaves.");
    }

    static EffectAxis nanomoles() {
        return EffectAxis.difference("Mean difference in 25(OH)D", "MD (95% CI)", "nmol/L")
                .favouring("Higher with the lower dose", "Higher with the higher dose");
    }

    static ForestPlot typical() {
        List<Row> daily = List.of(
                row("Niramitmahapanya 2017", "1800 vs 0", "36 / 36", 13.2, 6.5, 19.8, 21.4),
                row("Wheeler 2016", "3333 vs 0", "30 / 30", 25.1, 14.0, 36.2, 15.2),
                noted(
                        row("Czech-Kowalska 2014", "1200 vs 400", "70 / 67", 11.0, 2.8, 19.2, 18.3),
                        "SD derived from the printed p value."),
                noted(
                        row("March 2015", "2000 vs 400", "80 / 82", 24.7, 17.9, 31.5, 20.9),
                        "Standard error derived from the printed 95% confidence interval."));
        List<Row> bolus = List.of(
                row("Oberhelman 2013", "5000 vs 5357", "20 / 20", 12.5, -4.0, 29.0, 9.4),
                keptOut(
                        row("Naik 2017", "667 vs 0", "52 / 48", 32.7, 28.3, 37.1, 0),
                        "Sampled long after the last of ten divided doses: no daily equivalent."),
                keptOut(
                        row("Trivedi 2020", "1071 vs 0", "57 / 57", 46.4, 34.1, 58.7, 0),
                        "Sampled long after the last of ten divided doses: no daily equivalent."),
                new Row(
                        "Ramot 2022",
                        List.of("3000 vs 0", "24 / 22"),
                        Optional.empty(),
                        OptionalDouble.empty(),
                        Standing.included(),
                        List.of("Medians only; the skewness test did not pass."),
                        risks(3),
                        Anchor.to("trial-ramot-2022")));
        return new ForestPlot(
                caption("forest-typical"),
                nanomoles(),
                "Trial",
                COLUMNS,
                DOMAINS,
                List.of(
                        new Group(
                                Optional.of("Daily dosing"),
                                daily,
                                List.of(pooled(
                                        "Daily dosing", 18.1, 8.1, 28.1, "\u03C4\u00B2 = 30.1; I\u00B2 = 62%", 75.8))),
                        new Group(
                                Optional.of("Other regimens"),
                                bolus,
                                List.of(pooled("Other regimens", 12.5, -4.0, 29.0, "One trial", 24.2)))),
                List.of(new Pooled(
                        "All trials, random effects (REML, Knapp\u2013Hartung)",
                        List.of(),
                        new Estimate(17.3, 10.0, 24.6),
                        OptionalDouble.of(100),
                        Optional.of(new Prediction(
                                -1.5,
                                36.1,
                                "for the mean effect in a new trial; t with k \u2212 2 = 3 degrees of freedom")),
                        Optional.of(
                                "\u03C4\u00B2 = 27.4 (95% CI 3.1 to 160); I\u00B2 = 58%; Q = 9.6, df = 4, p = 0.048"),
                        Anchor.to("outcome-maternal"))),
                List.of("Test of subgroup difference: Q = 0.31, df = 1, p = 0.58."));
    }

    static ForestPlot many(int k, boolean risk) {
        SplittableRandom random = new SplittableRandom(20 + k);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < k; i++) {
            double effect = 15 + 12 * (random.nextDouble() - 0.5) * 2;
            double half = 3 + 20 * random.nextDouble() * random.nextDouble();
            rows.add(new Row(
                    "Investigator " + (i + 1) + " " + (1985 + i),
                    List.of((400 * (1 + i % 16)) + " vs " + (i % 3 == 0 ? 0 : 400), (12 + i) + " / " + (14 + i)),
                    Optional.of(new Estimate(effect, effect - half, effect + half)),
                    OptionalDouble.of(100.0 / k * (0.5 + random.nextDouble())),
                    Standing.included(),
                    List.of(),
                    risk ? risks(i) : List.of(),
                    Anchor.to("trial-" + i).withId("forest-row-" + i)));
        }
        return new ForestPlot(
                caption("forest-many-" + k),
                nanomoles(),
                "Trial",
                COLUMNS,
                risk ? DOMAINS : List.of(),
                List.of(Group.of(rows)),
                List.of(pooled("Random effects (REML)", 15.2, 12.6, 17.8, "\u03C4\u00B2 = 20.2; I\u00B2 = 71%", 100)),
                List.of());
    }

    static ForestPlot ratios() {
        List<Row> rows = List.of(
                row("Aronson 1948", "4 / 123 vs 11 / 139", "", -0.8893, -2.007, 0.2285, 5.06),
                row("Ferguson & Simes 1949", "6 / 306 vs 29 / 303", "", -1.5854, -2.4499, -0.7209, 6.36),
                row("Rosenthal 1960", "3 / 231 vs 11 / 220", "", -1.3481, -2.6111, -0.0851, 4.44),
                row("Hart & Sutherland 1977", "62 / 13598 vs 248 / 12867", "", -1.4416, -1.7188, -1.1643, 9.70),
                row("Comstock 1976", "27 / 16913 vs 29 / 17854", "", -0.0173, -0.5413, 0.5067, 8.37),
                row("Invented, very small", "0 / 8 vs 1 / 9", "", -0.98, -4.9, 2.9, 0.4));
        return new ForestPlot(
                caption("forest-ratios"),
                EffectAxis.ratio("Risk ratio (log scale)", "RR (95% CI)").favouring("Favours vaccine", "Favours none"),
                "Trial",
                List.of(new Column("Events / n, treated vs control", Alignment.RIGHT), new Column("", Alignment.LEFT)),
                List.of(),
                List.of(Group.of(rows)),
                List.of(pooled(
                        "Random effects (REML)",
                        -0.7145,
                        -1.0669,
                        -0.3622,
                        "\u03C4\u00B2 = 0.313; I\u00B2 = 92%",
                        100)),
                List.of());
    }

    static ForestPlot hostile() {
        String nasty = "\"<script>alert('x')</script>\" & \u0000 \uD835\uDC00 Brzęczyszczykiewicz-Nguyễn \u5C0F\u6797";
        Row row = new Row(
                nasty + " and a name that goes on without any end because its authors never learnt to be short 2019",
                List.of("a dose described at great length: 50,000 IU every two weeks, then 1000 IU/day", "1234 / 1235"),
                Optional.of(new Estimate(123456.789, -1e6, 2e6)),
                OptionalDouble.of(100),
                Standing.included(),
                List.of(nasty),
                List.of(),
                Anchor.to("trial-\"><script>").withTooltip(nasty));
        return new ForestPlot(
                caption("forest-hostile"),
                EffectAxis.difference("Mean difference " + nasty, "MD (95% CI)", "IU"),
                "Trial",
                COLUMNS,
                List.of(),
                List.of(Group.of(List.of(row, keptOut(row, nasty)))),
                List.of(),
                List.of(nasty));
    }

    static ForestPlot one() {
        return new ForestPlot(
                caption("forest-one"),
                nanomoles(),
                "Trial",
                List.of(),
                List.of(),
                List.of(Group.of(List.of(new Row(
                        "Naik 2017",
                        List.of(),
                        Optional.of(new Estimate(0.00123, 0.0007, 0.00176)),
                        OptionalDouble.empty(),
                        Standing.included(),
                        List.of(),
                        List.of(),
                        Anchor.NONE)))),
                List.of(),
                List.of());
    }

    static ForestPlot empty() {
        return new ForestPlot(
                caption("forest-empty"), nanomoles(), "Trial", COLUMNS, List.of(), List.of(), List.of(), List.of());
    }

    static List<ForestPlot> all() {
        return List.of(typical(), many(40, true), many(60, false), many(2, false), ratios(), hostile(), one(), empty());
    }

    private static Row row(String name, String dose, String n, double value, double low, double high, double weight) {
        return new Row(
                name,
                List.of(dose, n),
                Optional.of(new Estimate(value, low, high)),
                weight > 0 ? OptionalDouble.of(weight) : OptionalDouble.empty(),
                Standing.included(),
                List.of(),
                n.isEmpty() ? List.of() : risks(name.length()),
                Anchor.to("trial-" + name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-")));
    }

    private static Row keptOut(Row row, String reason) {
        return new Row(
                row.name(),
                row.cells(),
                row.estimate(),
                OptionalDouble.empty(),
                Standing.keptOut(reason),
                row.notes(),
                row.risk(),
                row.anchor());
    }

    private static Row noted(Row row, String note) {
        return new Row(
                row.name(),
                row.cells(),
                row.estimate(),
                row.weight(),
                row.standing(),
                List.of(note),
                row.risk(),
                row.anchor());
    }

    private static Pooled pooled(String label, double value, double low, double high, String detail, double weight) {
        return new Pooled(
                label,
                List.of(),
                new Estimate(value, low, high),
                OptionalDouble.of(weight),
                Optional.empty(),
                Optional.of(detail),
                Anchor.NONE);
    }

    private static List<RiskJudgement> risks(int seed) {
        List<RiskJudgement> out = new ArrayList<>();
        RiskJudgement[] all = RiskJudgement.values();
        for (int d = 0; d < DOMAINS.size(); d++) {
            out.add(all[(seed * 7 + d * 3) % all.length]);
        }
        return out;
    }
}
