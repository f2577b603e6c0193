/**
 * From a trial to what can be pooled: which time point, which reference arm, which number, and what each arm can and
 * cannot be used for, with the reason. Start at {@link Assembler}.
 */
@NullMarked
package org.dyad.synthesis.assembly;

import org.jspecify.annotations.NullMarked;
