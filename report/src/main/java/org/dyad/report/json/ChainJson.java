package org.dyad.report.json;

import org.dyad.evidence.study.Compartment;
import org.dyad.synthesis.chain.ChainPath;
import org.dyad.synthesis.chain.ChainResult;
import org.dyad.synthesis.chain.Composed;
import org.dyad.synthesis.chain.LinkEstimate;

/** The chain from the mother's dose to the infant's level. Doses are the mother's, in IU per day. */
public final class ChainJson {
    private ChainJson() {}

    /** The fields of a result. */
    public static void write(JsonOut out, ChainResult result) {
        out.field("doseUnit", "IU/day")
                .field("shape", result.model().shape().text())
                .field("level", 100 * result.model().level())
                .field("from", result.model().from())
                .field("to", result.model().to())
                .field("withinCorrelation", result.model().withinCorrelation())
                .object("units", () -> result.units().forEach((where, unit) -> out.field(where.words(), unit)))
                .object("direct", result.direct(), direct -> link(out, direct))
                .list("paths", result.paths(), ChainJson::path)
                .list("sensitivity", result.sensitivity(), (o, at) -> o.field("withinCorrelation", at.correlation())
                        .list("paths", at.paths(), ChainJson::path))
                .list("notIdentified", result.notIdentified(), MotherInfantJson::unidentified)
                .words("notes", result.notes());
    }

    private static void path(JsonOut out, ChainPath path) {
        out.words("via", path.via().stream().map(Compartment::words).toList())
                .list("links", path.links(), ChainJson::link)
                .matrix("vcov", path.covariance())
                .object("composed", path.composed(), c -> composed(out, c))
                .object("difference", path.difference(), c -> composed(out, c));
    }

    private static void link(JsonOut out, LinkEstimate link) {
        out.field("from", link.link().from().map(Compartment::words).orElse("dose"))
                .field("to", link.link().to().words())
                .field("unit", link.unit())
                .field("k", link.trials().size())
                .field("estimate", link.estimate())
                .field("se", link.standardError())
                .field("df", link.df())
                .field("ciLower", link.ciLower())
                .field("ciUpper", link.ciUpper())
                .field("betweenTrials", link.betweenTrials())
                .list("studies", link.slopes(), (o, s) -> o.field("study", s.trial())
                        .field("slope", s.slope())
                        .field("se", s.standardError())
                        .field("weight", s.weightPercent()));
    }

    private static void composed(JsonOut out, Composed c) {
        out.field("estimate", c.estimate())
                .field("se", c.standardError())
                .field("df", c.df())
                .field("ciLower", c.ciLower())
                .field("ciUpper", c.ciUpper());
    }
}
