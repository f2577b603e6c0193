@NullMarked
package org.dyad.extraction.grammar;

import org.jspecify.annotations.NullMarked;
