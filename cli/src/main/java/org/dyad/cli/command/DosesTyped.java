package org.dyad.cli.command;

import java.util.List;
import org.dyad.cli.text.Digits;

/** Doses that a person typed. */
final class DosesTyped {
    private DosesTyped() {}

    /**
     * Refuses what is no dose.
     *
     * @throws WrongCall with all of those that are below 0 or not finite
     */
    static void require(String option, List<Double> doses) {
        List<String> wrong = doses.stream()
                .filter(dose -> !(dose >= 0) || Double.isInfinite(dose))
                .map(dose -> Double.isFinite(dose) ? Digits.typed(dose) : String.valueOf(dose))
                .toList();
        if (!wrong.isEmpty()) {
            throw new WrongCall(option + " " + String.join(",", wrong) + ": a dose is 0 or more.");
        }
    }
}
