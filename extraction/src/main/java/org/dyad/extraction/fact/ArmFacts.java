package org.dyad.extraction.fact;

import java.util.Optional;
import org.dyad.evidence.origin.Quote;

/**
 * One group that gets, or is compared for, a supplement.
 *
 * @param label      what the text calls it
 * @param n          its size
 * @param dose       of vitamin D, to the mother where mother and infant get one each; empty for placebo and untreated arms
 * @param infantDose what the infant gets, where mother and infant get one each
 * @param comparator whether it is the one that others are compared with: placebo, no treatment, the lowest or standard dose
 * @param quote      the words that state the arm
 * @param rule       the rule that found it
 * @param confidence from 0 to 1
 */
public record ArmFacts(
        String label,
        Optional<ProposedFact<Integer>> n,
        Optional<ProposedFact<StatedDose>> dose,
        Optional<ProposedFact<StatedDose>> infantDose,
        boolean comparator,
        Quote quote,
        String rule,
        double confidence) {}
