/** What a comparison is measured in: the {@link org.dyad.evidence.effect.EffectMeasure}, its scale and the way back. */
@NullMarked
package org.dyad.evidence.effect;

import org.jspecify.annotations.NullMarked;
