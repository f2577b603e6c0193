package org.dyad.report.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dyad.evidence.origin.DocumentId;
import org.dyad.evidence.origin.Origin;
import org.dyad.evidence.origin.Quote;
import org.dyad.evidence.origin.Sourced;
import org.dyad.evidence.study.Arm;
import org.dyad.evidence.study.Compartment;
import org.dyad.evidence.study.Measurement;
import org.dyad.evidence.study.PrintedContrast;
import org.dyad.evidence.study.Study;
import org.dyad.evidence.study.Summary;
import org.dyad.evidence.table.EvidenceTable;

/**
 * What the rows of one trial for one outcome quote and say of themselves. A table may state a value in several rows of an arm
 * and quote the words that hold it in another of them; they are the same number and lead to the same words.
 */
final class RowWords {

    /** A number that the table states of an arm. */
    private record Stated(String study, String arm, String column, double value) {}

    private final EvidenceTable table;
    private final List<Study> studies;
    private final List<Measurement> rows;
    private final Map<Origin.Supplied, Stated> cells = new LinkedHashMap<>();
    private final Map<Stated, Quote> quoted = new LinkedHashMap<>();
    private final Set<Quote> quotes = new LinkedHashSet<>();

    RowWords(EvidenceTable table, List<Study> studies, Compartment compartment) {
        this.table = table;
        this.studies = studies;
        this.rows = studies.stream()
                .flatMap(study -> table.measurementsOf(study.id(), compartment).stream())
                .toList();
        rows.forEach(this::values);
        table.contrasts().stream()
                .filter(c -> c.compartment() == compartment && studies.stream().anyMatch(s -> s.id().equals(c.study())))
                .forEach(this::values);
        quotes.addAll(quoted.values());
        rows.forEach(row -> row.quote().ifPresent(words -> rest(row.study(), words)));
    }

    private void values(Measurement row) {
        Stream.of(row.baseline(), row.end(), row.change())
                .flatMap(RowWords::parts)
                .forEach(value -> value(row.study(), row.arm(), value));
        row.endMedian().ifPresent(median -> Stream.concat(
                        Stream.of(median.median()),
                        Stream.of(median.low(), median.high()).flatMap(Optional::stream))
                .forEach(value -> value(row.study(), row.arm(), value)));
        row.nAnalysed().ifPresent(n -> value(row.study(), row.arm(), n));
    }

    private static Stream<Sourced<? extends Number>> parts(Summary summary) {
        return Stream.of(summary.mean(), summary.sd(), summary.se(), summary.n())
                .flatMap(Optional::stream);
    }

    private void values(PrintedContrast contrast) {
        Stream.of(contrast.difference(), contrast.ciLow(), contrast.ciHigh())
                .forEach(value -> value(contrast.study(), contrast.arm(), value));
    }

    private void value(String study, String arm, Sourced<? extends Number> value) {
        switch (value.origin()) {
            case Origin.Quoted from ->
                quoted.putIfAbsent(stated(study, arm, from.where(), value.value()), from.quote());
            case Origin.Supplied from -> stated(study, arm, from, value.value());
            case Origin.Derived derived -> {}
            case Origin.Assumed assumed -> {}
        }
    }

    private Stated stated(String study, String arm, Origin.Supplied where, Number value) {
        Stated stated = new Stated(study, arm, where.column(), value.doubleValue());
        cells.put(where, stated);
        return stated;
    }

    /** Words of a row that hold none of its values still say what was seen. */
    private void rest(String study, String words) {
        if (quotes.stream().noneMatch(quote -> quote.words().equals(words))) {
            String address = studies.stream()
                    .filter(s -> s.id().equals(study))
                    .map(s -> s.citation()
                            .sourceUrl()
                            .or(s.citation()::link)
                            .orElse(s.citation().words()))
                    .findFirst()
                    .orElse(study);
            quotes.add(new Quote(new DocumentId(address), Optional.empty(), words));
        }
    }

    /** The words that hold the number of this cell, be they quoted in its own row or in another of its arm. */
    Optional<Quote> quote(Origin.Supplied where) {
        return Optional.ofNullable(cells.get(where)).flatMap(stated -> Optional.ofNullable(quoted.get(stated)));
    }

    /** Every quote of these rows. */
    Collection<Quote> quotes() {
        return quotes;
    }

    /** Numbers that stand in the table, but in none of the words quoted from the source; none where nothing is quoted. */
    List<String> notQuoted(Origin origin) {
        Set<String> found = new LinkedHashSet<>();
        notQuoted(origin, found);
        return List.copyOf(found);
    }

    private void notQuoted(Origin origin, Set<String> found) {
        switch (origin) {
            case Origin.Supplied where -> {
                Stated stated = cells.get(where);
                if (stated != null && !quotes.isEmpty() && !quoted.containsKey(stated)) {
                    found.add(name(stated) + " (" + label(stated.study(), stated.arm()) + ")");
                }
            }
            case Origin.Quoted words -> {}
            case Origin.Derived derived -> derived.inputs().forEach(input -> notQuoted(input, found));
            case Origin.Assumed assumed -> assumed.inputs().forEach(input -> notQuoted(input, found));
        }
    }

    /** Which numbers a quote holds, arm by arm; empty where it holds none. */
    String held(Quote quote) {
        Map<String, List<String>> byArm = new LinkedHashMap<>();
        quoted.forEach((stated, words) -> {
            if (words.equals(quote)) {
                byArm.computeIfAbsent(label(stated.study(), stated.arm()), a -> new ArrayList<>())
                        .add(name(stated));
            }
        });
        List<String> parts = new ArrayList<>();
        byArm.forEach((arm, names) -> parts.add(arm + ": " + String.join(", ", names)));
        return String.join("; ", parts);
    }

    private static String name(Stated stated) {
        String column = stated.column()
                .replace('_', ' ')
                .replaceFirst("^n analysed$", "n")
                .replaceFirst("^contrast ", "difference ")
                .replaceFirst(" mean$", "")
                .replaceFirst(" sd$", " SD")
                .replaceFirst(" se$", " SE")
                .replaceFirst(" ci low$", ", lower limit")
                .replaceFirst(" ci high$", ", upper limit");
        return column + " " + Say.asPrinted(stated.value());
    }

    private String label(String study, String arm) {
        return table.arm(study, arm).map(Arm::label).filter(l -> !l.isBlank()).orElse(arm);
    }

    /** How the rows say that they were read, each saying once with the arms that it holds for. */
    List<String> howRead() {
        return sayings(Measurement::confidence);
    }

    /** What the rows warn of, each warning once with the arms that it holds for. */
    List<String> caveats() {
        return sayings(Measurement::notes);
    }

    private List<String> sayings(Function<Measurement, Optional<String>> words) {
        Set<String> arms = new LinkedHashSet<>();
        Map<String, Set<String>> byWords = new LinkedHashMap<>();
        for (Measurement row : rows) {
            String arm = label(row.study(), row.arm());
            arms.add(arm);
            words.apply(row).filter(w -> !w.isBlank()).ifPresent(w -> byWords.computeIfAbsent(
                            w, k -> new LinkedHashSet<>())
                    .add(arm));
        }
        List<String> sayings = new ArrayList<>();
        byWords.forEach((saying, of) -> sayings.add(
                of.size() == arms.size() ? Say.sentence(saying) : String.join(", ", of) + ": " + Say.sentence(saying)));
        return sayings;
    }
}
