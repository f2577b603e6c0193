package org.dyad.cli.command;

import org.dyad.extraction.fact.StudyFacts;
import org.dyad.review.decision.Proposals;

/** How many facts were proposed, and how many doubts stand beside them. */
record FactCounts(int facts, int doubts) {
    static FactCounts of(StudyFacts facts) {
        var proposals = Proposals.of(facts);
        return new FactCounts(
                proposals.size() + facts.quantities().size(),
                proposals.stream()
                        .mapToInt(proposal -> proposal.doubts().size())
                        .sum());
    }
}
