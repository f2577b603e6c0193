/**
 * One class for each command: its options, what it calls, what it shows. A command computes nothing itself; it throws, and
 * {@link Failures} turns what was thrown into a sentence and an exit code.
 */
@NullMarked
package org.dyad.cli.command;

import org.jspecify.annotations.NullMarked;
