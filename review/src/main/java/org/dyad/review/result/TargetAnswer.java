package org.dyad.review.result;

import org.dyad.review.protocol.ReviewProtocol.TargetPlan;
import org.dyad.synthesis.target.TargetResult;

/**
 * The dose for one target.
 *
 * @param plan what the protocol asked
 * @param result what was found
 * @param sentence the answer in one plain sentence
 * @param detail what stands beside it
 */
public record TargetAnswer(TargetPlan plan, TargetResult result, String sentence, TargetDetail detail) {}
