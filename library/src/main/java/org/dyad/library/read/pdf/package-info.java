/** PDF files: their text in reading order, with page and position. Start at {@link org.dyad.library.read.pdf.PdfReader}. */
@NullMarked
package org.dyad.library.read.pdf;

import org.jspecify.annotations.NullMarked;
