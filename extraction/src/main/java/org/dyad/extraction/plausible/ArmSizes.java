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
        boolean others = facts.arms().size() > 1 || randomised(facts);
        for (ProposedFact<Integer> size : sizes) {
            if (size.value() > all) {
                doubts.add(size, NAME, "The group has %d people, the whole study %d.", size.value(), all);
            } else if (size.value() == all && others) {
                doubts.add(
                        size, NAME, "The group has %d people, as many as the whole study; it is one of several.", all);
                doubts.add(
                        total.get(), NAME, "One of the groups has %d people too; it may be the size of a group.", all);
            }
        }
        if (sizes.size() > 1 && sizes.size() == facts.arms().size()) {
            sum(total.get(), sizes, doubts);
        }
    }

    /** Which of the numbers is wrong cannot be told, so that none of them is taken without a look. */
    private static void sum(ProposedFact<Integer> total, List<ProposedFact<Integer>> sizes, Doubts doubts) {
        int all = total.value();
        long sum = sizes.stream().mapToLong(ProposedFact::value).sum();
        if (sum > all) {
            doubts.add(total, NAME, "The groups add up to %d, more than the total of %d.", sum, all);
            // where one of them has the size of the whole study or more, that one is the suspect, and has its doubt
            // already
            if (sizes.stream().allMatch(size -> size.value() < all)) {
                sizes.forEach(size ->
                        doubts.add(size, NAME, "The groups add up to %d, more than the total of %d.", sum, all));
            }
        } else if (sum < SMALLEST_SHARE * all) {
            doubts.add(
                    total,
                    NAME,
                    "The groups add up to %d of %d: a group may have been missed, or the total may be of another study.",
                    sum,
                    all);
        }
    }

    private static boolean randomised(StudyFacts facts) {
        return facts.design()
                .proposal()
                .map(ProposedFact::value)
                .filter(design -> switch (design) {
                    case RANDOMISED_TRIAL, CLUSTER_RANDOMISED_TRIAL -> true;
                    case CROSSOVER,
                            COHORT,
                            CASE_CONTROL,
                            CROSS_SECTIONAL,
                            CASE_REPORT,
                            SYSTEMATIC_REVIEW,
                            META_ANALYSIS,
                            NARRATIVE_REVIEW,
                            GUIDELINE,
                            NEWS,
                            ANIMAL,
                            IN_VITRO,
                            OTHER -> false;
                })
                .isPresent();
    }
}
