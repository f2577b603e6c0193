/**
 * The grammar of the field: amounts, concentrations, thresholds, lengths of time, percentages, counts of people, p values and effect
 * estimates, each with its place. Small recognisers look at tokens from a position on; each token is looked at a bounded number of times.
 * Start at {@link org.dyad.extraction.grammar.Grammar#read}.
 */
@NullMarked
package org.dyad.extraction.grammar;

import org.jspecify.annotations.NullMarked;
