/** Figures, tables, documents and JSON; it shows what was computed and computes nothing. */
@NullMarked
package org.dyad.report;

import org.jspecify.annotations.NullMarked;
