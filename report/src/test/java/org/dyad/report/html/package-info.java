/** The HTML report on an invented document. */
@NullMarked
package org.dyad.report.html;

import org.jspecify.annotations.NullMarked;
