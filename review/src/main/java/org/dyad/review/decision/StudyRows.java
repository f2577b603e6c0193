package org.dyad.review.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dyad.evidence.origin.DocumentId;
import org.dyad.evidence.quantity.ConcentrationUnit;
import org.dyad.evidence.study.Compartment;
import org.dyad.evidence.table.TableWriter;
import org.dyad.extraction.fact.Design;
import org.dyad.extraction.fact.Lasting;
import org.dyad.extraction.fact.OutcomeResult;
import org.dyad.extraction.fact.OutcomeResult.Interval;
import org.dyad.extraction.fact.OutcomeResult.IntervalKind;
import org.dyad.extraction.fact.Population;

/** The rows of an evidence table that the accepted facts of one document give. */
final class StudyRows {
    private final String study;
    private final List<AcceptedFact> facts;
    private final StudyArms arms;
    private final ContrastRows contrasts;
    private final Map<List<String>, Map<String, String>> rows = new LinkedHashMap<>();
    private final Map<List<String>, List<AcceptedFact>> used = new LinkedHashMap<>();
    private final List<Baseline> baselines = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private final boolean mothers;

    /** A level before the trial began; it goes into the rows of what came of it. */
    private record Baseline(AcceptedFact fact, OutcomeResult.Level level, List<String> key, Map<String, String> row) {}

    StudyRows(String study, List<AcceptedFact> facts) {
        this.study = study;
        this.facts = facts;
        arms = new StudyArms(facts);
        mothers = facts.stream()
                .filter(fact -> fact.key().kind() == FactKind.POPULATION)
                .map(AcceptedFact::value)
                .anyMatch(
                        group -> group.equals(Population.PREGNANT.code()) || group.equals(Population.LACTATING.code()));
        Optional<Design> other = noTrialOfItsOwn(facts);
        if (other.isPresent()) {
            contrasts = new ContrastRows(study, arms, List.of());
            long numbers = facts.stream()
                    .filter(fact ->
                            fact.key().kind() == FactKind.LEVEL || fact.key().kind() == FactKind.EFFECT)
                    .count();
            if (numbers > 0) {
                missing.add(
                        study + ": its design was accepted as " + other.get().words() + ". Its "
                                + (numbers == 1 ? "accepted number is" : numbers + " accepted numbers are")
                                + " no evidence of a trial and in no table; pooled estimates of others may stand in published.csv.");
            }
            return;
        }
        facts.forEach(this::fact);
        baselines.forEach(this::baseline);
        contrasts = new ContrastRows(study, arms, facts);
        contrasts.sides().forEach(this::side);
        missing.addAll(contrasts.missing());
        rows.forEach((key, row) -> {
            row.putAll(Provenance.of(used.getOrDefault(key, List.of())));
            complete(row);
        });
    }

    /** A design whose numbers are those of other studies, or of no people. */
    private static Optional<Design> noTrialOfItsOwn(List<AcceptedFact> facts) {
        return facts.stream()
                .filter(fact -> fact.key().kind() == FactKind.DESIGN)
                .flatMap(fact -> Arrays.stream(Design.values())
                        .filter(design -> design.code().equals(fact.value())))
                .filter(StudyRows::secondHand)
                .findFirst();
    }

