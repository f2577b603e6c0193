package org.dyad.studies.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dyad.studies.coverage.CoverageStudy;
import org.dyad.studies.coverage.Differences;
import org.dyad.studies.coverage.PoolingStudy;
import org.dyad.studies.coverage.Tally;
import org.dyad.studies.recovery.Recovered;
import org.dyad.studies.recovery.RecoveryStudy;
import org.dyad.synthesis.target.IntervalMethod;

/** {@code docs/coverage.md}, from what was counted. */
final class CoveragePage {
    private static final int TRIALS_FOR_MARK = 10;
    private static final double LOWEST_MARK = 0.93;
    private static final double HIGHEST_MARK = 0.97;

    private final KeptResults kept;
    private final StringBuilder page = new StringBuilder();

    private CoveragePage(KeptResults kept) {
        this.kept = kept;
    }

    static String of(KeptResults kept) {
        CoveragePage page = new CoveragePage(kept);
        page.introduction();
        page.doses("The dose for the mean", Names.MEAN, """
                The dose at which the mean reaches 20 ng/mL.""");
        page.doses("The dose for individuals", Names.INDIVIDUALS, """
                The dose at which 97.5 % of the people of a new trial population are at or above 20 ng/mL.""");
        page.whyIndividualsFail();
        page.pooling();
        page.recovery();
        page.shapes();
        return page.page.toString();
    }

    private void introduction() {
        page.append("""
                # How often the intervals hold the truth

                Literatures are drawn by a computer from a truth that is known, and go through the engine as a review does, from the evidence table to
                the interval. An interval of 95 %% should hold the truth in 95 of 100. This page is written by the module `studies`;
                everything on it is simulated.

                    ./mvnw -pl studies -am verify -Dtest=CoveragePageTest -Dsurefire.failIfNoSpecifiedTests=false -Ddyad.studies

                What was counted is kept in `studies/results/coverage.tsv`, one line for each cell, with its runs. A run that was broken off goes on where
                it ended. Every build makes the first %s runs of some cells again and fails when they differ from what was kept.

                ## Target doses

                The first 3, 5, 10 or 19 trials of the simulated literature report what mothers' 25(OH)D was at the end. The truth is a straight line of %s, and a
                straight line is fitted (REML). People are lognormal about the mean of their arm with a coefficient of variation of 0.25. How much trials
                differ, as standard deviations of level and slope in ng/mL: %s. Literature i of a cell has a seed of its own, counted on from %s;
                all methods of a cell see the same literatures.

                An unbounded interval counts as holding the truth; the share of unbounded ones stands behind the semicolon. A run without an
                interval counts as not holding it. In brackets: the Monte Carlo standard error. The pass mark, 93 to 97 %%, is for ten
                trials or more that differ; it is marked ✓ or ✗ where 2,000 literatures were drawn. A review uses the bootstrap unless asked
                otherwise; it has %s replicates here. Cells of %s literatures are those of slow methods: a difference of 3 points from 95 %% is chance there.

                """.formatted(
                        Tally.SAMPLE,
                        "15 ng/mL and 4 ng/mL for each 1000 IU a day (assumed)",
                        List.of(Differences.values()).stream()
                                .map(d -> "%s %s and %s".formatted(d.word(), plain(d.tauLevel()), plain(d.tauStep())))
                                .collect(Collectors.joining("; ")),
                        CoverageStudy.SEED,
                        CoverageStudy.REPLICATES,
                        CoverageStudy.FEWER_RUNS));
    }

    private void doses(String title, String target, String what) {
        page.append("### ").append(title).append("\n\n").append(what).append(" The truth: ");
        page.append(List.of(Differences.values()).stream()
                        .map(d -> String.format(Locale.ROOT, "%.0f (%s)", truth(d, target), d.word()))
                        .collect(Collectors.joining(", ")))
                .append(" IU a day.\n\n| trials | they differ | ")
                .append(CoverageStudy.METHODS.stream().map(IntervalMethod::word).collect(Collectors.joining(" | ")))
                .append(" |\n|---|---|---|---|---|\n");
        for (int trials : CoverageStudy.TRIALS) {
            for (Differences differences : Differences.values()) {
                page.append("| %s | %s |".formatted(trials, differences.word()));
                for (IntervalMethod method : CoverageStudy.METHODS) {
                    CoverageStudy.Cell cell = new CoverageStudy.Cell(trials, differences, method);
                    page.append(' ')
                            .append(dose(cell, kept.tally(Names.of(cell, target))))
                            .append(" |");
                }
                page.append('\n');
            }
        }
        page.append('\n');
    }

    private static double truth(Differences differences, String target) {
        return (target.equals(Names.MEAN)
                        ? CoverageStudy.meanDose(differences)
                        : CoverageStudy.individualDose(differences))
                .orElseThrow();
    }

