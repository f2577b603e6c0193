/**
 * Which words of a document are the text of a study. Start at {@link org.dyad.extraction.study.StudyTextFinder}; rules read from a
 * {@link org.dyad.extraction.study.StudyReading}.
 */
@NullMarked
package org.dyad.extraction.study;

import org.jspecify.annotations.NullMarked;
