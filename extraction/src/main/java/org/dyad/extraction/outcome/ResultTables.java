package org.dyad.extraction.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dyad.evidence.origin.Span;
import org.dyad.evidence.study.Compartment;
import org.dyad.extraction.fact.ArmFacts;
import org.dyad.extraction.fact.OutcomeFacts;
import org.dyad.extraction.fact.OutcomeResult;
import org.dyad.extraction.fact.OutcomeResult.Interval;
import org.dyad.extraction.fact.OutcomeResult.IntervalKind;
import org.dyad.extraction.grammar.Unit;
import org.dyad.extraction.grammar.UnitKind;
import org.dyad.extraction.grammar.Units;
import org.dyad.extraction.study.StudyReading;
import org.dyad.extraction.token.NumberStyle;
import org.dyad.extraction.token.Tokens;
import org.dyad.extraction.token.WordTable;
import org.dyad.library.document.Block;

/**
 * Results in a table of the first study beside or below its abstract: a row for each outcome, a column for each group of the trial. A table
 * is read only where two columns are named like groups and two rows hold a value for two of them; counts, shares, ages and changes are left
 * out, and a table of several studies is not read.
 */
final class ResultTables {
    static final String RULE = "table of results";
    private static final double CONFIDENCE = 0.8;
    private static final int HEADER_ROWS = 3;

    private static final WordTable<String> GROUPS = WordTable.set("""
            control controls placebo group supplemented unsupplemented supplementation intervention treatment treated untreated
            cholecalciferol vitamin iu""");
    private static final WordTable<String> NO_GROUP = WordTable.set("""
            level levels concentration concentrations status deficiency deficient insufficient sufficient study author authors year age
            country p difference change ratio total all risk""");
    private static final WordTable<String> NO_LEVEL = WordTable.set(
            "age ages parity gravidity number n no sex change changes difference increase decrease delta dose intake");
    private static final WordTable<String> TIMES =
            WordTable.set("week weeks wk wks year years yr yrs y month months mo day days d hours hour h min minutes");
    private static final WordTable<String> ERRORS = WordTable.set("se sem error");
    private static final WordTable<String> DEVIATIONS = WordTable.set("sd deviation");
    private static final WordTable<String> MEANS = WordTable.set("mean means sd");
    private static final WordTable<String> MEDIANS = WordTable.set("median medians iqr");
    private static final WordTable<String> ENDS = WordTable.set("references reference bibliography related");

    private final StudyReading reading;
    private final List<ArmFacts> arms;
    private final NumberStyle style;

    private ResultTables(StudyReading reading, List<ArmFacts> arms) {
        this.reading = reading;
        this.arms = arms;
        this.style = reading.mentions().getFirst().tokens().style();
    }

    /** What the tables of the first study add to results already found; a result that was found already is not told again. */
    static List<OutcomeFacts> more(StudyReading reading, List<ArmFacts> arms, List<OutcomeFacts> found) {
        ResultTables tables = new ResultTables(reading, arms);
        int from = reading.studies().getFirst().span().start();
        int to = reading.studies().size() > 1
                ? reading.studies().get(1).span().start()
                : reading.text().length();
        List<OutcomeFacts> more = new ArrayList<>();
        for (Block block : reading.document().text().blocks()) {
            if (block.span().start() >= to || (block.span().start() > from && tables.ends(block))) {
                break;
            }
            if (block instanceof Block.Table table && block.span().start() >= from) {
                more.addAll(tables.read(table));
            }
        }
        return new ToldAlready(found).without(more);
    }

    /** Whether a block opens the references, or what the keepers of the page say of other studies. */
    private boolean ends(Block block) {
        if (block instanceof Block.Table) {
            return false;
        }
        Span span = block.span();
        Tokens tokens = tokens(new Span(span.start(), Math.min(span.end(), span.start() + 40)));
        boolean heading = block instanceof Block.Heading || tokens.count() <= 2;
        return heading && (ENDS.has(tokens, 0) || tokens.is(0, "see", "also"));
    }

    private List<OutcomeFacts> read(Block.Table table) {
        int header = header(table);
        if (header < 0 || ofStudies(table)) {
            return List.of();
        }
        List<Span> heads = table.rows().get(header).cells();
        List<OutcomeFacts> found = new ArrayList<>();
        int rows = 0;
        for (Block.Row row : table.rows().subList(header + 1, table.rows().size())) {
            List<OutcomeFacts> levels = levels(row.cells(), heads);
            if (levels.size() > 1) {
                rows++;
                found.addAll(levels);
            }
        }
        return rows > 1 ? found : List.of();
    }

    /** The row that names two or more groups; -1 where none of the first does. */
    private int header(Block.Table table) {
        for (int i = 0; i < Math.min(HEADER_ROWS, table.rows().size()); i++) {
            List<Span> cells = table.rows().get(i).cells();
            int groups = 0;
            for (int k = 1; k < cells.size(); k++) {
                groups += isGroup(cells.get(k)) ? 1 : 0;
            }
            if (groups > 1) {
                return i;
            }
        }
        return -1;
    }

