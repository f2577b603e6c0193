/**
 * How far a pooled result or a meta-regression hangs on single studies: {@link org.dyad.synthesis.sensitivity.LeaveOneOut}, {@link
 * org.dyad.synthesis.sensitivity.Cumulative}, {@link org.dyad.synthesis.sensitivity.Influence}, {@link
 * org.dyad.synthesis.sensitivity.Gosh} (all subsets), and {@link org.dyad.synthesis.sensitivity.PermutationTest}. Each refits
 * the model afresh; nothing is approximated. Start at any of them: {@code LeaveOneOut.of(options, contrasts)}.
 */
@NullMarked
package org.dyad.synthesis.sensitivity;

import org.jspecify.annotations.NullMarked;
