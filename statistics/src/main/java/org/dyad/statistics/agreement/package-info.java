/** How far two raters agree beyond chance. Start at {@link org.dyad.statistics.agreement.TwoRaters}. */
@NullMarked
package org.dyad.statistics.agreement;

import org.jspecify.annotations.NullMarked;
