package org.dyad.extraction.outcome;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dyad.extraction.grammar.Group;
import org.dyad.extraction.grammar.Mention;
import org.dyad.extraction.grammar.Unit;
import org.dyad.extraction.grammar.UnitKind;
import org.dyad.extraction.passage.Section;
import org.dyad.extraction.token.Tokens;
import org.dyad.extraction.token.WordTable;

/** Levels in a sentence: which of its numbers are means or medians of a group. */
final class LevelRules {
    private final Figures figures;
    private final Tokens tokens;
    private final Set<Integer> taken = new HashSet<>();
    private final Set<Integer> levels = new HashSet<>();
    private final List<Draft> drafts = new ArrayList<>();

    private LevelRules(Figures figures, List<Draft> effects) {
        this.figures = figures;
        this.tokens = figures.tokens();
        for (Draft effect : effects) {
            taken.add(effect.number());
        }
    }

    /** The levels of a sentence whose effects are known. */
    static List<Draft> read(Figures figures, List<Draft> effects) {
        LevelRules rules = new LevelRules(figures, effects);
        for (Figure figure : figures.all()) {
            if (!rules.taken.contains(figure.number()) && !figure.comparison().isBound()) {
                rules.rule(figure).ifPresent(rule -> rules.add(figure, rule));
            }
        }
        rules.complete();
        return rules.drafts;
    }

    private Optional<String> rule(Figure figure) {
        return switch (figure.type()) {
            case LEVEL -> level(figure);
            case PERCENT -> percent(figure);
            case TIME -> TimeLevels.rule(figures, figure);
            case BARE -> BareLevels.rule(figures, figure);
        };
    }

    private Optional<String> level(Figure figure) {
        if (figure.group().shape() == Group.Shape.RANGE && !figure.hasDeviation()) {
            return Clues.isTransition(figures.sentence(), figure.group().first())
                    ? Optional.of("from one level to another")
                    : Optional.empty();
        }
        if (isIntake(figure)) {
            return Optional.empty();
        }
        if (figure.spread().isPresent()) {
            return spread(figure);
        }
        if (isOfClasses(figure)) {
            return Optional.empty();
        }
        Section section = figures.sentence().section();
        if (section == Section.BACKGROUND || section == Section.METHODS || excluded(figure)) {
            return Optional.empty();
        }
        boolean several = figure.group().size() > 1;
        boolean centre = Clues.before(Clues.CENTRE, figures.sentence(), figure.first(), 20);
        if (figure.unit()
                .map(Unit::kind)
                .filter(kind -> kind == UnitKind.CONCENTRATION)
                .isPresent()) {
            boolean measured = Clues.MEASURED.has(tokens, figure.first() - 1)
                    || Analytes.ends(tokens, figure.first() - 1)
                    || tokens.is(figure.first() - 1, '(')
                    || listed(figure, section);
            return several || centre || measured ? Optional.of("concentration in a group") : Optional.empty();
        }
        if (figure.unit().isPresent() && figure.unit().get().kind() == UnitKind.SCORE) {
            return Optional.empty();
        }
        boolean row = Clues.MEASURED.has(tokens, figure.group().first() - 1)
                && section == Section.RESULTS
                && hasCompany(figure);
        return centre || row || figure.group().shape() == Group.Shape.VERSUS
                ? Optional.of("measurement in a group")
                : Optional.empty();
    }

    /** "400 IU/d, 19.8 ng/mL; 2400 IU/d, 27.1 ng/mL": after a sign, in the results, where 25(OH)D is spoken of. */
    private boolean listed(Figure figure, Section section) {
        int sign = figure.first() - 1;
        boolean after = tokens.is(sign, ',') || tokens.is(sign, ':') || tokens.is(sign, '=');
        return after && section == Section.RESULTS && Measured.vitaminBefore(figures.sentence(), figure.number()) >= 0;
    }

    /** Whether the unit is printed again a few words on: the value of another group. */
    private boolean hasCompany(Figure figure) {
        for (Figure other : figures.all()) {
            boolean same = other.number() != figure.number()
                    && other.unit().isPresent()
                    && other.unit()
                            .get()
                            .printed()
                            .equals(figure.unit().map(Unit::printed).orElse(""));
            if (same && Math.abs(other.number() - figure.number()) < 12) {
                return true;
            }
        }
        return false;
    }

    /** "60 - 77, 78 - 99 and 100 nmol/L": a list with ranges in it, or cut off right after one. */
    private boolean isOfClasses(Figure figure) {
        boolean end = tokens.is(figure.first() - 1, '-') && tokens.isNumber(figure.first() - 2);
        for (Figure other : figures.all()) {
            boolean together = figure.group().size() > 1
                    && other.group().first() == figure.group().first();
            end |= together && other.group().shape() == Group.Shape.RANGE;
        }
        return end && !Clues.isTransition(figures.sentence(), figure.group().first());
    }

    /** Milligrams a day, or given to someone, are what was taken. */
    private boolean isIntake(Figure figure) {
        boolean mass = figure.unit().isPresent()
                && (figure.unit().get().kind() == UnitKind.MASS
                        || figure.unit().get().kind() == UnitKind.RATE)
                && figure.unit().get().printed().startsWith("mg");
        return mass
                && (tokens.is(figure.end(), "daily")
                        || tokens.is(figure.end() + 1, "daily")
                        || Clues.before(GIVEN, figures.sentence(), figure.first(), 14));
    }

