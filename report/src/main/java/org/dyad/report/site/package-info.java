/** A library as a static site that needs no server. Start at {@link org.dyad.report.site.SiteExport}. */
@NullMarked
package org.dyad.report.site;

import org.jspecify.annotations.NullMarked;
