@NullMarked
package org.dyad.report.bias;

import org.jspecify.annotations.NullMarked;
