/**
 * Arms: the groups of a study that get, or are compared for, a supplement, with their doses and sizes. Start at
 * {@link org.dyad.extraction.arm.ArmFinder}.
 */
@NullMarked
package org.dyad.extraction.arm;

import org.jspecify.annotations.NullMarked;
