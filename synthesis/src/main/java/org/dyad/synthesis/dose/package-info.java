/**
 * Dose-response over trials: how an outcome changes with the dose, from differences within trials only. Start at
 * {@link org.dyad.synthesis.dose.DoseResponse}; trials come in as {@link org.dyad.synthesis.dose.DoseStudy}, the result is
 * a {@link org.dyad.synthesis.dose.DoseResponseFit}, and {@link org.dyad.synthesis.dose.PreparedDoseResponse} refits many
 * simulated outcomes fast.
 */
@NullMarked
package org.dyad.synthesis.dose;

import org.jspecify.annotations.NullMarked;
