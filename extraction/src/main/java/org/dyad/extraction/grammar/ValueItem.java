package org.dyad.extraction.grammar;

import java.util.Optional;

/**
 * One number of a list while it is read.
 *
 * @param number     its token
 * @param end        the token after its spread and its own unit
 * @param comparison what stands before or after it
 * @param spread     what follows it
 * @param unit       its own unit
 * @param before     what separates it from the number before it
 */
record ValueItem(
        int number,
        int end,
        Comparison comparison,
        Optional<Spread> spread,
        Optional<UnitReader.Found> unit,
        Separators.Found before) {}
