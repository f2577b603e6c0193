/**
 * Text into the terms that are searched for: numbers, units and names of metabolites in one form, plurals and British spelling levelled,
 * and the field's synonyms. Knows no search engine. Start at {@link org.dyad.library.search.term.TermScanner}.
 */
@NullMarked
package org.dyad.library.search.term;

import org.jspecify.annotations.NullMarked;
