package org.dyad.extraction.grammar;

import java.util.List;
import java.util.Optional;
import org.dyad.extraction.fact.OutcomeResult.EffectKind;
import org.dyad.extraction.token.Tokens;
import org.dyad.extraction.token.WordTable;

/**
 * Reads effect estimates: OR 1.2 (95% CI 1.1-1.3); odds ratio (OR) = 2.1 [1.1; 3.3]; r = 0.5, P &lt; .001; HRs of 1.2, 1.5 and 2.0. One
 * reader for one text: an estimate with an interval but no name takes the name last read in its paragraph.
 */
final class EffectReader {
    private static final int REACH = 18;
    private static final WordTable<String> JOINING =
            WordTable.set("of was were is are equal to at about approximately only");

    private final Tokens t;
    private Optional<EffectKind> lastKind = Optional.empty();
    private int lastEnd;

    EffectReader(Tokens t) {
        this.t = t;
    }

    /** Reads at a name; the token after the estimates, or the same token where none follows. */
    int read(int at, List<Mention> out) {
        Optional<EffectName> name = EffectName.read(t, at);
        if (name.isEmpty()) {
            return at;
        }
        int number = numberAfter(name.get());
        if (number < 0) {
            remember(name.get(), at);
            return at;
        }
        between(name.get().end(), number, out);
        int end = write(name.get().kind(), at, number, out);
        lastKind = Optional.of(name.get().kind());
        int next = further(end);
        while (next >= 0) {
            end = write(name.get().kind(), next, next, out);
            next = further(end);
        }
        lastEnd = end;
        return end;
    }

    /** What stands between a name and its estimate: "odds ratio for levels below 30 nmol/L was 1.5". */
    private void between(int from, int number, List<Mention> out) {
        int i = from;
        while (i < number) {
            boolean value = t.isNumber(i) && Names.end(t, i) == i && !Names.isTail(t, i) && !SpreadReader.isLabel(t, i);
            int end = value && UnitReader.after(t, i + 1).isPresent() ? ValueReader.read(t, i, out) : Names.end(t, i);
            i = Math.max(end, i + 1);
        }
    }

    private void remember(EffectName name, int at) {
        if (name.strong()) {
            lastKind = Optional.of(name.kind());
            lastEnd = at;
        }
    }

    /** The token of the estimate; -1 where none follows. */
    private int numberAfter(EffectName name) {
        boolean joined = true;
        boolean signed = false;
        int i = name.end();
        for (int step = 0; step < REACH; step++) {
            int interval = skipInterval(i);
            if (interval > i) {
                i = interval;
                joined = true;
                continue;
            }
            switch (t.kind(i)) {
                case BREAK -> {
                    return -1;
                }
                case NUMBER -> {
                    int past = notEstimate(name, i);
                    if (past == i) {
                        boolean next = i == name.end() && !t.isWhole(i);
                        return joined && (name.strong() || signed || next) ? i : -1;
                    }
                    i = past;
                    // "OR per 25 nmol/L 0.8": right after another number with its unit an estimate may follow.
                    joined = name.strong() && t.isNumber(past) && !t.isWhole(past);
                    continue;
                }
                case WORD -> {
                    if (!JOINING.has(t, i)) {
                        if (!name.strong() || PReader.starts(t, i)) {
                            return -1;
                        }
                        joined = isAbbreviation(i);
                    } else {
                        joined = true;
                    }
                    signed |= t.is(i, "of") || t.is(i, "was");
                }
                case SYMBOL -> {
                    char sign = t.symbol(i);
                    if (sign == '.' || (sign == ')' && !name.strong())) {
                        return -1;
                    }
                    signed |= sign == '=' || sign == ':' || sign == ';' || sign == '?' || sign == '-';
                    joined |= sign == '=' || sign == ':' || sign == ',' || sign == '?' || sign == '(';
                }
            }
            i++;
        }
        return -1;
    }

    /** "(OR)", "[aOR]" after the full name. */
    private boolean isAbbreviation(int i) {
        return SpreadReader.isOpen(t, i - 1) && SpreadReader.isClose(t, i + 1);
    }

    /** "(95% CI)" or "95% confidence interval" before the number: a heading of what follows, no interval. */
    private int skipInterval(int i) {
        int open = SpreadReader.isOpen(t, i) ? i + 1 : i;
        if (!SpreadReader.isLabel(t, open)) {
            return i;
        }
        int end = open;
        while (end < open + 8 && !SpreadReader.isClose(t, end) && !t.isBreak(end)) {
            end++;
        }
        return open > i && SpreadReader.isClose(t, end) ? end + 1 : i;
    }

