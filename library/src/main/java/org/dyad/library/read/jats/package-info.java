/** Full articles in the Journal Article Tag Suite, as PubMed Central gives them. Start at {@link org.dyad.library.read.jats.JatsReader}. */
@NullMarked
package org.dyad.library.read.jats;

import org.jspecify.annotations.NullMarked;