    private static boolean secondHand(Design design) {
        return switch (design) {
            case SYSTEMATIC_REVIEW, META_ANALYSIS, NARRATIVE_REVIEW, GUIDELINE, NEWS, ANIMAL, IN_VITRO -> true;
            case RANDOMISED_TRIAL,
                    CLUSTER_RANDOMISED_TRIAL,
                    CROSSOVER,
                    COHORT,
                    CASE_CONTROL,
                    CROSS_SECTIONAL,
                    CASE_REPORT,
                    OTHER -> false;
        };
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

    List<Map<String, String>> contrasts() {
        return contrasts.rows();
    }

    List<String> missing() {
        return List.copyOf(missing);
    }

    private void fact(AcceptedFact fact) {
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
        Optional<AcceptedArm> arm = arms.named(outcome.arm());
        Optional<String> fault = outcome.arm().flatMap(arms::fault);
        if (outcome.compartment().isEmpty()) {
            lacks(
                    fact,
                    "does not say where 25(OH)D was measured. Correct it with | in maternal serum, infant serum, cord blood or"
                            + " milk; or leave it, if it is no level of 25(OH)D.");
        } else if (unit.isEmpty()) {
            lacks(fact, "has no unit of 25(OH)D. Correct it with ng/mL or nmol/L after the number.");
        } else if (outcome.arm().isEmpty()) {
            lacks(fact, "names no group. Correct it with | arm and the name of an accepted group.");
        } else if (fault.isPresent() || arm.isEmpty()) {
            lacks(fact, "belongs to the group " + fault.orElse("that is not known."));
        } else if (!mothers && outcome.compartment().get() == Compartment.INFANT_SERUM) {
            lacks(
                    fact,
                    "is of infants, and no accepted population is pregnant or lactating: the dose may have been the infants' own,"
                            + " and this table holds doses of mothers. If mothers took it, accept the population lactating, or"
                            + " enter it with 'dyad evidence add' where it was not proposed.");
        } else {
            row(fact, outcome, level, arm.get(), unit.get());
        }
    }

    private void row(
            AcceptedFact fact,
            OutcomeWords outcome,
            OutcomeResult.Level level,
            AcceptedArm arm,
            ConcentrationUnit unit) {
        String when = outcome.timePoint().orElse("");
        Map<String, String> row = start(arm, outcome.compartment().orElseThrow(), fact);
        row.put("time_point", when);
        row.put("unit", unit.symbol());
        List<String> key = List.of(arm.label(), row.getOrDefault("compartment", ""), when);
        if (when.toLowerCase(Locale.ROOT).contains("baseline")) {
            baselines.add(new Baseline(fact, level, key, row));
            return;
        }
        if (rows.containsKey(key)) {
            second(fact);
            return;
        }
        write(row, level, "final");
        put(key, row, fact, arm);
        if (level.sd().isEmpty() && level.spread().isEmpty()) {
            lacks(fact, "has no SD, standard error or interval; its row can be shown, not pooled.");
        }
        if (arm.n().isEmpty()) {
            lacks(
                    fact,
                    "belongs to the group '" + arm.label() + "', whose size was not accepted; its row can be pooled"
                            + " only where a standard error is given. Accept the size, or correct the group to: "
                            + arm.label()
                            + " | n and the number.");
        }
    }

    private void second(AcceptedFact fact) {
        lacks(
                fact,
                "is a second level of the same group, place and time; the first one was kept. Tell them apart by correcting"
                        + " | at, or reject one.");
    }

    private Map<String, String> start(AcceptedArm arm, Compartment where, AcceptedFact fact) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("study", study);
        arm.write(row, arm.dose().orElseThrow());
        row.put("compartment", where.words());
        row.put("source_url", fact.key().document().value());
        row.put("document_sha256", fact.version());
        return row;
    }

    private void put(List<String> key, Map<String, String> row, AcceptedFact fact, AcceptedArm arm) {
        rows.put(key, row);
        List<AcceptedFact> own = new ArrayList<>(List.of(fact));
        own.addAll(arm.facts());
        used.put(key, own);
    }

    /** Puts a level at baseline into the later rows of its group and place; where there is none, it gets a row of its own. */
    private void baseline(Baseline baseline) {
        if (baseline.level().median()) {
            lacks(
                    baseline.fact(),
                    "is a median at baseline, for which a table of evidence has no column; it is in no row. Levels at the end"
                            + " are used without it.");
            return;
        }
        List<List<String>> later = rows.keySet().stream()
                .filter(key -> key.subList(0, 2).equals(baseline.key().subList(0, 2)))
                .toList();
        if (later.isEmpty()) {
            write(baseline.row(), baseline.level(), "baseline");
            put(
                    baseline.key(),
                    baseline.row(),
                    baseline.fact(),
                    arms.named(Optional.of(baseline.key().getFirst())).orElseThrow());
            return;
        }
        for (List<String> key : later) {
            Map<String, String> row = rows.getOrDefault(key, Map.of());
            if (row.containsKey("baseline_mean")) {
                second(baseline.fact());
            } else if (!Objects.equals(row.get("unit"), baseline.row().get("unit"))) {
                lacks(
                        baseline.fact(),
                        "is in another unit than the later level of its group; a row has one unit. Correct it to "
                                + row.getOrDefault("unit", "") + ".");
            } else {
                write(row, baseline.level(), "baseline");
                used.getOrDefault(key, new ArrayList<>()).add(baseline.fact());
            }
        }
    }

    /** A group that a contrast names stands in the table even where it has no level there. */
    private void side(ContrastRows.Side side) {
        boolean known = rows.keySet().stream()
                .anyMatch(key -> key.getFirst().equals(side.arm().label()));
        if (!known) {
            AcceptedFact first = side.arm().facts().getFirst();
            Map<String, String> row = start(side.arm(), side.compartment(), first);
            put(List.of(side.arm().label(), side.compartment().words(), ""), row, first, side.arm());
        }
    }

    private static void write(Map<String, String> row, OutcomeResult.Level level, String when) {
        Optional<Interval> spread = level.spread();
        if (level.median()) {
            row.put("final_median", TableWriter.number(level.centre()));
            spread.ifPresent(limits -> {
                row.put("final_spread_low", TableWriter.number(limits.low()));
                row.put("final_spread_high", TableWriter.number(limits.high()));
                row.put("final_spread_kind", kind(limits.kind()));
            });
            return;
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
}
