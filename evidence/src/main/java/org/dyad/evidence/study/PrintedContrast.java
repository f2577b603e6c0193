package org.dyad.evidence.study;

import java.util.Optional;
import org.dyad.evidence.origin.Sourced;
import org.dyad.evidence.quantity.ConcentrationUnit;

/**
 * A difference between two arms as the source prints it, {@code arm} minus {@code versusArm}.
 *
 * @param ciLow  lower confidence limit; not above {@code difference}
 * @param ciHigh upper confidence limit; not below {@code difference}
 * @param level  of the interval, in percent
 * @param words  what the table says it is
 * @param row    of the table that it stands in, as a spreadsheet counts
 */
public record PrintedContrast(
        String study,
        String arm,
        String versusArm,
        Compartment compartment,
        TimePoint timePoint,
        ConcentrationUnit unit,
        Sourced<Double> difference,
        Sourced<Double> ciLow,
        Sourced<Double> ciHigh,
        double level,
        ContrastKind kind,
        String words,
        Optional<String> quote,
        int row) {}
