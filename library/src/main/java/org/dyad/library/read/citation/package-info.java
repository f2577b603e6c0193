/**
 * Citation records: RIS and its dialects, Ovid, MEDLINE (nbib), PubMed XML, BibTeX, CSL-JSON. Chosen by
 * {@link org.dyad.library.read.RecordFormats}; every reader fills a {@link org.dyad.library.read.citation.RecordDraft}.
 */
@NullMarked
package org.dyad.library.read.citation;

import org.jspecify.annotations.NullMarked;
