/**
 * What the title of a page claims, set beside what its own text says. Titles are headlines: they round, they choose, and sometimes they
 * say what the study does not. Start at {@link org.dyad.extraction.claim.TitleClaims}, then {@link org.dyad.extraction.claim.ClaimCheck}.
 */
@NullMarked
package org.dyad.extraction.claim;

import org.jspecify.annotations.NullMarked;
