/** Reports as one HTML file that needs nothing outside itself. Start at {@link org.dyad.report.html.HtmlReport}. */
@NullMarked
package org.dyad.report.html;

import org.jspecify.annotations.NullMarked;
