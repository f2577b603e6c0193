package org.dyad.report.json;

import java.util.List;
import java.util.Optional;
import org.dyad.extraction.fact.ExtractedDocument;
import org.dyad.review.decision.Action;
import org.dyad.review.decision.Decision;
import org.dyad.review.decision.Proposal;
import org.dyad.review.decision.Standing;

/** Proposed facts with what was decided about them. */
public final class DecisionJson {
    private DecisionJson() {}

    /** A proposed fact, the document it is from, and where it stands. */
    public record Judged(ExtractedDocument document, Proposal proposal, Standing standing) {}

    /** The facts as a list. */
    public static String facts(List<Judged> facts) {
        return JsonOut.list(facts, (out, judged) -> {
            Proposal proposal = judged.proposal();
            out.field("id", proposal.key().id())
                    .field("document", proposal.key().document().value())
                    .field("version", judged.document().sha256())
                    .field("field", proposal.key().kind().code())
                    .field("of", proposal.key().of())
                    .field("value", proposal.key().value())
                    .field("span", proposal.quote().words());
            proposal.key().place().ifPresent(span -> out.field("start", span.start())
                    .field("end", span.end()));
            out.field("rule", proposal.rule())
                    .field("confidence", proposal.confidence())
                    .list("doubts", proposal.doubts(), (o, doubt) -> o.field("check", doubt.check())
                            .field("message", doubt.message()))
                    .field("standing", judged.standing().word())
                    .field("accepted", judged.standing().accepted())
                    .list("decisions", judged.standing().because(), DecisionJson::decision);
        });
    }

    /** The log as a list. */
    public static String log(List<Decision> decisions) {
        return JsonOut.list(decisions, DecisionJson::decision);
    }

    private static void decision(JsonOut out, Decision decision) {
        Optional<String> newValue = decision.what().action() instanceof Action.Correct correct
                ? Optional.of(correct.value())
                : Optional.empty();
        Optional<String> undoes =
                decision.what().action() instanceof Action.Undo undo ? Optional.of(undo.decision()) : Optional.empty();
        out.field("id", decision.id())
                .field("number", decision.number())
                .field("action", decision.what().action().word())
                .field("reviewer", decision.what().reviewer().name())
                .field("adjudicator", decision.what().reviewer().adjudicator())
                .field("fact", decision.what().fact().id())
                .field("field", decision.what().fact().kind().code())
                .field("value", decision.what().fact().value())
                .field("newValue", newValue)
                .field("undoes", undoes)
                .field("reason", decision.what().reason())
                .field("bulk", decision.what().bulk())
                .field("at", decision.at().toString());
    }
}
