package org.dyad.extraction.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dyad.extraction.grammar.Group;
import org.dyad.extraction.grammar.Unit;
import org.dyad.extraction.grammar.UnitKind;
import org.dyad.extraction.passage.Section;
import org.dyad.extraction.token.Tokens;
import org.dyad.extraction.token.WordTable;

/**
 * Values of several groups in a row, each followed by who had it: "was 18.2 in the placebo, 27.4 in the low-dose and 31.9 ng/mL in the
 * high-dose group", "reached 38 ng/mL with daily and 29 ng/mL with monthly doses", "scores were 101.2 and 98.7". One unit holds for all.
 */
final class Rows {
    private static final int REACH = 12;
    /** So far a name of a measure is looked for, so that a sentence without end takes no longer than its length. */
    private static final int NAME_REACH = 80;

    private static final int HEADING_REACH = 16;
    private static final WordTable<String> LEADS = WordTable.set(
            "was were averaged averaging average of at mean median means medians reached reaching attained to is are measured weighed");
    private static final WordTable<String> WHOSE = WordTable.set(
            "in for with at among on and vs versus compared after before when between during by v against");
    private static final WordTable<String> STOPS = WordTable.set(
            "was were is are had has have which who but while whereas cutoff threshold range ranged defined than p above below ci per each");
    private static final WordTable<String> SCORES = WordTable.set(
            "score scores index indices scale composite quotient z ratio titre titers titres centile centiles percentile percentiles");

    private final Figures figures;
    private final Tokens tokens;
    private final Set<Integer> taken;
    private final Set<Integer> levels;

    Rows(Figures figures, Set<Integer> taken, Set<Integer> levels) {
        this.figures = figures;
        this.tokens = figures.tokens();
        this.taken = taken;
        this.levels = levels;
    }

    /** A value of a row with the unit it has or is lent. */
    record Member(Figure figure, Optional<Unit> unit) {}

    /** The members of rows that are levels and are not taken yet. */
    List<Member> read() {
        List<Member> found = new ArrayList<>();
        List<Figure> all = figures.all();
        int from = 0;
        while (from < all.size()) {
            int to = from + 1;
            while (to < all.size() && isNext(all.get(to - 1), all.get(to))) {
                to++;
            }
            List<Figure> row = all.subList(from, to);
            Optional<Unit> unit = unitOf(row);
            if (row.size() > 1 && holds(row, unit)) {
                for (Figure figure : row) {
                    if (!taken.contains(figure.number())) {
                        found.add(new Member(figure, unit));
                    }
                }
            }
            from = to;
        }
        return found;
    }

    private boolean isNext(Figure before, Figure next) {
        boolean kinds =
                before.type() == next.type() || before.type() == Figure.Type.BARE || next.type() == Figure.Type.BARE;
        if (!kinds
                || !mayStand(before)
                || !mayStand(next)
                || next.first() - before.end() > REACH
                || !sameUnit(before, next)) {
            return false;
        }
        boolean bare = before.unit().isEmpty() || next.unit().isEmpty();
        if (bare && tokens.isWhole(before.number()) != tokens.isWhole(next.number())) {
            return false;
        }
        for (int i = before.end(); i < next.first(); i++) {
            if (STOPS.has(tokens, i) || tokens.isBreak(i) || tokens.is(i, '<') || tokens.is(i, '>')) {
                return false;
            }
        }
        int last = BareLevels.GROUPS.has(tokens, next.first() - 1) ? next.first() - 2 : next.first() - 1;
        return tokens.is(last, ',')
                || tokens.is(last, ';')
                || tokens.is(last, "and")
                || Versus.before(tokens, last) < last
                || tokens.is(last, "v");
    }

    private boolean mayStand(Figure figure) {
        boolean type = figure.type() == Figure.Type.LEVEL || figure.type() == Figure.Type.BARE;
        boolean range = figure.group().shape() == Group.Shape.RANGE && !figure.hasDeviation();
        boolean whose = figure.type() != Figure.Type.BARE || WHOSE.has(tokens, figure.end()) || isSign(figure.end());
        boolean free = !taken.contains(figure.number()) || levels.contains(figure.number());
        return type && !range && whose && free && !figure.comparison().isBound();
    }

    private boolean isSign(int at) {
        return tokens.is(at, ',')
                || tokens.is(at, ';')
                || tokens.is(at, ')')
                || tokens.is(at, '.')
                || tokens.is(at, '(');
    }

    private static boolean sameUnit(Figure a, Figure b) {
        return a.unit().isEmpty()
                || b.unit().isEmpty()
                || a.unit().get().printed().equalsIgnoreCase(b.unit().get().printed());
    }

    private Optional<Unit> unitOf(List<Figure> row) {
        for (Figure figure : row) {
            if (figure.unit().isPresent()) {
                return figure.unit();
            }
        }
        return Heading.unit(figures.sentence(), row.getFirst().first());
    }

    private boolean holds(List<Figure> row, Optional<Unit> unit) {
        Section section = figures.sentence().section();
        Figure first = row.getFirst();
        if (section == Section.METHODS || section == Section.BACKGROUND) {
            return false;
        }
        if (row.stream().anyMatch(figure -> levels.contains(figure.number()))) {
            return true;
        }
        int lead = first.first() - 1;
        boolean led = LEADS.has(tokens, lead)
                || BareLevels.GROUPS.has(tokens, lead)
                || tokens.is(lead, '(')
                || tokens.is(lead, ':');
        if (!led || Clues.limited(figures.sentence(), first.first(), HEADING_REACH)) {
            return false;
        }
        if (unit.isPresent()) {
            UnitKind kind = unit.get().kind();
            boolean dose = (kind == UnitKind.MASS || kind == UnitKind.RATE)
                    && unit.get().printed().startsWith("mg");
            return !dose && unit.get().kind() != UnitKind.SCORE;
        }
        boolean decimals = row.stream().noneMatch(figure -> tokens.isWhole(figure.number()));
        boolean centre = Clues.before(Clues.CENTRE, figures.sentence(), first.first(), HEADING_REACH)
                && row.stream().allMatch(figure -> WHOSE.has(tokens, figure.end()));
        return (decimals || centre)
                && Clues.before(SCORES, figures.sentence(), first.first(), HEADING_REACH)
                && !estimates(first);
    }

    /** Whether the row is one of ratios or other estimates. */
    private boolean estimates(Figure first) {
        int from = Math.max(figures.sentence().first(), first.first() - NAME_REACH);
        for (int i = first.first() - 1; i >= from; i--) {
            if (Clues.RISK.has(tokens, i) || MeasureNames.at(tokens, i).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
