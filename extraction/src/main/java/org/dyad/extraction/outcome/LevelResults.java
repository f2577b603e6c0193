package org.dyad.extraction.outcome;

import java.util.Optional;
import java.util.OptionalDouble;
import org.dyad.extraction.fact.OutcomeResult;
import org.dyad.extraction.fact.OutcomeResult.Interval;
import org.dyad.extraction.fact.OutcomeResult.IntervalKind;
import org.dyad.extraction.grammar.Spread;
import org.dyad.extraction.token.Tokens;

/** What a number that is a level says: whether it is a median, and what is printed with it. */
final class LevelResults {
    private LevelResults() {}

    static OutcomeResult.Level of(Figures figures, Figure figure, Optional<String> unit) {
        OptionalDouble sd = OptionalDouble.empty();
        Optional<Interval> interval = Optional.empty();
        if (figure.spread().isPresent()) {
            switch (figure.spread().get()) {
                case Spread.Deviation deviation -> {
                    if (deviation.kind() == Spread.DeviationKind.SE || isError(figures, deviation)) {
                        interval = Optional.of(new Interval(
                                IntervalKind.STANDARD_ERROR,
                                figure.value() - deviation.value(),
                                figure.value() + deviation.value()));
                    } else {
                        sd = OptionalDouble.of(deviation.value());
                    }
                }
                case Spread.Limits limits ->
                    interval = Optional.of(
                            Intervals.of(limits, figures.tokens(), figure.first(), median(figures, figure)));
            }
        }
        return new OutcomeResult.Level(figure.value(), median(figures, figure), sd, interval, unit);
    }

    /** Whether the sentence says that what follows ± is a standard error. */
    private static boolean isError(Figures figures, Spread.Deviation deviation) {
        boolean said = figures.sentence().has("sem")
                || figures.sentence().has("se")
                || figures.sentence().has("error");
        return deviation.kind() == Spread.DeviationKind.PLUS_MINUS
                && said
                && !figures.sentence().has("sd");
    }

    private static boolean median(Figures figures, Figure figure) {
        Tokens tokens = figures.tokens();
        for (int i = figure.first() - 1; i >= figures.sentence().first(); i--) {
            if (Clues.CENTRE.has(tokens, i)) {
                return tokens.is(i, "median") || tokens.is(i, "medians");
            }
        }
        return false;
    }
}
