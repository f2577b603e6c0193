package org.dyad.cli.command;

import java.util.Optional;
import org.dyad.synthesis.counts.CountsFit;
import org.dyad.synthesis.pool.Coefficient;
import org.dyad.synthesis.pool.Heterogeneity;
import org.dyad.synthesis.pool.Interval;
import org.dyad.synthesis.pool.PoolingFit;
import org.dyad.synthesis.pool.PredictionRule;
import org.dyad.synthesis.pool.Subgroups;

/** Pooled effects as a table: one row for each coefficient of the whole, then of each group. */
final class PoolingCsv {
    private PoolingCsv() {}

    static String text(PoolingFit fit, Optional<Subgroups> groups) {
        Csv csv = header();
        rows(csv, "all", fit);
        groups.ifPresent(all -> all.groups().forEach(group -> rows(csv, group.label(), group.fit())));
        return csv.text();
    }

    /** Pooled counts, under the same headings. */
    static String text(CountsFit fit, PredictionRule rule) {
        Optional<Interval> prediction = fit.predictionInterval(rule);
        Optional<Heterogeneity> h = fit.heterogeneity();
        Coefficient c = fit.pooled();
        return header().row(
                        "all",
                        Integer.toString(fit.count()),
                        c.name(),
                        Csv.number(c.estimate()),
                        Csv.number(c.standardError()),
                        Csv.number(c.statistic()),
                        Csv.number(c.degreesOfFreedom()),
                        Csv.number(c.pValue()),
                        Csv.number(c.lower()),
                        Csv.number(c.upper()),
                        Csv.number(fit.tauSquared()),
                        h.map(x -> Csv.number(x.i2())).orElse(""),
                        h.map(x -> Csv.number(x.q())).orElse(""),
                        h.map(x -> Integer.toString(x.degreesOfFreedom())).orElse(""),
                        h.map(x -> Csv.number(x.pValue())).orElse(""),
                        prediction.map(p -> Csv.number(p.lower())).orElse(""),
                        prediction.map(p -> Csv.number(p.upper())).orElse(""))
                .text();
    }

    private static Csv header() {
        return new Csv(',')
                .row(
                        "group",
                        "k",
                        "name",
                        "estimate",
                        "se",
                        "statistic",
                        "df",
                        "pValue",
                        "ciLower",
                        "ciUpper",
                        "tau2",
                        "i2",
                        "q",
                        "qDf",
                        "qPValue",
                        "predictionLower",
                        "predictionUpper");
    }

    private static void rows(Csv csv, String group, PoolingFit fit) {
        Optional<Interval> prediction = fit.moderators().isEmpty() ? fit.predictionInterval() : Optional.empty();
        for (Coefficient c : fit.coefficients()) {
            csv.row(
                    group,
                    Integer.toString(fit.count()),
                    c.name(),
                    Csv.number(c.estimate()),
                    Csv.number(c.standardError()),
                    Csv.number(c.statistic()),
                    Csv.number(c.degreesOfFreedom()),
                    Csv.number(c.pValue()),
                    Csv.number(c.lower()),
                    Csv.number(c.upper()),
                    Csv.number(fit.tauSquared().value()),
                    Csv.number(fit.heterogeneity().i2()),
                    Csv.number(fit.heterogeneity().q()),
                    Integer.toString(fit.heterogeneity().degreesOfFreedom()),
                    Csv.number(fit.heterogeneity().pValue()),
                    prediction.map(p -> Csv.number(p.lower())).orElse(""),
                    prediction.map(p -> Csv.number(p.upper())).orElse(""));
        }
    }
}
