/**
 * Phrases that say what a study is and whom it is about, and where in a study they stand. Start at
 * {@link org.dyad.extraction.cue.StudyView}.
 */
@NullMarked
package org.dyad.extraction.cue;

import org.jspecify.annotations.NullMarked;
