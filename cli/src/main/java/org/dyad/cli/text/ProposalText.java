package org.dyad.cli.text;

import java.util.List;
import java.util.Locale;
import org.dyad.report.json.DecisionJson.Judged;
import org.dyad.review.decision.Action;
import org.dyad.review.decision.Decision;
import org.dyad.review.decision.Proposal;

/** Proposed facts and decisions for a person to read. */
public final class ProposalText {
    private static final int LONGEST_QUOTE = 160;

    private ProposalText() {}

    /** The facts, document by document. */
    public static String facts(List<Judged> facts) {
        if (facts.isEmpty()) {
            return "No proposed fact is of this kind.\n";
        }
        StringBuilder text = new StringBuilder();
        String document = "";
        for (Judged judged : facts) {
            if (!judged.document().file().equals(document)) {
                document = judged.document().file();
                text.append(text.isEmpty() ? "" : "\n")
                        .append(judged.document().slug())
                        .append('\n');
            }
            fact(text, judged);
        }
        return text.toString();
    }

    private static void fact(StringBuilder text, Judged judged) {
        Proposal proposal = judged.proposal();
        String of = proposal.key().of().isEmpty() ? "" : " of " + proposal.key().of();
        text.append(String.format(
                Locale.ROOT,
                "  %s  %-10s %s%s: %s%n",
                proposal.key().id(),
                judged.standing().word(),
                proposal.key().kind().code(),
                of,
                proposal.key().value()));
        text.append(String.format(
                Locale.ROOT,
                "      \"%s\" (%s, confidence %.2f)%n",
                shown(proposal.quote().words()),
                proposal.rule(),
                proposal.confidence()));
        proposal.doubts()
                .forEach(doubt ->
                        text.append("      doubt: ").append(doubt.message()).append('\n'));
        judged.standing().because().forEach(decision -> text.append("      ")
                .append(decision(decision))
                .append('\n'));
    }

    /** The log, one line each. */
    public static String log(List<Decision> decisions) {
        StringBuilder text = new StringBuilder();
        for (Decision decision : decisions) {
            text.append(decision.shortId())
                    .append("  ")
                    .append(decision.at())
                    .append("  ")
                    .append(decision.what().fact().kind().code())
                    .append(' ')
                    .append(decision.what().fact().value())
                    .append("  ")
                    .append(decision(decision))
                    .append('\n');
        }
        return decisions.isEmpty() ? "Nothing was decided yet.\n" : text.toString();
    }

    private static String decision(Decision decision) {
        String what =
                switch (decision.what().action()) {
                    case Action.Accept accept -> "accepted";
                    case Action.Correct correct -> "corrected to " + correct.value();
                    case Action.Reject reject -> "rejected";
                    case Action.Undo undo ->
                        "took back decision " + undo.decision().substring(0, 12);
                };
        return what + " by " + decision.what().reviewer().name()
                + (decision.what().reviewer().adjudicator() ? " (adjudicator)" : "")
                + decision.what()
                        .bulk()
                        .map(filter -> ", in one go (" + shown(filter) + ")")
                        .orElse("")
                + decision.what().reason().map(why -> ": " + shown(why)).orElse("");
    }

    /** Words on one line, not longer than a person reads in a list. */
    static String shown(String words) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < words.length() && line.length() < LONGEST_QUOTE; ) {
            int c = words.codePointAt(i);
            i += Character.charCount(c);
            boolean blank = Character.isWhitespace(c) || Character.isISOControl(c) || c == 0x2028 || c == 0x2029;
            line.appendCodePoint(blank ? ' ' : c);
        }
        return line.length() < LONGEST_QUOTE ? line.toString() : line + "\u2026";
    }
}
