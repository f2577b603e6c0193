/** Entries of trial registries. Start at {@link org.dyad.library.read.registry.ClinicalTrialsReader}. */
@NullMarked
package org.dyad.library.read.registry;

import org.jspecify.annotations.NullMarked;
