/** From an evidence table to pooled effects, dose-response curves and a target dose. */
@NullMarked
package org.dyad.synthesis;

import org.jspecify.annotations.NullMarked;
