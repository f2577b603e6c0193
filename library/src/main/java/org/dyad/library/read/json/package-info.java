/** JSON with the place of every value in its source. Start at {@link org.dyad.library.read.json.JsonRecords}. */
@NullMarked
package org.dyad.library.read.json;

import org.jspecify.annotations.NullMarked;
