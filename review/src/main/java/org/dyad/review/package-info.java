/** A review: a folder with its protocol and evidence, and the results computed from it. */
@NullMarked
package org.dyad.review;

import org.jspecify.annotations.NullMarked;
