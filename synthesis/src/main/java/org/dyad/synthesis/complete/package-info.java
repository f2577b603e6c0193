/**
 * Completes rows that report a number in another form: standard deviations, standard errors and means by named rules. Each result is a
 * {@link org.dyad.synthesis.complete.Completion}: made (with its rule, inputs and source), bounded, or refused with a reason; none
 * is ever filled in silently. Start at {@link org.dyad.synthesis.complete.StandardDeviations},
 * {@link org.dyad.synthesis.complete.StandardErrors} and {@link org.dyad.synthesis.complete.MedianConversion}.
 */
@NullMarked
package org.dyad.synthesis.complete;

import org.jspecify.annotations.NullMarked;
