/** Old addresses led to documents. Start at {@link org.dyad.library.address.Addresses}. */
@NullMarked
package org.dyad.library.address;

import org.jspecify.annotations.NullMarked;
