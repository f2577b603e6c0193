/**
 * Proposed facts that do not look right: each check attaches a doubt in plain words and changes nothing else. Start at
 * {@link org.dyad.extraction.plausible.Plausibility}.
 */
@NullMarked
package org.dyad.extraction.plausible;

import org.jspecify.annotations.NullMarked;
