package org.dyad.evidence.study;

import java.util.Optional;
import org.dyad.evidence.origin.Sourced;

/**
 * When a sample was taken.
 *
 * @param words as printed; empty where the table is silent
 * @param weeks counted from what the words count from (birth, or first dose). Stated in a column, or read out of plain
 *              words such as {@code 6 months} (26.09 weeks), which its origin then says
 */
public record TimePoint(String words, Optional<Sourced<Double>> weeks) {}
