/** Speed, measured with JMH; {@code benchmarks/run} builds and runs them. */
@NullMarked
package org.dyad.benchmarks;

import org.jspecify.annotations.NullMarked;
