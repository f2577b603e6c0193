/** Options that several commands share, and how their words are read. */
@NullMarked
package org.dyad.cli.option;

import org.jspecify.annotations.NullMarked;
