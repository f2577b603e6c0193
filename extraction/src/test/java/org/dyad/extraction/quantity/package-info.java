@NullMarked
package org.dyad.extraction.quantity;

import org.jspecify.annotations.NullMarked;
