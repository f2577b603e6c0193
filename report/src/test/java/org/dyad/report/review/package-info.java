/** The report of the real review. */
@NullMarked
package org.dyad.report.review;

import org.jspecify.annotations.NullMarked;
