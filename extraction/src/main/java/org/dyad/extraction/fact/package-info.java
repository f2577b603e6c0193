/**
 * What extraction proposes: facts, each with its exact words, the rule that read it and a confidence. Nothing here is evidence until a
 * person accepts it. Start at {@link org.dyad.extraction.fact.StudyFacts}.
 */
@NullMarked
package org.dyad.extraction.fact;

import org.jspecify.annotations.NullMarked;