    private boolean isGroup(Span cell) {
        Tokens tokens = tokens(cell);
        String words = reading.words(cell).strip();
        boolean named = arms.stream().anyMatch(arm -> arm.label().equalsIgnoreCase(words));
        for (int i = 0; i < tokens.count(); i++) {
            if (NO_GROUP.has(tokens, i) || MeasureNames.at(tokens, i).isPresent()) {
                return false;
            }
            boolean dose = (tokens.is(i, "dose") || tokens.is(i, "doses")) && tokens.isWord(i - 1);
            named |= dose || GROUPS.has(tokens, i);
        }
        return named;
    }

    /** Whether rows or columns are studies: a name with a year, "et al". */
    private boolean ofStudies(Block.Table table) {
        for (Block.Row row : table.rows()) {
            for (Span cell : row.cells()) {
                Tokens tokens = tokens(cell);
                for (int i = 0; i < tokens.count(); i++) {
                    boolean year = tokens.isWhole(i) && tokens.value(i) >= 1950 && tokens.value(i) <= 2100;
                    boolean first = cell.equals(row.cells().getFirst());
                    if (tokens.is(i, "et", "al") || (first && year)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private List<OutcomeFacts> levels(List<Span> cells, List<Span> heads) {
        List<OutcomeFacts> found = new ArrayList<>();
        if (cells.isEmpty() || !namesLevel(cells.getFirst())) {
            return found;
        }
        for (int k = 1; k < Math.min(cells.size(), heads.size()); k++) {
            if (isGroup(heads.get(k))) {
                level(cells.getFirst(), heads.get(k), cells.get(k)).ifPresent(found::add);
            }
        }
        return found;
    }

    private boolean namesLevel(Span cell) {
        Tokens tokens = tokens(cell);
        boolean words = false;
        for (int i = 0; i < tokens.count(); i++) {
            boolean time = tokens.is(i, '(') && TIMES.has(tokens, i + 1) && tokens.is(i + 2, ')');
            if (NO_LEVEL.has(tokens, i) || "%<>\u2264\u2265\u0394".indexOf(tokens.symbol(i)) >= 0 || time) {
                return false;
            }
            words |= tokens.isWord(i);
        }
        return words;
    }

    private Optional<OutcomeFacts> level(Span name, Span head, Span cell) {
        Tokens tokens = tokens(cell);
        boolean error = any(ERRORS, name, head);
        boolean median = any(MEDIANS, name, head);
        boolean said = median || any(MEANS, name, head);
        Optional<TableCell> read = TableCell.read(tokens);
        Optional<String> unit = unit(name).or(() -> unit(head));
        boolean counted = read.isPresent() && read.get().looksCounted(tokens) && !said && unit.isEmpty();
        if (read.isEmpty() || counted || (unit.isEmpty() && !read.get().hasSpread())) {
            return Optional.empty();
        }
        TableCell value = read.get();
        boolean deviates = !error && !median && (value.plusMinus() || any(DEVIATIONS, name, head));
        Optional<Interval> interval = median ? value.limits(IntervalKind.QUARTILES) : Optional.empty();
        if (error && value.deviation().isPresent()) {
            double se = value.deviation().getAsDouble();
            interval = Optional.of(new Interval(IntervalKind.STANDARD_ERROR, value.centre() - se, value.centre() + se));
        }
        OutcomeResult.Level level = new OutcomeResult.Level(
                value.centre(), median, deviates ? value.deviation() : OptionalDouble.empty(), interval, unit);
        String words = reading.words(name).strip();
        return Optional.of(new OutcomeFacts(
                median && !any(MEDIANS, name) ? words + " (median)" : words,
                Optional.of(reading.words(head).strip()),
                compartment(words),
                Optional.empty(),
                reading.fact(level, cell, RULE, CONFIDENCE)));
    }

    private boolean any(WordTable<String> words, Span... cells) {
        for (Span cell : cells) {
            Tokens tokens = tokens(cell);
            for (int i = 0; i < tokens.count(); i++) {
                if (words.has(tokens, i)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The unit in a bracket: "25(OH)D (ng/mL)". */
    private Optional<String> unit(Span cell) {
        Tokens tokens = tokens(cell);
        for (int i = tokens.count() - 1; i >= 0; i--) {
            if (tokens.is(i, '(') || tokens.is(i, '[')) {
                Optional<String> unit = Units.closed(tokens, i + 1)
                        .filter(found -> found.kind() != UnitKind.IU && found.kind() != UnitKind.MICROGRAM)
                        .map(Unit::printed);
                if (unit.isPresent()) {
                    return unit;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Compartment> compartment(String name) {
        String words = name.toLowerCase(Locale.ROOT);
        if (!words.contains("vitamin d")
                && !words.contains("25(oh)")
                && !words.contains("25ohd")
                && !words.contains("25-")) {
            return Optional.empty();
        }
        if (words.contains("cord") || words.contains("umbilical")) {
            return Optional.of(Compartment.CORD_BLOOD);
        }
        if (words.contains("milk")) {
            return Optional.of(Compartment.MILK);
        }
        if (words.contains("infant") || words.contains("neonat") || words.contains("newborn")) {
            return Optional.of(Compartment.INFANT_SERUM);
        }
        return words.contains("maternal") || words.contains("mother")
                ? Optional.of(Compartment.MATERNAL_SERUM)
                : Optional.empty();
    }

    private Tokens tokens(Span cell) {
        return Tokens.of(reading.text(), cell, style);
    }
}
