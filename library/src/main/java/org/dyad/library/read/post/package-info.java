/**
 * Wiki and blog posts: front matter, then markdown, HTML and leftover wiki markup in any mixture, damaged or not. Start at
 * {@link org.dyad.library.read.post.PostReader}.
 */
@NullMarked
package org.dyad.library.read.post;

import org.jspecify.annotations.NullMarked;
