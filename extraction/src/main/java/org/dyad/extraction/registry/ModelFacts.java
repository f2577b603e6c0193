package org.dyad.extraction.registry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.dyad.evidence.origin.Quote;
import org.dyad.evidence.origin.Span;
import org.dyad.evidence.quantity.AmountUnit;
import org.dyad.extraction.fact.ArmFacts;
import org.dyad.extraction.fact.CitationFacts;
import org.dyad.extraction.fact.Design;
import org.dyad.extraction.fact.Finding;
import org.dyad.extraction.fact.Frequency;
import org.dyad.extraction.fact.Lasting;
import org.dyad.extraction.fact.OutcomeFacts;
import org.dyad.extraction.fact.OutcomeResult;
import org.dyad.extraction.fact.OutcomeResult.EffectKind;
import org.dyad.extraction.fact.OutcomeResult.Interval;
import org.dyad.extraction.fact.OutcomeResult.IntervalKind;
import org.dyad.extraction.fact.Population;
import org.dyad.extraction.fact.ProposedFact;
import org.dyad.extraction.fact.StatedDose;
import org.dyad.extraction.fact.StudyFacts;
import org.dyad.extraction.fact.TimeUnit;
import org.dyad.library.document.Document;

/** Collects the lines of a model's answer that the text bears out. */
final class ModelFacts {
    /** A model says nothing about how sure it is that could be believed. */
    private static final double CONFIDENCE = 0.5;

    private static final String NOT_SAID = "what the model answered";

    private final Document document;
    private final List<Span> study;
    private final VerbatimGuard guard;
    private final String rule;
    private final List<ProposedFact<Population>> population = new ArrayList<>();
    private final List<ProposedFact<String>> assays = new ArrayList<>();
    private final List<ArmFacts> arms = new ArrayList<>();
    private final List<OutcomeFacts> outcomes = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();

    private Finding<String> title = new Finding.NotStated<>(NOT_SAID);
    private Finding<String> journal = new Finding.NotStated<>(NOT_SAID);
    private Finding<Integer> year = new Finding.NotStated<>(NOT_SAID);
    private Finding<String> doi = new Finding.NotStated<>(NOT_SAID);
    private Finding<String> pmid = new Finding.NotStated<>(NOT_SAID);
    private Finding<String> country = new Finding.NotStated<>(NOT_SAID);
    private Finding<Design> design = new Finding.NotStated<>(NOT_SAID);
    private Finding<Integer> sampleSize = new Finding.NotStated<>(NOT_SAID);
    private Finding<Lasting> duration = new Finding.NotStated<>(NOT_SAID);

    ModelFacts(Document document, List<Span> study, String rule) {
        this.document = document;
        this.study = study;
        this.guard = new VerbatimGuard(document, study);
        this.rule = rule;
    }

    List<String> refused() {
        return List.copyOf(refused);
    }

    void add(ModelLine line) {
        Optional<Quote> quote = line.words("span").flatMap(guard::quote);
        if (quote.isEmpty()) {
            refuse(line, "its words do not stand in the text of the study");
            return;
        }
        Optional<String> fault = take(line, quote.get());
        fault.ifPresent(why -> refuse(line, why));
    }

    private void refuse(ModelLine line, String why) {
        String shown = line.text().length() > 200 ? line.text().substring(0, 200) + "\u2026" : line.text();
        refused.add("\"" + shown.replace('\t', ' ') + "\": " + why + ".");
    }

    /** Why the line cannot be used; empty where it was. */
    private Optional<String> take(ModelLine line, Quote quote) {
        for (String name : List.of("value", "n", "amount", "mean", "sd", "low", "high")) {
            OptionalDouble number = line.number(name);
            if (number.isPresent()
                    && !VerbatimGuard.holds(quote, number.getAsDouble())
                    && !line.words(name)
                            .filter(words -> VerbatimGuard.holds(quote, words))
                            .isPresent()) {
                return Optional.of("the number " + line.words(name).orElse("") + " does not stand in its words");
            }
        }
        return switch (line.field()) {
            case "title", "journal", "country", "assay", "doi", "pmid" -> text(line, quote);
            case "year", "sample_size" -> whole(line, quote);
            case "design" -> {
                Optional<Design> found = named(Design.values(), Design::code, line, "value");
                found.ifPresent(value -> design = stated(value, quote));
                yield missing(found.isPresent());
            }
            case "population" -> {
                Optional<Population> found = named(Population.values(), Population::code, line, "value");
                found.ifPresent(value -> population.add(fact(value, quote)));
                yield missing(found.isPresent());
            }
            case "duration" -> {
                Optional<TimeUnit> unit = named(TimeUnit.values(), TimeUnit::code, line, "unit");
                OptionalDouble value = line.number("value");
                boolean good = unit.isPresent() && value.isPresent() && value.getAsDouble() >= 0;
                if (good) {
                    duration = stated(new Lasting(value.getAsDouble(), unit.get()), quote);
                }
                yield missing(good);
            }
            case "arm" -> arm(line, quote);
            case "level" -> level(line, quote);
            case "effect" -> effect(line, quote);
            default -> Optional.of("there is no field '" + line.field() + "'");
        };
    }

