package org.dyad.extraction.grammar;

import java.util.Map;
import java.util.Optional;
import org.dyad.extraction.fact.OutcomeResult.EffectKind;
import org.dyad.extraction.token.Tokens;
import org.dyad.extraction.token.WordTable;

/**
 * The name of an effect estimate.
 *
 * @param kind   what it names
 * @param end    the token after it
 * @param strong whether an estimate may follow some words later; a weak name ("r", "difference") must be joined to its number
 */
record EffectName(EffectKind kind, int end, boolean strong) {
    private static final WordTable<EffectKind> FIRST = WordTable.of(Map.of(
            "odds", EffectKind.ODDS_RATIO,
            "risk", EffectKind.RISK_RATIO,
            "relative", EffectKind.RISK_RATIO,
            "rate", EffectKind.RISK_RATIO,
            "prevalence", EffectKind.RISK_RATIO,
            "incidence", EffectKind.RISK_RATIO,
            "hazard", EffectKind.HAZARD_RATIO,
            "hazards", EffectKind.HAZARD_RATIO,
            "mean", EffectKind.MEAN_DIFFERENCE,
            "correlation", EffectKind.CORRELATION));
    /** Printed in capitals, or with a small a before them. */
    private static final WordTable<EffectKind> LETTERS = WordTable.of(Map.ofEntries(
            Map.entry("or", EffectKind.ODDS_RATIO),
            Map.entry("ors", EffectKind.ODDS_RATIO),
            Map.entry("aor", EffectKind.ODDS_RATIO),
            Map.entry("aors", EffectKind.ODDS_RATIO),
            Map.entry("rr", EffectKind.RISK_RATIO),
            Map.entry("rrs", EffectKind.RISK_RATIO),
            Map.entry("arr", EffectKind.RISK_RATIO),
            Map.entry("irr", EffectKind.RISK_RATIO),
            Map.entry("hr", EffectKind.HAZARD_RATIO),
            Map.entry("hrs", EffectKind.HAZARD_RATIO),
            Map.entry("ahr", EffectKind.HAZARD_RATIO),
            Map.entry("md", EffectKind.MEAN_DIFFERENCE),
            Map.entry("wmd", EffectKind.MEAN_DIFFERENCE),
            Map.entry("pmd", EffectKind.MEAN_DIFFERENCE),
            Map.entry("rd", EffectKind.MEAN_DIFFERENCE),
            Map.entry("amd", EffectKind.MEAN_DIFFERENCE),
            Map.entry("airr", EffectKind.RISK_RATIO),
            Map.entry("apr", EffectKind.RISK_RATIO),
            Map.entry("shr", EffectKind.HAZARD_RATIO),
            Map.entry("smd", EffectKind.STANDARDISED_MEAN_DIFFERENCE)));

    private static final WordTable<EffectKind> WEAK = WordTable.of(Map.ofEntries(
            Map.entry("r", EffectKind.CORRELATION),
            Map.entry("rs", EffectKind.CORRELATION),
            Map.entry("rho", EffectKind.CORRELATION),
            Map.entry("\u03c1", EffectKind.CORRELATION),
            Map.entry("b", EffectKind.MEAN_DIFFERENCE),
            Map.entry("\u03b2", EffectKind.MEAN_DIFFERENCE),
            Map.entry("beta", EffectKind.MEAN_DIFFERENCE),
            Map.entry("slope", EffectKind.MEAN_DIFFERENCE),
            Map.entry("coefficient", EffectKind.MEAN_DIFFERENCE),
            Map.entry("coefficients", EffectKind.MEAN_DIFFERENCE),
            Map.entry("pr", EffectKind.RISK_RATIO)));
    /** What a letter B after one of these names: a group. */
    private static final WordTable<String> LETTERED = WordTable.set(
            "group groups arm arms and cohort practice hospital clinic site centre center hepatitis vitamin");
    /** Correlations of members of one group, which no result is read from. */
    private static final WordTable<String> WITHIN =
            WordTable.set("intraclass intracluster class cluster concordance lin autocorrelation");

    /** An effect size after one of these is what a trial was made to find, not what it found. */
    private static final WordTable<String> GOAL =
            WordTable.set("detect detecting detectable minimum minimal expected assumed assuming anticipated an");

