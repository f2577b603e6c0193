package org.dyad.extraction.grammar;

import java.util.Optional;

/**
 * A number as it was read.
 *
 * @param value      with its sign
 * @param comparison what stands before it, or after it ("or greater")
 * @param spread     what follows it: ± 11, (SD 12), [12-20], (95% CI 1 to 2)
 * @param group      the list, range or pair that it is a member of
 */
public record Reading(double value, Comparison comparison, Optional<Spread> spread, Group group) {}
