package org.dyad.cli.command;

import org.dyad.synthesis.target.FractionPoint;
import org.dyad.synthesis.target.TargetResult;

/** The fraction at each dose as rows. */
final class TargetCsv {
    private TargetCsv() {}

    static String of(TargetResult result) {
        Csv csv = new Csv(',').row("dose", "fraction", "ciLower", "ciUpper", "extrapolated");
        for (FractionPoint p : result.curve()) {
            csv.row(
                    Csv.number(p.dose()),
                    Csv.number(p.fraction()),
                    Csv.number(p.ciLower()),
                    Csv.number(p.ciUpper()),
                    Boolean.toString(p.extrapolated()));
        }
        return csv.text();
    }
}
