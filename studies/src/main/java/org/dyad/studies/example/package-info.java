/** Writes {@code examples/simulated-lactation}: start at {@link org.dyad.studies.example.WriteExample}. */
@NullMarked
package org.dyad.studies.example;

import org.jspecify.annotations.NullMarked;
