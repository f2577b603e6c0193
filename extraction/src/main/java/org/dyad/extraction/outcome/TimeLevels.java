package org.dyad.extraction.outcome;

import java.util.Optional;
import org.dyad.extraction.grammar.Group;
import org.dyad.extraction.token.WordTable;

/** Lengths of time that are results: of a stay, a labour, a survival. An age, or the time of a measurement, is none. */
final class TimeLevels {
    private static final WordTable<String> LASTING = WordTable.set(
            "stay stays hospitalization hospitalisation duration length survival labour labor gestation time");
    private static final int REACH = 14;

    private TimeLevels() {}

    static Optional<String> rule(Figures figures, Figure figure) {
        boolean told = figure.group().shape() == Group.Shape.VERSUS || figure.hasDeviation() || figure.hasLimits();
        boolean lasting =
                Clues.before(LASTING, figures.sentence(), figure.group().first(), REACH)
                        || figures.sentence().find("stay", figure.first() - REACH, figure.first()) >= 0;
        boolean gestation = figure.group().shape() == Group.Shape.VERSUS
                && figures.sentence().find("gestational", figure.group().first() - REACH, figure.first()) >= 0;
        return told && (lasting || gestation) ? Optional.of("length of time in a group") : Optional.empty();
    }
}
