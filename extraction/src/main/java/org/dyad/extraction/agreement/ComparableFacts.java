package org.dyad.extraction.agreement;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.dyad.extraction.fact.OutcomeResult;
import org.dyad.extraction.fact.ProposedFact;
import org.dyad.extraction.fact.Quantity;
import org.dyad.extraction.fact.StudyFacts;

/** One reading of one document, field by field. */
public final class ComparableFacts {
    /** A document in which nothing was read. */
    public static final ComparableFacts NONE = new Builder().build();

    private final Map<Field, List<ComparableFact>> facts;

    private ComparableFacts(Map<Field, List<ComparableFact>> facts) {
        this.facts = facts;
    }

    /** The facts of a field. */
    public List<ComparableFact> of(Field field) {
        return facts.getOrDefault(field, List.of());
    }

    /** What an extractor proposed. */
    public static ComparableFacts of(StudyFacts study) {
        Builder builder = new Builder();
        study.citation().doi().proposal().ifPresent(doi -> builder.doi(doi.value()));
        study.design()
                .proposal()
                .ifPresent(design -> builder.design(design.value().code()));
        study.population().forEach(group -> builder.population(group.value().code()));
        study.sampleSize().proposal().ifPresent(size -> builder.sampleSize(size.value()));
        study.arms().forEach(arm -> {
            arm.n().ifPresent(n -> builder.armSize(n.value()));
            arm.dose().ifPresent(dose -> dose.value().iuPerDay().ifPresent(builder::dailyDose));
        });
        study.duration()
                .proposal()
                .ifPresent(lasting -> builder.duration(
                        lasting.value().value(),
                        Optional.of(lasting.value().unit().code())));
        study.outcomes().forEach(outcome -> {
            switch (outcome.result().value()) {
                case OutcomeResult.Level level -> builder.mean(level.centre(), level.unit());
                case OutcomeResult.Effect effect ->
                    builder.effect(effect.value(), Optional.of(effect.kind().code()));
            }
        });
        for (ProposedFact<Quantity> quantity : study.quantities()) {
            builder.quantity(
                    quantity.value().value(),
                    quantity.value().unit(),
                    quantity.value().kind().code());
        }
        return builder.build();
    }

    /** Collects the facts of one reading, each brought into the one form in which it is compared. */
    public static final class Builder {
        private final Map<Field, List<ComparableFact>> facts = new EnumMap<>(Field.class);
        private final TreeSet<String> population = new TreeSet<>();

        private void add(Field field, ComparableFact fact) {
            facts.computeIfAbsent(field, f -> new ArrayList<>()).add(fact);
        }

        /** A DOI in any spelling. */
        public void doi(String doi) {
            Spellings.doi(doi).ifPresent(plain -> add(Field.DOI, ComparableFact.of(plain)));
        }

        /** A design by code or by name. */
        public void design(String design) {
            add(Field.DESIGN, ComparableFact.of(Spellings.design(design)));
        }

        /** A group; twice the same is once. */
        public void population(String group) {
            population.add(Spellings.population(group));
        }

        /** Total. */
        public void sampleSize(double size) {
            add(Field.SAMPLE_SIZE, ComparableFact.of(size));
        }

        /** Of one group. */
        public void armSize(double size) {
            add(Field.ARM_SIZE, ComparableFact.of(size));
        }

        /** IU per day of one group. */
        public void dailyDose(double iu) {
            add(Field.DAILY_DOSE, ComparableFact.of(iu));
        }

        /** A length of time; counted in days where the unit is known. */
        public void duration(double value, Optional<String> unit) {
            add(Field.DURATION, ComparableFact.of(value * Spellings.days(unit.flatMap(Spellings::unit))));
        }

        /** A level of a group. */
        public void mean(double value, Optional<String> unit) {
            add(Field.MEAN, ComparableFact.of(value, unit.flatMap(Spellings::unit)));
        }

        /** An effect estimate. */
        public void effect(double value, Optional<String> measure) {
            add(Field.EFFECT, ComparableFact.of(value, measure.map(Spellings::measure)));
        }

        /** A quantity. */
        public void quantity(double value, Optional<String> unit, String kind) {
            add(
                    Field.QUANTITIES,
                    new ComparableFact(OptionalDouble.of(value), Optional.of(kind), unit.flatMap(Spellings::unit)));
        }

        /** The reading. */
        public ComparableFacts build() {
            Map<Field, List<ComparableFact>> all = new EnumMap<>(Field.class);
            facts.forEach((field, list) -> all.put(field, List.copyOf(list)));
            if (!population.isEmpty()) {
                all.put(
                        Field.POPULATION,
                        population.stream().map(ComparableFact::of).toList());
            }
            return new ComparableFacts(all);
        }
    }
}
