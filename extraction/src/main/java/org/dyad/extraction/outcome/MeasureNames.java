package org.dyad.extraction.outcome;

import java.util.Map;
import java.util.Optional;
import org.dyad.extraction.fact.OutcomeResult.EffectKind;
import org.dyad.extraction.token.Tokens;
import org.dyad.extraction.token.WordTable;

/** Names of measures of effect, as words and as printed short forms. */
final class MeasureNames {
    private static final WordTable<EffectKind> SHORT = WordTable.of(Map.ofEntries(
            Map.entry("aor", EffectKind.ODDS_RATIO),
            Map.entry("ors", EffectKind.ODDS_RATIO),
            Map.entry("aors", EffectKind.ODDS_RATIO),
            Map.entry("rr", EffectKind.RISK_RATIO),
            Map.entry("rrs", EffectKind.RISK_RATIO),
            Map.entry("arr", EffectKind.RISK_RATIO),
            Map.entry("irr", EffectKind.RISK_RATIO),
            Map.entry("hr", EffectKind.HAZARD_RATIO),
            Map.entry("hrs", EffectKind.HAZARD_RATIO),
            Map.entry("ahr", EffectKind.HAZARD_RATIO),
            Map.entry("smd", EffectKind.STANDARDISED_MEAN_DIFFERENCE),
            Map.entry("wmd", EffectKind.MEAN_DIFFERENCE),
            Map.entry("md", EffectKind.MEAN_DIFFERENCE),
            Map.entry("pmd", EffectKind.MEAN_DIFFERENCE),
            Map.entry("beta", EffectKind.MEAN_DIFFERENCE),
            Map.entry("\u03b2", EffectKind.MEAN_DIFFERENCE),
            Map.entry("coefficient", EffectKind.MEAN_DIFFERENCE),
            Map.entry("coefficients", EffectKind.MEAN_DIFFERENCE),
            Map.entry("slope", EffectKind.MEAN_DIFFERENCE)));

    private MeasureNames() {}

    /** The measure that is named at a token. */
    static Optional<EffectKind> at(Tokens tokens, int i) {
        if (!tokens.isWord(i)) {
            return Optional.empty();
        }
        if (tokens.is(i, "or") || tokens.is(i, "ors")) {
            return tokens.words(i).startsWith("OR") ? Optional.of(EffectKind.ODDS_RATIO) : Optional.empty();
        }
        if (tokens.is(i, "ratio") || tokens.is(i, "ratios")) {
            return ratio(tokens, i);
        }
        if (tokens.is(i, "relative", "risk") || tokens.is(i, "relative", "risks")) {
            return Optional.of(EffectKind.RISK_RATIO);
        }
        if (tokens.is(i, "difference") || tokens.is(i, "differences")) {
            return difference(tokens, i);
        }
        if (tokens.is(i, "correlation") || tokens.is(i, "correlations") || tokens.is(i, "correlated")) {
            return Optional.of(EffectKind.CORRELATION);
        }
        if ((tokens.is(i, "coefficient") || tokens.is(i, "coefficients")) && tokens.is(i - 1, "correlation")) {
            return Optional.of(EffectKind.CORRELATION);
        }
        return SHORT.find(tokens, i);
    }

    private static Optional<EffectKind> ratio(Tokens tokens, int i) {
        if (tokens.is(i - 1, "odds")) {
            return Optional.of(EffectKind.ODDS_RATIO);
        }
        if (tokens.is(i - 1, "hazard") || tokens.is(i - 1, "hazards")) {
            return Optional.of(EffectKind.HAZARD_RATIO);
        }
        boolean risk = tokens.is(i - 1, "risk") || tokens.is(i - 1, "rate") || tokens.is(i - 1, "prevalence");
        return risk ? Optional.of(EffectKind.RISK_RATIO) : Optional.empty();
    }

    private static Optional<EffectKind> difference(Tokens tokens, int i) {
        if (tokens.is(i - 2, "standardized") || tokens.is(i - 2, "standardised")) {
            return Optional.of(EffectKind.STANDARDISED_MEAN_DIFFERENCE);
        }
        return Optional.of(EffectKind.MEAN_DIFFERENCE);
    }
}
