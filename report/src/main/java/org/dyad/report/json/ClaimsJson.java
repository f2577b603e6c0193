package org.dyad.report.json;

import java.util.List;
import java.util.Optional;
import org.dyad.evidence.origin.Quote;
import org.dyad.extraction.claim.CheckedClaim;
import org.dyad.extraction.claim.TextFinding;
import org.dyad.extraction.fact.ExtractedDocument;
import org.dyad.review.claim.Verdict;
import org.dyad.review.claim.Verdicts;
import org.dyad.review.result.ReviewResults;

/** What titles claim, beside what their texts and a review say. */
public final class ClaimsJson {
    private ClaimsJson() {}

    /**
     * The claims of one document.
     *
     * @param review to judge them by, where there is one
     */
    public record ClaimsOf(ExtractedDocument document, List<CheckedClaim> claims, Optional<ReviewResults> review) {
        public ClaimsOf {
            claims = List.copyOf(claims);
        }

        public ClaimsOf(ExtractedDocument document, List<CheckedClaim> claims) {
            this(document, claims, Optional.empty());
        }

        /** What the review says about a claim. */
        public Optional<Verdict> verdict(CheckedClaim claim) {
            return review.map(results -> Verdicts.on(claim.claim(), results));
        }
    }

    /** The fields of one document. */
    public static void write(JsonOut out, ClaimsOf claims) {
        out.field("slug", claims.document().slug())
                .field("title", claims.document().title())
                .list("claims", claims.claims(), (o, claim) -> {
                    quote(o, claim.claim().quote());
                    o.field("claim", claim.claim().sentence())
                            .field("text", claim.finding().word())
                            .field("how", claim.finding().sentence());
                    compared(claim.finding()).ifPresent(quote -> o.object("compared", () -> quote(o, quote)));
                    claims.verdict(claim).ifPresent(verdict -> o.field("evidence", verdict.word())
                            .field("verdict", verdict.sentence()));
                });
    }

    private static Optional<Quote> compared(TextFinding finding) {
        return switch (finding) {
            case TextFinding.Supported supported -> Optional.of(supported.quote());
            case TextFinding.Contradicted contradicted -> Optional.of(contradicted.quote());
            case TextFinding.NotInText notInText -> Optional.empty();
        };
    }

    private static void quote(JsonOut out, Quote quote) {
        out.field("span", quote.words());
        quote.span().ifPresent(span -> out.field("start", span.start()).field("end", span.end()));
    }
}
