@NullMarked
package org.dyad.extraction.token;

import org.jspecify.annotations.NullMarked;