    private static String dose(CoverageStudy.Cell cell, Optional<Tally> counted) {
        if (counted.isEmpty()) {
            return "not run";
        }
        Tally t = counted.get();
        boolean judged = t.runs() >= 2000 && cell.trials() >= TRIALS_FOR_MARK && cell.differences() != Differences.NONE;
        String mark = !judged ? "" : t.coverage() >= LOWEST_MARK && t.coverage() <= HIGHEST_MARK ? " ✓" : " ✗";
        String without = t.without() == 0 ? "" : ", %s without".formatted(percent(t.without(), t.runs()));
        String runs = t.runs() == CoverageStudy.runs(cell) && t.runs() < 2000 ? ", %s runs".formatted(t.runs()) : "";
        return "%s%s; %s%s%s".formatted(share(t), mark, percent(t.unbounded(), t.runs()), without, runs);
    }

    private void whyIndividualsFail() {
        page.append("""
                Where trials do not differ the band of the dose for individuals holds. Where they differ it is too narrow: it takes the variances
                between trials as known, and the people of a new trial population depend on them most. The bootstrap draws these variances and
                holds; its price is that many intervals have no upper limit.

                """);
    }

    private void pooling() {
        page.append("""
                ## Pooled differences

                Mean differences of 10 ng/mL with the arm sizes of the same trials, people having a standard deviation of 6 ng/mL; tables drawn with
                seed %s. The Bayesian interval is the central one, with a flat prior of the mean and a half-normal prior of tau whose scale is
                half the people's standard deviation; a tau of 3 ng/mL is as large as that scale.

                | trials | tau, ng/mL | %s | tables |
                |---|---|%s---|
                """.formatted(
                        PoolingStudy.SEED,
                        List.of(PoolingStudy.Method.values()).stream()
                                .map(PoolingStudy.Method::words)
                                .collect(Collectors.joining(" | ")),
                        "---|".repeat(PoolingStudy.Method.values().length)));
        for (int trials : CoverageStudy.TRIALS) {
            for (double tau : PoolingStudy.TAUS) {
                page.append("| %s | %s |".formatted(trials, plain(tau)));
                int tables = 0;
                for (PoolingStudy.Method method : PoolingStudy.Method.values()) {
                    Optional<Tally> t = kept.tally(Names.of(new PoolingStudy.Cell(trials, tau, method)));
                    page.append(" %s |".formatted(t.map(CoveragePage::share).orElse("not run")));
                    tables = t.map(Tally::runs).orElse(tables);
                }
                page.append(" %s |\n".formatted(tables));
            }
        }
    }

    private void recovery() {
        page.append("""

                ## The simulated lactation literature

                Literatures as in `examples/simulated-lactation` (19 trials, 3,337 mothers), seeds counted on from %s, with the shapes of the truth:
                piecewise linear with knots at 1000, 2000 and 3000 IU a day for mothers, a straight line for infants. Rises have the normal interval
                of the curve, doses that of the band. Means of doses are of those literatures in which the target is reached. Levels and rises
                come out up to 1 %% low, and doses a little high: people's SD goes with their mean, so an arm that is low by chance
                has a small standard error and weighs more than it should.

                | what | truth | mean (standard error) | median | coverage; unbounded | literatures |
                |---|---|---|---|---|---|
                """.formatted(RecoveryStudy.SEED));
        kept.cells(Names.RECOVERY).forEach(cell -> {
            Recovered r = kept.recovered(cell, cell.substring(Names.RECOVERY.length()))
                    .orElseThrow();
            Tally t = r.intervals();
            page.append("| %s | %s | %s | %s | %s; %s%s | %s |\n"
                    .formatted(
                            r.what(),
                            value(r.truth()),
                            value(r.mean()) + " (" + error(r.error()) + ")",
                            value(r.median()),
                            share(t),
                            percent(t.unbounded(), t.runs()),
                            t.without() == 0 ? "" : ", %s without".formatted(percent(t.without(), t.runs())),
                            t.runs()));
        });
    }

    private void shapes() {
        page.append("""

                ## What another shape does

                The same mothers under curves that are not that of the truth. This is not judged: no curve but the true one has to be unbiased.

                | shape | what | truth | mean (standard error) | median |
                |---|---|---|---|---|
                """);
        for (String shape : RecoveryStudy.OTHER_SHAPES) {
            String prefix = Names.SHAPE + shape + "/";
            kept.cells(prefix).forEach(cell -> {
                Recovered r =
                        kept.recovered(cell, cell.substring(prefix.length())).orElseThrow();
                page.append("| %s | %s | %s | %s (%s) | %s |\n"
                        .formatted(
                                shape,
                                r.what(),
                                value(r.truth()),
                                value(r.mean()),
                                error(r.error()),
                                value(r.median())));
            });
        }
    }

    private static String share(Tally t) {
        return String.format(Locale.ROOT, "%.1f %% (%.1f)", 100 * t.coverage(), 100 * t.monteCarloError());
    }

    private static String percent(int some, int all) {
        return some == 0 ? "0 %" : String.format(Locale.ROOT, "%.1f %%", 100.0 * some / all);
    }

    /** Doses as whole numbers, levels with two decimals. */
    private static String value(double value) {
        if (Double.isInfinite(value)) {
            return "not reached";
        }
        return Math.abs(value) >= 100
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.2f", value);
    }

    private static String error(double value) {
        return value >= 1 ? String.format(Locale.ROOT, "%.0f", value) : String.format(Locale.ROOT, "%.3f", value);
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
