/** Sensitivity analyses as figures: {@link org.dyad.report.sensitivity.SensitivityFigures}. */
@NullMarked
package org.dyad.report.sensitivity;

import org.jspecify.annotations.NullMarked;
