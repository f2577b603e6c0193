/** Results as text for a person at a terminal: aligned, with as many digits as the numbers deserve. */
@NullMarked
package org.dyad.cli.text;

import org.jspecify.annotations.NullMarked;
