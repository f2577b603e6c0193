/**
 * What the readers of marked-up text share: places of a text whose hidden parts are cut out, tags, entities, addresses, and the writer
 * that turns events (words, spaces, marks, blocks, cells) into a {@link org.dyad.library.document.ReadingText}. Start at
 * {@link org.dyad.library.read.markup.TextWriter}.
 */
@NullMarked
package org.dyad.library.read.markup;

import org.jspecify.annotations.NullMarked;
