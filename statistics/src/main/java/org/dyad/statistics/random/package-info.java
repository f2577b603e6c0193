/**
 * Random draws that are the same bits everywhere: replicate i of a simulation or bootstrap draws from
 * {@link org.dyad.statistics.random.RandomStream#of(long, long) RandomStream.of(seed, i)}, whatever thread runs it.
 */
@NullMarked
package org.dyad.statistics.random;

import org.jspecify.annotations.NullMarked;
