/**
 * A report as a document: sections of blocks of words, tables and figures, before any form such as HTML. Start at {@link
 * org.dyad.report.document.Document}.
 */
@NullMarked
package org.dyad.report.document;

import org.jspecify.annotations.NullMarked;
