package org.dyad.review.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dyad.evidence.origin.DocumentId;
import org.dyad.evidence.quantity.AmountUnit;
import org.dyad.evidence.quantity.ConcentrationUnit;
import org.dyad.evidence.study.Compartment;
import org.dyad.evidence.table.TableWriter;
import org.dyad.extraction.fact.Frequency;
import org.dyad.extraction.fact.Lasting;
import org.dyad.extraction.fact.OutcomeResult;
import org.dyad.extraction.fact.OutcomeResult.Interval;
import org.dyad.extraction.fact.OutcomeResult.IntervalKind;
import org.dyad.extraction.fact.Population;
import org.dyad.extraction.fact.StatedDose;

/** The rows of an evidence table that the accepted facts of one document give. */
final class StudyRows {
    private final String study;
    private final List<AcceptedFact> facts;
    private final Map<String, AcceptedArm> arms = new LinkedHashMap<>();
    private final Map<List<String>, Map<String, String>> rows = new LinkedHashMap<>();
    private final List<String> missing = new ArrayList<>();
    private final boolean mothers;

    StudyRows(String study, List<AcceptedFact> facts) {
        this.study = study;
        this.facts = facts;
        for (AcceptedFact fact : facts) {
            if (!fact.key().of().isEmpty()) {
                arms.computeIfAbsent(
                                AcceptedArm.plain(fact.key().of()),
                                label -> new AcceptedArm(fact.key().of()))
                        .add(fact);
            }
        }
        mothers = facts.stream()
                .filter(fact -> fact.key().kind() == FactKind.POPULATION)
                .map(AcceptedFact::value)
                .anyMatch(
                        group -> group.equals(Population.PREGNANT.code()) || group.equals(Population.LACTATING.code()));
        facts.forEach(this::fact);
        rows.values().forEach(this::complete);
    }