    private Optional<String> spread(Figure figure) {
        if (Clues.before(AGE, figures.sentence(), figure.first(), 3)) {
            return Optional.empty();
        }
        boolean against = figure.group().shape() == Group.Shape.VERSUS;
        if (figure.hasLimits()
                && figure.unit().isEmpty()
                && !against
                && !Clues.before(Clues.CENTRE, figures.sentence(), figure.first(), 12)) {
            return Optional.empty();
        }
        return Optional.of("level with its spread");
    }

    private static final WordTable<String> AGE = WordTable.set("age aged ages");

    private static final WordTable<String> GIVEN = WordTable.set(
            "assigned received receive given supplements supplement plus intake intakes dietary consumed carbonate calcium elemental");

    private boolean excluded(Figure figure) {
        int first = Math.min(figure.first(), figure.group().first());
        boolean step = tokens.is(first - 1, "of") && Clues.STEPS.has(tokens, first - 2);
        return step
                || Clues.before(Clues.NOT_A_RESULT, figures.sentence(), first, 5)
                || Clues.limited(figures.sentence(), first, 14)
                || (!tokens.is(figure.end(), "in") && Clues.after(Clues.WANTED, figures.sentence(), figure.end(), 4));
    }

    private Optional<String> percent(Figure figure) {
        boolean signed = figure.signed();
        for (Figure other : figures.all()) {
            signed |= other.signed()
                    && figure.group().size() > 1
                    && other.group().first() == figure.group().first();
        }
        boolean centre = figure.hasLimits()
                && Clues.before(Clues.CENTRE, figures.sentence(), figure.group().first(), 20)
                && !isAfterAnotherLevel(figure);
        return signed || centre || figure.hasDeviation() ? Optional.of("level in percent") : Optional.empty();
    }

    /** "median intake was 5 ug and only 2% (95% CI 1 to 3) took ...": the centre was that of the value before, in another unit. */
    private boolean isAfterAnotherLevel(Figure figure) {
        for (Mention mention : figures.mentions()) {
            int number = Figures.numberOf(tokens, mention);
            boolean between =
                    number < figure.group().first() && number > figure.group().first() - 20;
            boolean other = mention instanceof Mention.LevelMention || mention instanceof Mention.DoseMention;
            if (between && other && Clues.before(Clues.CENTRE, figures.sentence(), number, 20)) {
                return true;
            }
        }
        return false;
    }

    private void add(Figure figure, String rule) {
        add(figure, rule, unitOf(figure));
    }

    private void add(Figure figure, String rule, Optional<String> unit) {
        taken.add(figure.number());
        levels.add(figure.number());
        drafts.add(new Draft(
                figures.sentence(),
                figure.first(),
                figure.end(),
                figure.number(),
                figure.group(),
                LevelResults.of(figures, figure, unit),
                rule,
                0.9));
    }

    /** Numbers set against a level, or in a row with it, are levels of the same unit. */
    private void complete() {
        List<Figure> all = figures.all();
        for (int i = 0; i < all.size(); i++) {
            Figure figure = all.get(i);
            boolean open =
                    !taken.contains(figure.number()) && !figure.comparison().isBound();
            if (open && figure.type() == Figure.Type.BARE && partner(i).isPresent()) {
                add(figure, "set against a level");
            }
            if (open && figure.type() == Figure.Type.LEVEL && i > 0 && follows(all.get(i - 1), figure)) {
                add(figure, "in a row with a level");
            }
        }
        for (Rows.Member member : new Rows(figures, taken, levels).read()) {
            add(
                    member.figure(),
                    "row of groups with their values",
                    member.unit().map(Unit::printed));
        }
    }

    /** "15 ng/mL in winter and 22 ng/mL in summer": the same unit again, a few words after a level, and nothing that makes it a limit. */
    private boolean follows(Figure before, Figure figure) {
        boolean same = before.unit().isPresent()
                && figure.unit().isPresent()
                && before.unit()
                        .get()
                        .printed()
                        .equalsIgnoreCase(figure.unit().get().printed());
        boolean near = figure.first() - before.end() < 9;
        return same
                && near
                && levels.contains(before.number())
                && figure.group().shape() != Group.Shape.RANGE
                && !excluded(figure);
    }

    private Optional<Figure> partner(int at) {
        for (int other : new int[] {at + 1, at - 1}) {
            if (other >= 0 && other < figures.all().size()) {
                Figure candidate = figures.all().get(other);
                if (taken.contains(candidate.number())
                        && versus(
                                figures.all().get(Math.min(at, other)),
                                figures.all().get(Math.max(at, other)))) {
                    return Optional.of(candidate);
                }
            }
        }
        return Optional.empty();
    }

    private boolean versus(Figure left, Figure right) {
        if (right.first() - left.end() > 6) {
            return false;
        }
        for (int i = left.end(); i < right.first(); i++) {
            if (tokens.is(i, "vs") || tokens.is(i, "versus") || tokens.is(i, "v") || tokens.is(i, "compared")) {
                return true;
            }
        }
        return false;
    }

    private Optional<String> unitOf(Figure figure) {
        return figure.type() == Figure.Type.PERCENT
                ? Optional.of("%")
                : figure.unit().map(Unit::printed);
    }
}
