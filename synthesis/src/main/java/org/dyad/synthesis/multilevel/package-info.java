/**
 * Effects nested in units nested in larger units: arms or time points in trials, trials in centres. Start at
 * {@link org.dyad.synthesis.multilevel.MultilevelModel}; standard errors that do not lean on the nesting being right are in
 * {@link org.dyad.synthesis.robust.ClusterRobust}.
 */
@NullMarked
package org.dyad.synthesis.multilevel;

import org.jspecify.annotations.NullMarked;
