package org.dyad.extraction.plausible;

import java.util.List;
import java.util.Optional;
import org.dyad.extraction.fact.ArmFacts;
import org.dyad.extraction.fact.ProposedFact;
import org.dyad.extraction.fact.StudyFacts;
import org.dyad.library.document.Document;

/** The groups of a study together are its total; fewer where people were lost, never more. */
final class ArmSizes implements Check {
    private static final String NAME = "arm sizes";

    /** Below this share of the total, groups were probably missed or the total is another one. (j) */
    private static final double SMALLEST_SHARE = 0.6;

    @Override
    public void look(StudyFacts facts, Document document, Doubts doubts) {
        Optional<ProposedFact<Integer>> total = facts.sampleSize().proposal();
        List<ProposedFact<Integer>> sizes =
                facts.arms().stream().map(ArmFacts::n).flatMap(Optional::stream).toList();
        if (total.isEmpty() || sizes.isEmpty()) {
            return;
        }
        int all = total.get().value();
        for (ProposedFact<Integer> size : sizes) {
            if (size.value() > all) {
                doubts.add(size, NAME, "The group has %d people, the whole study %d.", size.value(), all);
            }
        }
        if (sizes.size() < 2 || sizes.size() < facts.arms().size()) {
            return;
        }
        long sum = sizes.stream().mapToLong(ProposedFact::value).sum();
        if (sum > all) {
            doubts.add(total.get(), NAME, "The groups add up to %d, more than the total of %d.", sum, all);
        } else if (sum < SMALLEST_SHARE * all) {
            doubts.add(
                    total.get(),
                    NAME,
                    "The groups add up to %d of %d: a group may have been missed, or the total may be of another study.",
                    sum,
                    all);
        }
    }
}
