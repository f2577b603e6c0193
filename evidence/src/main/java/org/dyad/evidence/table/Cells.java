package org.dyad.evidence.table;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dyad.evidence.origin.Derivation;
import org.dyad.evidence.origin.DocumentId;
import org.dyad.evidence.origin.Origin;
import org.dyad.evidence.origin.Quote;
import org.dyad.evidence.origin.Sourced;

/** One row of an evidence table: its cells under their full names, each value with its origin. */
final class Cells {
    private static final Pattern NUMBER_IN_WORDS = Pattern.compile("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?");
    private static final Pattern CLAUSE_END = Pattern.compile(";\\s*|\\.\\s+|\\.$");
    private static final Pattern N_DERIVED = Pattern.compile("(?i)n (derived|estimated|calculated)\\b.*");
    private static final Pattern GUESSED = Pattern.compile("(?i).*\\b(about|approximately|assum\\w*|roughly)\\b.*");

    private final String file;
    private final NamedTable table;
    private final UnaryOperator<String> names;
    private final RowReader row;

    /** @param names full name of a column to the one it is looked up by */
    Cells(NamedTable table, UnaryOperator<String> names, RowReader row) {
        this.file = table.file();
        this.table = table;
        this.names = names;
        this.row = row;
    }

    int row() {
        return row.row();
    }

    RowReader reader() {
        return row;
    }

    String name(String column) {
        return names.apply(column);
    }

    Optional<String> text(String column) {
        return row.text(names.apply(column));
    }

    void fault(String column, String found, String expected, String problem, String remedy) {
        row.fault(names.apply(column), found, expected, problem, remedy);
    }

    Origin.Supplied where(String column) {
        return new Origin.Supplied(file, row.row(), table.headerOf(names.apply(column)));
    }

    Optional<Sourced<Double>> value(String column) {
        return row.number(names.apply(column)).map(value -> new Sourced<>(value, printed(column, value)));
    }

    Optional<Sourced<Double>> positive(String column, String what) {
        return row.aboveZero(names.apply(column), what).map(value -> new Sourced<>(value, printed(column, value)));
    }

    Optional<Sourced<Integer>> count(String column) {
        Optional<Integer> count = row.count(names.apply(column), 1, "persons");
        Optional<String> derived = clauses("confidence")
                .filter(clause -> N_DERIVED.matcher(clause).matches())
                .findFirst();
        return count.map(n -> new Sourced<>(
                n,
                derived.<Origin>map(how -> new Origin.Derived(Derivation.AS_DESCRIBED, how, List.of(where(column))))
                        .orElseGet(() -> printed(column, n))));
    }

    /** A value that the table itself calls derived: it carries the rule that its notes name. */
    Optional<Sourced<Double>> derived(String column, String symbol, String what) {
        return row.aboveZero(names.apply(column), what).map(value -> new Sourced<>(value, derivation(column, symbol)));
    }

    private Origin derivation(String column, String symbol) {
        Pattern saysDerived = Pattern.compile("(?i).*\\b" + symbol + "\\b.*\\b(derived|computed|calculated|from)\\b.*");
        Optional<String> clause = Stream.concat(clauses("confidence"), clauses("notes"))
                .filter(words -> saysDerived.matcher(words).matches())
                .findFirst();
        Derivation rule = rule(symbol, clause.orElse(""));
        String how = clause.orElse("derived; the table does not say how");
        Optional<String> guess =
                text("notes").filter(words -> GUESSED.matcher(words).matches());
        if (rule == Derivation.SD_FROM_SE && guess.isPresent()) {
            return new Origin.Derived(
                    rule,
                    how,
                    List.of(where("final_se_derived"), new Origin.Assumed(guess.get(), List.of(where("notes")))));
        }
        return new Origin.Derived(rule, how, List.of(where(column)));
    }

    private Derivation rule(String symbol, String clause) {
        boolean fromInterval = clause.contains("CI") || clause.contains("interval");
        boolean fromP = clause.matches("(?i).*\\bP\\b.*(=|value|<).*");
        if (symbol.equals("SE")) {
            return fromInterval ? Derivation.SE_FROM_CI : fromP ? Derivation.SE_FROM_P : Derivation.AS_DESCRIBED;
        }
        if (fromP) {
            return Derivation.SD_FROM_P;
        }
        if (clause.contains("SE")
                || text("final_se_derived").isPresent()
                || text("final_se").isPresent()) {
            return Derivation.SD_FROM_SE;
        }
        return fromInterval ? Derivation.SD_FROM_CI : Derivation.AS_DESCRIBED;
    }

    private Stream<String> clauses(String column) {
        return text(column).stream().flatMap(CLAUSE_END::splitAsStream).map(String::strip);
    }

    /** Quoted where the words of the row's quote hold this very number, else supplied by the table. */
    private Origin printed(String column, double value) {
        Optional<String> words = text("quote");
        if (words.isEmpty() || !holds(words.get(), Math.abs(value))) {
            return where(column);
        }
        DocumentId document = new DocumentId(text("source_url")
                .or(() -> text("doi"))
                .or(() -> text("citation"))
                .orElseGet(() -> text("trial_id").orElse(file)));
        return new Origin.Quoted(new Quote(document, Optional.empty(), words.get()), where(column));
    }

    static boolean holds(String words, double value) {
        Matcher numbers = NUMBER_IN_WORDS.matcher(words);
        while (numbers.find()) {
            String number = numbers.group().replace(",", "");
            if (number.length() < 20 && Double.parseDouble(number) == value) {
                return true;
            }
        }
        return false;
    }
}
