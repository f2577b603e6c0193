/**
 * Inference from a fitted model whose effects depend on each other: what is shared by models of nested levels and of several outcomes, and
 * standard errors that hold when the dependence within clusters was modelled wrongly. Start at
 * {@link org.dyad.synthesis.robust.ClusterRobust}.
 */
@NullMarked
package org.dyad.synthesis.robust;

import org.jspecify.annotations.NullMarked;
