package org.dyad.extraction.fact;

import java.util.Optional;
import org.dyad.evidence.study.Compartment;

/**
 * One numeric result: a level in a group, or an effect estimate.
 *
 * @param name        what was measured, in the words of the text
 * @param arm         the group, in the words of the text
 * @param compartment where 25-hydroxyvitamin D was measured, where it is that
 * @param timePoint   when, in the words of the text
 * @param result      the numbers
 */
public record OutcomeFacts(
        String name,
        Optional<String> arm,
        Optional<Compartment> compartment,
        Optional<String> timePoint,
        ProposedFact<OutcomeResult> result) {}
