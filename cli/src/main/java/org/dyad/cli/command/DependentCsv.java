package org.dyad.cli.command;

import java.util.List;
import java.util.Optional;
import org.dyad.synthesis.pool.Coefficient;
import org.dyad.synthesis.pool.Interval;
import org.dyad.synthesis.robust.ClusterRobust;
import org.dyad.synthesis.robust.RobustCoefficient;

/** Coefficients as a table, with their robust standard errors beside them where there are any. */
final class DependentCsv {
    private DependentCsv() {}

    static String text(List<Coefficient> coefficients, Optional<ClusterRobust> robust) {
        Csv csv = new Csv(',')
                .row(
                        "name",
                        "estimate",
                        "se",
                        "statistic",
                        "df",
                        "pValue",
                        "ciLower",
                        "ciUpper",
                        "robustSe",
                        "robustDf",
                        "robustPValue",
                        "robustCiLower",
                        "robustCiUpper");
        for (int j = 0; j < coefficients.size(); j++) {
            int row = j;
            Coefficient c = coefficients.get(j);
            Optional<RobustCoefficient> r = robust.map(all -> all.coefficients().get(row));
            Optional<Interval> interval = r.flatMap(RobustCoefficient::interval);
            csv.row(
                    c.name(),
                    Csv.number(c.estimate()),
                    Csv.number(c.standardError()),
                    Csv.number(c.statistic()),
                    Csv.number(c.degreesOfFreedom()),
                    Csv.number(c.pValue()),
                    Csv.number(c.lower()),
                    Csv.number(c.upper()),
                    r.map(x -> Csv.number(x.standardError())).orElse(""),
                    r.map(x -> Csv.number(x.degreesOfFreedom())).orElse(""),
                    r.map(x -> Csv.number(x.pValue())).orElse(""),
                    interval.map(i -> Csv.number(i.lower())).orElse(""),
                    interval.map(i -> Csv.number(i.upper())).orElse(""));
        }
        return csv.text();
    }
}
