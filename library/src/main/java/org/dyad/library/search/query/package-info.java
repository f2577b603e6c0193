/** What a reader typed, as a tree of parts. Knows no search engine. Start at {@link org.dyad.library.search.query.QueryReader}. */
@NullMarked
package org.dyad.library.search.query;

import org.jspecify.annotations.NullMarked;
