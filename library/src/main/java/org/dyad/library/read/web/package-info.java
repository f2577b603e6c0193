/** Web pages. Start at {@link org.dyad.library.read.web.WebReader}. */
@NullMarked
package org.dyad.library.read.web;

import org.jspecify.annotations.NullMarked;
