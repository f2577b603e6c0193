/**
 * Keeps what the studies counted ({@code studies/results}) and writes {@code docs/coverage.md} from it. Start at {@link
 * org.dyad.studies.page.RunStudies}.
 */
@NullMarked
package org.dyad.studies.page;

import org.jspecify.annotations.NullMarked;
