package org.dyad.review.result;

import java.util.Optional;
import org.dyad.review.protocol.ReviewProtocol.TargetPlan;
import org.dyad.synthesis.target.JointWindow;

/**
 * The doses that serve mothers and infants alike.
 *
 * @param mothers what is asked of mothers
 * @param infants what is asked of infants
 * @param upper the level that few should exceed, in words
 * @param window where it can be told
 * @param reason why it cannot; empty where it can
 */
public record TogetherWindow(
        TargetPlan mothers, TargetPlan infants, String upper, Optional<JointWindow> window, String reason) {}
