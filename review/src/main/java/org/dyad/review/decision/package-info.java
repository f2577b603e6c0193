/**
 * What persons decided about proposed facts, kept as a log that is only ever added to, and the evidence table that follows from it.
 *
 * <p>Start at {@link org.dyad.review.decision.Decision}; the log is {@link org.dyad.review.decision.DecisionLog}, what follows from
 * several persons' decisions is {@link org.dyad.review.decision.Standings}, and {@link org.dyad.review.decision.AcceptedTable} makes the
 * evidence table.
 */
@NullMarked
package org.dyad.review.decision;

import org.jspecify.annotations.NullMarked;
