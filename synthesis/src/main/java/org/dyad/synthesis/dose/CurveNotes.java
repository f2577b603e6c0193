package org.dyad.synthesis.dose;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.dyad.evidence.table.TableWriter;

/** What a reader must know of a shape that the data completed, as sentences. */
final class CurveNotes {
    private CurveNotes() {}

    static List<String> of(ShapeSearch.Found found) {
        List<String> notes = new ArrayList<>();
        found.powers()
                .ifPresent(powers -> notes.add(
                        ("The %s was chosen by likelihood among %s; intervals take it as known, and are too narrow by what the choice"
                                        + " leaves open.")
                                .formatted(
                                        powers.chosen().shape().powers().size() == 1 ? "power" : "pair of powers",
                                        powers.candidates().size())));
        if (found.shape() instanceof DoseShape.FractionalPolynomial fp
                && fp.shift().orElse(0) > 0) {
            notes.add("%s is added to every dose, because a dose of 0 has no logarithm and no negative power."
                    .formatted(TableWriter.number(fp.shift().getAsDouble())));
        }
        found.ed50().ifPresent(ed50 -> notes.addAll(of(ed50)));
        return notes;
    }

    private static List<String> of(HalfEffectDose ed50) {
        List<String> notes = new ArrayList<>();
        if (ed50.upperUnbounded()) {
            notes.add("The interval of the ED50 has no upper end: the trials do not rule out a straight line.");
        }
        if (ed50.lowerUnbounded()) {
            notes.add("The interval of the ED50 has no lower end: the full effect may be there at the lowest doses.");
        }
        if (ed50.cutShort()) {
            notes.add(
                    "The ED50 was looked for from %s to %s IU a day; outside that range the variance between trials could not be found."
                            .formatted(rounded(ed50.scannedFrom()), rounded(ed50.scannedTo())));
        }
        if (!ed50.otherMaxima().isEmpty()) {
            notes.add("The likelihood of the ED50 has more than one peak; the highest is taken.");
        }
        return notes;
    }

    private static String rounded(double dose) {
        return TableWriter.number(new BigDecimal(dose).round(new MathContext(3)).doubleValue());
    }
}
