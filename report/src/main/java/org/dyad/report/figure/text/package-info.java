/** Text that knows its width, and numbers as a journal prints them. */
@NullMarked
package org.dyad.report.figure.text;

import org.jspecify.annotations.NullMarked;
