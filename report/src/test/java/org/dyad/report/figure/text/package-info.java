/** Text and numbers. */
@NullMarked
package org.dyad.report.figure.text;

import org.jspecify.annotations.NullMarked;
