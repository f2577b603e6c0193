/** A review as a folder that a person can keep in version control. Start at {@link ReviewFolder}. */
@NullMarked
package org.dyad.review.folder;

import org.jspecify.annotations.NullMarked;
