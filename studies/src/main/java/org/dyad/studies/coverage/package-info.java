/**
 * How often intervals hold the truth. Start at {@link org.dyad.studies.coverage.CoverageStudy}; {@code RunStudies} runs it and keeps what
 * was counted, {@link org.dyad.studies.coverage.CoveragePage} writes {@code docs/coverage.md} from that.
 */
@NullMarked
package org.dyad.studies.coverage;

import org.jspecify.annotations.NullMarked;