    /** The name that begins at a token. */
    static Optional<EffectName> read(Tokens t, int at) {
        Optional<EffectKind> weak = WEAK.find(t, at);
        if (weak.isPresent() && t.isGlued(at + 1) && (t.isNumber(at + 1) || t.is(at + 1, '\u00b2'))) {
            // r² is no correlation.
            return Optional.empty();
        }
        if (weak.isPresent()) {
            boolean group = t.is(at, "b") && LETTERED.has(t, at - 1);
            if (group || (t.is(at, "pr") && !t.words(at).equals("PR"))) {
                return Optional.empty();
            }
            // "regression coefficient for age was": its estimate may follow some words later.
            boolean regression = t.is(at - 1, "regression");
            return Optional.of(new EffectName(weak.get(), pastDegrees(t, at + 1), regression));
        }
        Optional<EffectKind> letters = LETTERS.find(t, at);
        if (letters.isPresent()) {
            boolean capitals = Character.isUpperCase(
                    t.text().charAt(t.end(at) - (t.end(at) - t.start(at) > 1 && isPlural(t, at) ? 2 : 1)));
            return capitals ? Optional.of(new EffectName(letters.get(), at + 1, true)) : Optional.empty();
        }
        if (isStandardised(t, at)) {
            return Optional.of(new EffectName(EffectKind.STANDARDISED_MEAN_DIFFERENCE, at + 1, false));
        }
        if (t.is(at, "es") && t.words(at).equals("ES")) {
            boolean abbreviation = t.is(at - 1, '(') && t.is(at + 1, ')');
            return Optional.of(
                    new EffectName(EffectKind.STANDARDISED_MEAN_DIFFERENCE, abbreviation ? at + 2 : at + 1, false));
        }
        if (t.is(at, "effect", "size") && !GOAL.has(t, at - 1) && !GOAL.has(t, at - 2)) {
            return Optional.of(new EffectName(EffectKind.STANDARDISED_MEAN_DIFFERENCE, at + 2, false));
        }
        return FIRST.find(t, at).flatMap(kind -> inWords(t, at, kind));
    }

    /** "r(120) = 0.34": the token after the degrees of freedom; the same token where there are none. */
    private static int pastDegrees(Tokens t, int at) {
        return t.is(at, '(') && t.isWhole(at + 1) && t.is(at + 2, ')') && t.is(at + 3, '=') ? at + 3 : at;
    }

    /** The g of "Hedges' g" and the d of "Cohen's d". */
    private static boolean isStandardised(Tokens t, int at) {
        if (!t.is(at, "g") && !t.is(at, "d")) {
            return false;
        }
        for (int i = at - 1; i > at - 4; i--) {
            if (t.is(i, "hedges") || t.is(i, "hedge") || t.is(i, "cohen") || t.is(i, "cohens")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPlural(Tokens t, int at) {
        return t.text().charAt(t.end(at) - 1) == 's';
    }

    private static Optional<EffectName> inWords(Tokens t, int at, EffectKind kind) {
        if (t.is(at, "mean")) {
            return t.is(at + 1, "difference") || t.is(at + 1, "differences")
                    ? Optional.of(new EffectName(
                            standardised(t, at) ? EffectKind.STANDARDISED_MEAN_DIFFERENCE : kind, at + 2, true))
                    : Optional.empty();
        }
        if (t.is(at, "relative")) {
            return t.is(at + 1, "risk") || t.is(at + 1, "risks") || t.is(at + 1, "hazard")
                    ? Optional.of(new EffectName(kind, at + 2, true))
                    : Optional.empty();
        }
        if (t.is(at, "correlation") && WITHIN.has(t, t.is(at - 1, '-') ? at - 2 : at - 1)) {
            return Optional.empty();
        }
        if (t.is(at, "correlation")) {
            return t.is(at + 1, "coefficient") || t.is(at + 1, "coefficients")
                    ? Optional.of(new EffectName(kind, at + 2, true))
                    : Optional.of(new EffectName(kind, at + 1, false));
        }
        int ratio = t.is(at, "incidence") && t.is(at + 1, "rate") ? at + 2 : at + 1;
        return t.is(ratio, "ratio") || t.is(ratio, "ratios")
                ? Optional.of(new EffectName(kind, ratio + 1, true))
                : Optional.empty();
    }

    private static boolean standardised(Tokens t, int mean) {
        return t.is(mean - 1, "standardized") || t.is(mean - 1, "standardised");
    }
}
