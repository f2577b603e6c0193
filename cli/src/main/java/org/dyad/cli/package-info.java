/** The command line: parse, call, show. */
@NullMarked
package org.dyad.cli;

import org.jspecify.annotations.NullMarked;