    /** The token after a number that is no estimate: part of a name, a threshold, a percentage; the same token where it may be one. */
    private int notEstimate(EffectName name, int number) {
        int past = Names.end(t, number);
        if (past > number) {
            return past;
        }
        if (Names.isTail(t, number)) {
            return number + 1;
        }
        Optional<UnitReader.Found> unit = UnitReader.after(t, number + 1);
        boolean ratio = name.kind() != EffectKind.MEAN_DIFFERENCE && name.kind() != EffectKind.PERCENT;
        if (unit.isPresent() && (ratio || ComparisonReader.before(t, number).isBound())) {
            return unit.get().end();
        }
        boolean outside =
                switch (name.kind()) {
                    case CORRELATION -> Math.abs(t.value(number)) > 1;
                    case ODDS_RATIO, RISK_RATIO, HAZARD_RATIO -> t.value(number) <= 0 || t.value(number) > 1000;
                    case MEAN_DIFFERENCE, STANDARDISED_MEAN_DIFFERENCE, PERCENT -> false;
                };
        return outside || t.isSpelled(number) ? number + 1 : number;
    }

    /** Writes one estimate; the token after its interval. */
    private int write(EffectKind kind, int first, int number, List<Mention> out) {
        int end = number + 1;
        end = UnitReader.after(t, end).map(UnitReader.Found::end).orElse(end);
        Optional<SpreadReader.Found> spread = interval(end);
        int estimate = end;
        end = spread.map(SpreadReader.Found::end).orElse(end);
        Optional<Spread.Limits> limits = spread.map(SpreadReader.Found::spread)
                .filter(Spread.Limits.class::isInstance)
                .map(Spread.Limits.class::cast);
        out.add(new Mention.EffectMention(
                Place.of(t, first, end), kind, t.value(number), limits, p(end), Place.of(t, number, estimate)));
        return end;
    }

    private Optional<SpreadReader.Found> interval(int at) {
        return SpreadReader.read(t, at, false).or(() -> SpreadReader.limitsAfter(t, at));
    }

    /** The p value that follows an estimate, perhaps after a comma, bracket or a measure of inconsistency. */
    private Optional<String> p(int end) {
        for (int i = end; i < end + 8 && !t.isBreak(i) && !t.is(i, '.'); i++) {
            if (PReader.starts(t, i)) {
                return PReader.find(t, i).map(found -> found.printed(t));
            }
        }
        return Optional.empty();
    }

    /** The next estimate of a list, which has the kind of measure of the one before it; -1 where there is none. */
    private int further(int end) {
        int at = t.is(end, '(') && t.is(end + 1, "reference") ? end + 3 : end;
        Separators.Found separator = Separators.read(t, at);
        int number = separator.end();
        if (number == at
                || separator.shape() == Group.Shape.RANGE
                || separator.shape() == Group.Shape.PAIR
                || !t.isNumber(number)) {
            return -1;
        }
        boolean plain = !t.isWhole(number)
                && !t.isSpelled(number)
                && UnitReader.after(t, number + 1).isEmpty();
        boolean fits =
                Names.end(t, number) == number && !SpreadReader.isLabel(t, number) && !t.is(number + 1, '\u00b1');
        return plain && fits ? number : -1;
    }

    /** "(1.08, 0.74-1.58)": by itself in a bracket, with limits that hold it. */
    private boolean isBracketed(int number) {
        return SpreadReader.isOpen(t, number - 1)
                && SpreadReader.limitsAfter(t, number + 1)
                        .filter(found -> SpreadReader.isClose(t, found.end())
                                && found.spread() instanceof Spread.Limits limits
                                && limits.low() <= t.value(number)
                                && t.value(number) <= limits.high())
                        .isPresent();
    }

    /** Reads a number with a confidence interval and no name: it has the kind of measure last named in the paragraph. */
    int unnamed(int number, List<Mention> out) {
        if (lastKind.isEmpty() || number - lastEnd > 120 || !t.isNumber(number) || t.isSpelled(number)) {
            return number;
        }
        boolean unit = UnitReader.after(t, number + 1).isPresent();
        Optional<SpreadReader.Found> spread = unit ? Optional.empty() : SpreadReader.read(t, number + 1, false);
        boolean confidence = spread.isPresent()
                && spread.get().spread() instanceof Spread.Limits limits
                && limits.kind() == Spread.LimitsKind.CONFIDENCE;
        if (!confidence && !unit && isBracketed(number)) {
            lastEnd = write(lastKind.get(), number, number, out);
            return lastEnd;
        }
        if (!confidence || UnitReader.read(t, spread.get().end()).isPresent()) {
            return number;
        }
        lastEnd = write(lastKind.get(), number, number, out);
        return lastEnd;
    }
}