    private static Optional<String> missing(boolean good) {
        return good ? Optional.empty() : Optional.of("a cell is missing or has a value that is not known");
    }

    private Optional<String> text(ModelLine line, Quote quote) {
        Optional<String> value = line.words("value");
        if (value.isEmpty() || !VerbatimGuard.holds(quote, value.get())) {
            return Optional.of("its value does not stand in its words");
        }
        switch (line.field()) {
            case "title" -> title = stated(value.get(), quote);
            case "journal" -> journal = stated(value.get(), quote);
            case "country" -> country = stated(value.get(), quote);
            case "doi" -> doi = stated(value.get().toLowerCase(Locale.ROOT), quote);
            case "pmid" -> pmid = stated(value.get(), quote);
            default -> assays.add(fact(value.get(), quote));
        }
        return Optional.empty();
    }

    private Optional<String> whole(ModelLine line, Quote quote) {
        Optional<Integer> value = line.whole("value");
        value.ifPresent(number -> {
            if (line.field().equals("year")) {
                year = stated(number, quote);
            } else {
                sampleSize = stated(number, quote);
            }
        });
        return missing(value.isPresent());
    }

    private Optional<String> arm(ModelLine line, Quote quote) {
        Optional<String> label = line.words("label");
        if (label.isEmpty()) {
            return missing(false);
        }
        Optional<AmountUnit> unit = line.words("unit").flatMap(AmountUnit::parse);
        OptionalDouble amount = line.number("amount");
        Optional<ProposedFact<StatedDose>> dose = unit.isPresent() && amount.isPresent() && amount.getAsDouble() >= 0
                ? Optional.of(fact(
                        new StatedDose(
                                amount.getAsDouble(),
                                unit.get(),
                                named(Frequency.values(), Frequency::code, line, "every"),
                                false),
                        quote))
                : Optional.empty();
        boolean comparator = line.words("comparator").filter("yes"::equals).isPresent();
        arms.add(new ArmFacts(
                label.get(),
                line.whole("n").map(n -> fact(n, quote)),
                dose,
                Optional.empty(),
                comparator,
                quote,
                rule,
                CONFIDENCE));
        return Optional.empty();
    }

    private Optional<String> level(ModelLine line, Quote quote) {
        OptionalDouble mean = line.number("mean");
        Optional<String> name = line.words("name");
        if (mean.isEmpty() || name.isEmpty()) {
            return missing(false);
        }
        outcome(
                line,
                new OutcomeResult.Level(
                        mean.getAsDouble(), false, line.number("sd"), Optional.empty(), line.words("unit")),
                quote);
        return Optional.empty();
    }

    private Optional<String> effect(ModelLine line, Quote quote) {
        Optional<EffectKind> kind = named(EffectKind.values(), EffectKind::code, line, "measure");
        OptionalDouble value = line.number("value");
        if (kind.isEmpty() || value.isEmpty() || line.words("name").isEmpty()) {
            return missing(false);
        }
        OptionalDouble low = line.number("low");
        OptionalDouble high = line.number("high");
        Optional<Interval> interval = low.isPresent() && high.isPresent()
                ? Optional.of(new Interval(IntervalKind.CONFIDENCE, low.getAsDouble(), high.getAsDouble()))
                : Optional.empty();
        Optional<String> p = line.words("p")
                .filter(words ->
                        VerbatimGuard.holds(quote, words.replace("<", "").strip()));
        outcome(line, new OutcomeResult.Effect(kind.get(), value.getAsDouble(), interval, p), quote);
        return Optional.empty();
    }

    private void outcome(ModelLine line, OutcomeResult result, Quote quote) {
        outcomes.add(new OutcomeFacts(
                line.words("name").orElse(""),
                line.words("arm"),
                Optional.empty(),
                line.words("time"),
                fact(result, quote)));
    }

    private static <T> Optional<T> named(T[] all, Function<T, String> code, ModelLine line, String cell) {
        Optional<String> word = line.words(cell);
        return Arrays.stream(all)
                .filter(value -> word.filter(code.apply(value)::equals).isPresent())
                .findFirst();
    }

    private <T> ProposedFact<T> fact(T value, Quote quote) {
        return new ProposedFact<>(value, quote, rule, CONFIDENCE);
    }

    private <T> Finding<T> stated(T value, Quote quote) {
        return new Finding.Stated<>(fact(value, quote));
    }

    StudyFacts build() {
        return new StudyFacts(
                document.id(),
                study,
                new CitationFacts(title, journal, year, doi, pmid),
                design,
                population,
                country,
                sampleSize,
                duration,
                assays,
                arms,
                outcomes,
                List.of(),
                List.of());
    }
}
