/**
 * The command line: parse, call, show. Start at {@link Main}, which looks at the first word and builds that command only;
 * {@link Commands} is the list of them. Each command is one class in {@code org.dyad.cli.command}.
 */
@NullMarked
package org.dyad.cli;

import org.jspecify.annotations.NullMarked;
