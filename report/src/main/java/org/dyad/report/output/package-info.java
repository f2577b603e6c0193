/** A review's results as files: JSON, report, figures and tables in one folder. Start at {@link ReportFolder}. */
@NullMarked
package org.dyad.report.output;

import org.jspecify.annotations.NullMarked;
