/** The search index in the form of Apache Lucene; nothing outside the search packages uses it. */
@NullMarked
package org.dyad.library.search.lucene;

import org.jspecify.annotations.NullMarked;
