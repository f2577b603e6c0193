/**
 * Tables as CSV. Arms of trials: {@link org.dyad.evidence.table.EvidenceTables}; rows of effects, means, counts or doses:
 * {@link org.dyad.evidence.table.SimpleTable}; contrasts, risk of bias and PRISMA counts: the tables of those names.
 *
 * <p>A file with faults is refused whole, by one {@link org.dyad.evidence.table.InvalidTable} that tells all of them. What
 * can be right but often is not becomes a {@link org.dyad.evidence.table.Warning}; nothing is repaired in silence.
 */
@NullMarked
package org.dyad.evidence.table;

import org.jspecify.annotations.NullMarked;
