package org.dyad.report.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dyad.evidence.origin.Derivation;
import org.dyad.evidence.origin.Origin;
import org.dyad.evidence.origin.Quote;
import org.dyad.evidence.origin.Sourced;
import org.dyad.report.document.Block;
import org.dyad.report.document.Inline;
import org.dyad.report.document.Inline.Kind;

/** Where the values of one trial came from: signs for what was done to them, and the quotes that they were read from. */
final class Origins {

    private final String prefix;
    private final Map<Quote, String> quotes = new LinkedHashMap<>();
    private final Map<Quote, String> holds = new LinkedHashMap<>();

    /** @param prefix of the ids of the quotes; unique in the report */
    Origins(String prefix) {
        this.prefix = prefix;
    }

    /** A value with the sign of what was done to it. */
    static Inline value(String words, Origin origin) {
        return kind(origin)
                .<Inline>map(kind -> new Inline.Marked(kind, words, explanation(origin)))
                .orElseGet(() -> new Inline.Words(words));
    }

    static Optional<Kind> kind(Origin origin) {
        if (origin.restsOnAssumption()) {
            return Optional.of(Kind.ASSUMED);
        }
        return switch (origin) {
            case Origin.Quoted quoted -> Optional.empty();
            case Origin.Supplied supplied -> Optional.empty();
            case Origin.Assumed assumed -> Optional.of(Kind.ASSUMED);
            case Origin.Derived derived -> derivedKind(derived);
        };
    }

    /** A standard error from the trial's own SD and n is arithmetic; only if the SD was itself made is there a sign. */
    private static Optional<Kind> derivedKind(Origin.Derived derived) {
        if (derived.rule() == Derivation.SE_FROM_SD) {
            return derived.inputs().stream()
                    .map(Origins::kind)
                    .flatMap(Optional::stream)
                    .findFirst();
        }
        return Optional.of(derived.rule() == Derivation.UNIT_CONVERTED ? convertedKind(derived) : Kind.DERIVED);
    }

    private static Kind convertedKind(Origin.Derived derived) {
        return derived.inputs().stream()
                .map(Origins::kind)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Kind.CONVERTED);
    }

    /** Every rule on the way, the last first. */
    static String explanation(Origin origin) {
        Set<String> parts = new LinkedHashSet<>();
        explain(origin, parts);
        return String.join(" ", parts);
    }

    private static void explain(Origin origin, Set<String> parts) {
        switch (origin) {
            case Origin.Derived derived -> {
                parts.add(Say.sentence(derived.how()));
                derived.inputs().forEach(input -> explain(input, parts));
            }
            case Origin.Assumed assumed -> {
                parts.add(Say.sentence(assumed.reason()));
                assumed.inputs().forEach(input -> explain(input, parts));
            }
            case Origin.Quoted quoted -> {}
            case Origin.Supplied supplied -> {}
        }
    }

    /** Links to the quotes that a value was read from, and its rows of the table. */
    List<Inline> sources(List<Sourced<?>> values, RowWords words) {
        return sourcesOf(values.stream().<Origin>map(Sourced::origin).toList(), words);
    }

    List<Inline> sourcesOf(List<Origin> origins, RowWords words) {
        Set<Quote> found = new LinkedHashSet<>();
        Map<String, Set<Integer>> rows = new LinkedHashMap<>();
        origins.forEach(origin -> collect(origin, words, found, rows));
        List<Inline> line = new ArrayList<>();
        for (Quote quote : found) {
            String id = id(quote);
            line.add(new Inline.Link("quote " + id.substring(id.lastIndexOf('-') + 1), "#" + id));
            line.add(new Inline.Words(", "));
        }
        rows.forEach((file, numbers) -> {
            String which =
                    String.join(", ", numbers.stream().map(String::valueOf).toList());
            line.add(new Inline.Quiet(file + (numbers.size() == 1 ? " row " : " rows ") + which));
            line.add(new Inline.Words("; "));
        });
        return line.isEmpty() ? List.of(new Inline.Quiet("\u2013")) : line.subList(0, line.size() - 1);
    }

    private String id(Quote quote) {
        return quotes.computeIfAbsent(quote, q -> prefix + "-" + (quotes.size() + 1));
    }

    /** Further quotes of the rows; those met before keep their place. */
    void also(RowWords words) {
        for (Quote quote : words.quotes()) {
            id(quote);
            String held = words.held(quote);
            if (!held.isEmpty()) {
                holds.merge(quote, held, (one, other) -> one + "; " + other);
            }
        }
    }

    private static void collect(Origin origin, RowWords words, Set<Quote> found, Map<String, Set<Integer>> rows) {
        switch (origin) {
            case Origin.Quoted quoted -> {
                found.add(quoted.quote());
                row(quoted.where(), rows);
            }
            case Origin.Supplied supplied -> {
                words.quote(supplied).ifPresent(found::add);
                row(supplied, rows);
            }
            case Origin.Derived derived -> derived.inputs().forEach(input -> collect(input, words, found, rows));
            case Origin.Assumed assumed -> assumed.inputs().forEach(input -> collect(input, words, found, rows));
        }
    }

    private static void row(Origin.Supplied where, Map<String, Set<Integer>> rows) {
        rows.computeIfAbsent(where.file(), f -> new TreeSet<>()).add(where.row());
    }

    /** The quotes met so far, each where links to it lead. */
    List<Block> quotations() {
        List<Block> blocks = new ArrayList<>();
        quotes.forEach((quote, id) -> {
            String address = quote.document().value();
            String holding = Optional.ofNullable(holds.get(quote))
                    .map(held -> ", which holds " + held + "; ")
                    .orElse(", ");
            String number = "Quote " + id.substring(id.lastIndexOf('-') + 1) + holding;
            blocks.add(new Block.Quotation(
                    Optional.of(id),
                    quote.words(),
                    List.of(new Inline.Quiet(number), new Inline.Link(shortened(address), address))));
        });
        return blocks;
    }

    private static String shortened(String address) {
        String plain = address.replaceFirst("^https?://(www\\.)?", "");
        return plain.length() <= 60 ? plain : plain.substring(0, 59) + "\u2026";
    }
}
