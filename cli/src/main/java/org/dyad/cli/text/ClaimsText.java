package org.dyad.cli.text;

import java.util.List;
import java.util.Optional;
import org.dyad.evidence.origin.Quote;
import org.dyad.extraction.claim.CheckedClaim;
import org.dyad.extraction.claim.TextFinding;
import org.dyad.report.json.ClaimsJson.ClaimsOf;

/** What titles claim, for a person. */
public final class ClaimsText {
    private ClaimsText() {}

    /** Title by title: each claim, what the text says, and what the evidence says where a review was named. */
    public static String of(List<ClaimsOf> documents) {
        StringBuilder text = new StringBuilder();
        for (ClaimsOf document : documents) {
            text.append(text.isEmpty() ? "" : "\n")
                    .append(ProposalText.shown(document.document()
                            .title()
                            .orElse(document.document().slug())))
                    .append('\n');
            if (document.claims().isEmpty()) {
                text.append("  The title claims no dose, level, ratio or percentage that can be read.\n");
            }
            document.claims().forEach(claim -> claim(text, document, claim));
        }
        return text.toString();
    }

    private static void claim(StringBuilder text, ClaimsOf document, CheckedClaim claim) {
        text.append("  \"")
                .append(ProposalText.shown(claim.claim().quote().words()))
                .append("\" says: ")
                .append(claim.claim().sentence())
                .append(".\n");
        text.append("    Text: ")
                .append(claim.finding().word())
                .append(". ")
                .append(claim.finding().sentence());
        Optional<Quote> quote =
                switch (claim.finding()) {
                    case TextFinding.Supported supported -> Optional.of(supported.quote());
                    case TextFinding.Contradicted contradicted -> Optional.of(contradicted.quote());
                    case TextFinding.NotInText notInText -> Optional.empty();
                };
        quote.ifPresent(found ->
                text.append(" \"").append(ProposalText.shown(found.words())).append('"'));
        text.append('\n');
        document.verdict(claim).ifPresent(verdict -> text.append("    Evidence: ")
                .append(verdict.word())
                .append(". ")
                .append(verdict.sentence())
                .append('\n'));
    }
}