    /** The name of a study from that of its document: the last part of its path, in letters that any program takes. */
    static String id(DocumentId document) {
        String last = document.value().replace('\\', '/');
        last = last.substring(last.lastIndexOf('/') + 1);
        int dot = last.lastIndexOf('.');
        String stem = dot > 0 && last.length() - dot <= 9 ? last.substring(0, dot) : last;
        String plain = stem.codePoints()
                .map(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.' ? c : '-')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return plain.isEmpty() ? "study" : plain;
    }

    List<Map<String, String>> rows() {
        return List.copyOf(rows.values());
    }

    List<String> missing() {
        return List.copyOf(missing);
    }

    private void fact(AcceptedFact fact) {
        if (fact.key().kind() == FactKind.EFFECT) {
            lacks(
                    fact,
                    "is an effect estimate; an evidence table of arms holds levels. Enter it in contrasts.csv by hand.");
        }
        if (fact.key().kind() != FactKind.LEVEL) {
            return;
        }
        Optional<OutcomeWords> read = OutcomeWords.parse(fact.value());
        if (read.isPresent() && read.get().result() instanceof OutcomeResult.Level level) {
            level(fact, read.get(), level);
        }
    }

    private void level(AcceptedFact fact, OutcomeWords outcome, OutcomeResult.Level level) {
        Optional<ConcentrationUnit> unit = level.unit().flatMap(ConcentrationUnit::parse);
        Optional<AcceptedArm> arm = outcome.arm().map(label -> arms.get(AcceptedArm.plain(label)));
        Optional<StatedDose> dose = arm.flatMap(AcceptedArm::dose);
        if (outcome.compartment().isEmpty()) {
            lacks(
                    fact,
                    "does not say where 25(OH)D was measured. Correct it with | in maternal serum, infant serum, cord blood or"
                            + " milk; or leave it, if it is no level of 25(OH)D.");
        } else if (unit.isEmpty()) {
            lacks(fact, "has no unit of 25(OH)D. Correct it with ng/mL or nmol/L after the number.");
        } else if (outcome.arm().isEmpty()) {
            lacks(fact, "names no group. Correct it with | arm and the name of an accepted group.");
        } else if (arm.isEmpty()) {
            lacks(
                    fact,
                    "belongs to the group '" + outcome.arm().get()
                            + "', of which nothing was accepted. Accept that group and its dose, or correct the name; accepted are: "
                            + arms.values().stream().map(AcceptedArm::label).collect(Collectors.joining(", ")) + ".");
        } else if (dose.isEmpty()) {
            lacks(
                    fact,
                    "belongs to the group '" + arm.get().label()
                            + "', whose dose was not accepted. Accept it, or correct the group with | dose and the amount.");
        } else if (!mothers && outcome.compartment().get() == Compartment.INFANT_SERUM) {
            lacks(
                    fact,
                    "is of infants, and no accepted population is pregnant or lactating: the dose may have been the infants' own,"
                            + " and this table holds doses of mothers. Accept the population, if mothers took it.");
        } else if (!usable(dose.get())) {
            lacks(
                    fact,
                    "belongs to the group '" + arm.get().label() + "', whose dose is " + FactWords.of(dose.get())
                            + ": no daily amount follows. Correct the dose to an amount with a time between doses.");
        } else {
            row(fact, outcome, level, arm.get(), dose.get(), unit.get());
        }
    }

    private static boolean usable(StatedDose dose) {
        return dose.amount() == 0 || (!dose.perKilogram() && dose.every().isPresent());
    }

    private void row(
            AcceptedFact fact,
            OutcomeWords outcome,
            OutcomeResult.Level level,
            AcceptedArm arm,
            StatedDose dose,
            ConcentrationUnit unit) {
        String where = outcome.compartment().orElseThrow().words();
        String when = outcome.timePoint().orElse("");
        boolean baseline = when.toLowerCase(Locale.ROOT).contains("baseline");
        List<String> key = List.of(arm.label(), where, when);
        if (rows.containsKey(key)) {
            lacks(
                    fact,
                    "is a second level of the same group, place and time; the first one was kept. Tell them apart by correcting"
                            + " | at, or reject one.");
            return;
        }
        Map<String, String> row = new LinkedHashMap<>();
        rows.put(key, row);
        row.put("study", study);
        arm.write(row, dose);
        row.put("compartment", where);
        row.put("time_point", when);
        row.put("unit", unit.symbol());
        row.put("source_url", fact.key().document().value());
        row.put("document_sha256", fact.version());
        level(row, level, baseline ? "baseline" : "final");
        List<AcceptedFact> used = new ArrayList<>(List.of(fact));
        used.addAll(arm.facts());
        provenance(row, used);
        if (level.sd().isEmpty() && level.spread().isEmpty()) {
            lacks(fact, "has no SD, standard error or interval; its row can be shown, not pooled.");
        }
        if (arm.n().isEmpty()) {
            lacks(
                    fact,
                    "belongs to the group '" + arm.label() + "', whose size was not accepted; its row can be pooled"
                            + " only where a standard error is given.");
        }
    }

    private static void level(Map<String, String> row, OutcomeResult.Level level, String when) {
        Optional<Interval> spread = level.spread();
        if (level.median() && when.equals("final")) {
            row.put("final_median", TableWriter.number(level.centre()));
            spread.ifPresent(limits -> {
                row.put("final_spread_low", TableWriter.number(limits.low()));
                row.put("final_spread_high", TableWriter.number(limits.high()));
                row.put("final_spread_kind", kind(limits.kind()));
            });
            return;
        }
        if (level.median()) {
            return; // a table of evidence has no place for a median at baseline
        }
        row.put(when + "_mean", TableWriter.number(level.centre()));
        level.sd().ifPresent(sd -> row.put(when + "_sd", TableWriter.number(sd)));
        spread.filter(limits -> limits.kind() == IntervalKind.STANDARD_ERROR)
                .ifPresent(limits -> row.put(when + "_se", TableWriter.number((limits.high() - limits.low()) / 2)));
    }

    private static String kind(IntervalKind kind) {
        return switch (kind) {
            case CONFIDENCE -> "95% CI";
            case QUARTILES -> "IQR";
            case RANGE -> "range";
            case STANDARD_ERROR -> "SE";
        };
    }

    private static void provenance(Map<String, String> row, List<AcceptedFact> used) {
        row.put("quote", joined(used, fact -> List.of(fact.words()), " \u2026 "));
        row.put("reviewer", joined(used, AcceptedFact::reviewers, "; "));
        String bulk = joined(used, fact -> fact.bulk().stream().toList(), "; ");
        if (!bulk.isEmpty()) {
            row.put("decided_in_bulk", bulk);
        }
    }

    private static String joined(
            List<AcceptedFact> facts, java.util.function.Function<AcceptedFact, List<String>> words, String between) {
        Set<String> distinct = new LinkedHashSet<>();
        facts.forEach(fact -> distinct.addAll(words.apply(fact)));
        return String.join(between, distinct);
    }

    /** What is said of the whole study goes into each of its rows. */
    private void complete(Map<String, String> row) {
        for (AcceptedFact fact : facts) {
            switch (fact.key().kind()) {
                case TITLE -> row.put("citation", fact.value());
                case YEAR -> row.put("year", fact.value());
                case DOI -> row.put("doi", fact.value());
                case PMID -> row.put("pmid", fact.value());
                case COUNTRY -> row.put("country", fact.value());
                case DESIGN -> row.put("design", fact.value());
                case SAMPLE_SIZE -> row.put("n_randomised_total", fact.value());
                case ASSAY -> row.merge("assay", fact.value(), (a, b) -> a + "; " + b);
                case DURATION ->
                    FactWords.lasting(fact.value())
                            .map(Lasting::days)
                            .ifPresent(days -> row.put("duration_weeks", TableWriter.number(days / 7)));
                case JOURNAL, POPULATION, ARM, ARM_SIZE, ARM_DOSE, INFANT_DOSE, LEVEL, EFFECT, SAFETY -> {}
            }
        }
    }

    private void lacks(AcceptedFact fact, String what) {
        missing.add(study + ": \"" + fact.value() + "\" (" + fact.key().id() + ") " + what);
    }

    /** A group with what was accepted about it. */
    static final class AcceptedArm {
        private String label;
        private Optional<StatedDose> dose = Optional.empty();
        private Optional<StatedDose> infantDose = Optional.empty();
        private Optional<Integer> n = Optional.empty();
        private boolean untreated;
        private final List<AcceptedFact> facts = new ArrayList<>();

        AcceptedArm(String label) {
            this.label = label;
        }

        static String plain(String label) {
            return FactWords.line(label).toLowerCase(Locale.ROOT);
        }

        void add(AcceptedFact fact) {
            facts.add(fact);
            switch (fact.key().kind()) {
                case ARM_SIZE -> n = FactWords.whole(fact.value());
                case ARM_DOSE -> dose = FactWords.dose(fact.value());
                case INFANT_DOSE -> infantDose = FactWords.dose(fact.value());
                case ARM ->
                    ArmWords.parse(fact.value()).ifPresent(arm -> {
                        label = arm.label();
                        untreated = arm.untreated();
                        dose = dose.or(arm::dose);
                        n = n.or(arm::n);
                    });
                case TITLE, JOURNAL, YEAR, DOI, PMID, DESIGN, POPULATION, COUNTRY, SAMPLE_SIZE, DURATION, ASSAY -> {}
                case LEVEL, EFFECT, SAFETY -> {}
            }
        }

        String label() {
            return label;
        }

        List<AcceptedFact> facts() {
            return facts;
        }

        Optional<Integer> n() {
            return n;
        }

        /** The mother's dose; none at all where an accepted name says so. */
        Optional<StatedDose> dose() {
            return untreated && dose.isEmpty()
                    ? Optional.of(new StatedDose(0, AmountUnit.IU, Optional.of(Frequency.DAY), false))
                    : dose;
        }

        void write(Map<String, String> row, StatedDose given) {
            row.put("arm", label);
            row.put("arm_label", label);
            row.put("maternal_dose_amount", TableWriter.number(given.amount()));
            row.put("maternal_dose_unit", given.unit() == AmountUnit.IU ? "IU" : "ug");
            row.put(
                    "maternal_dose_interval",
                    given.every().map(AcceptedArm::interval).orElse("day"));
            infantDose
                    .map(StatedDose::iuPerDay)
                    .ifPresent(daily ->
                            daily.ifPresent(iu -> row.put("infant_direct_iu_per_day", TableWriter.number(iu))));
            n.ifPresent(size -> {
                row.put("n_analysed", size.toString());
                row.put("notes", "n is the size of the group as the text states it; see that so many were measured");
            });
        }

        private static String interval(Frequency every) {
            return switch (every) {
                case DAY, WEEK, MONTH -> every.code();
                case TWO_WEEKS, THREE_WEEKS -> "every " + every.code();
                case ONCE -> "once";
            };
        }
    }
}
