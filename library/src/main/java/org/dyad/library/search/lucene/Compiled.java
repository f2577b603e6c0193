package org.dyad.library.search.lucene;

import java.util.List;
import org.apache.lucene.search.Query;

/**
 * A query as the index runs it.
 *
 * @param strict   with all that a reader would expect to be there
 * @param loose    with any of the words
 * @param shown    what is highlighted in the text
 * @param concepts the words that are looked for in all fields, to be explained and, where unknown, mended
 * @param evidence whether its words ask for evidence
 */
record Compiled(Query strict, Query loose, Query shown, List<Concept> concepts, boolean evidence) {
    Compiled {
        concepts = List.copyOf(concepts);
    }
}
