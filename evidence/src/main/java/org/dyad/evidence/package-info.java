/** The vocabulary of the field: dose, concentration, study, arm, measurement, contrast, and where each value came from. */
@NullMarked
package org.dyad.evidence;

import org.jspecify.annotations.NullMarked;
