package org.dyad.evidence.study;

import java.util.Optional;
import org.dyad.evidence.origin.Sourced;

/**
 * A median with its spread, in the unit of its measurement.
 *
 * @param kindWords what the table says of {@code low} and {@code high}
 */
public record MedianSummary(
        Sourced<Double> median,
        Optional<Sourced<Double>> low,
        Optional<Sourced<Double>> high,
        SpreadKind kind,
        String kindWords) {}
