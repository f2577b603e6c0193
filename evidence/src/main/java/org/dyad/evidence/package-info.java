/**
 * The vocabulary of the field as immutable types, and nothing that needs a distribution.
 *
 * <ul>
 *   <li>{@code quantity}: doses and concentrations with their units
 *   <li>{@code study}: studies, arms, measurements, printed contrasts, judgements of bias, PRISMA stages
 *   <li>{@code origin}: where each value came from
 *   <li>{@code effect}: effect measures by name and scale
 *   <li>{@code table}: all of these read from CSV and written again; start at {@link
 *       org.dyad.evidence.table.EvidenceTables} or {@link org.dyad.evidence.table.SimpleTable}
 * </ul>
 */
@NullMarked
package org.dyad.evidence;

import org.jspecify.annotations.NullMarked;
