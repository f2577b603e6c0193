/** What in a library does not hold together: dead links, lost pictures, aliases claimed twice. Start at {@link org.dyad.library.check.LibraryCheck}. */
@NullMarked
package org.dyad.library.check;

import org.jspecify.annotations.NullMarked;
