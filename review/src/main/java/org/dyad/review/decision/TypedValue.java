package org.dyad.review.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.dyad.evidence.quantity.ConcentrationUnit;
import org.dyad.evidence.study.Compartment;
import org.dyad.evidence.table.PlausibleLevels;
import org.dyad.evidence.table.TableWriter;
import org.dyad.extraction.fact.Frequency;
import org.dyad.extraction.fact.OutcomeResult.Effect;
import org.dyad.extraction.fact.OutcomeResult.EffectKind;
import org.dyad.extraction.fact.OutcomeResult.Interval;
import org.dyad.extraction.fact.OutcomeResult.IntervalKind;
import org.dyad.extraction.fact.OutcomeResult.Level;
import org.dyad.extraction.fact.StatedDose;

/** What is wrong with a value that a person typed, beyond its form: a slip of the keyboard becomes evidence as easily as a finding. */
public final class TypedValue {
    /** IU per day; multivitamins hold more. (j) */
    private static final double LOWEST_DAILY = 20;

    /** IU; single doses of 600,000 are given against rickets. (j) */
    private static final double HIGHEST_SINGLE = 1_000_000;

    /** What else is measured in mothers and infants: sizes, other substances, pressure, time. */
    private static final Set<String> OTHER_UNITS = Set.of(
            ("% g kg mg cm mm ml mg/dl mmol/l umol/l mmol/mol mg/l g/l g/dl pg/ml pmol/l ng/l ng/dl ug/ml ug/dl iu iu/l iu/ml miu/l"
                            + " u/l mu/l uiu/ml mmhg kg/m2 g/cm2 g/cm3 points score day days week weeks month months year years"
                            + " iu/day mg/day g/day g/week")
                    .split(" ", -1));

    private final List<String> impossible = new ArrayList<>();
    private final List<String> unusual = new ArrayList<>();

    private TypedValue() {}

    /** Looks at a value whose form is right ({@link FactKind#check}). */
    public static TypedValue of(FactKind kind, String value) {
        TypedValue typed = new TypedValue();
        switch (kind) {
            case SAMPLE_SIZE, ARM_SIZE -> FactWords.whole(value).ifPresent(typed::size);
            case ARM_DOSE, INFANT_DOSE -> FactWords.dose(value).ifPresent(typed::dose);
            case ARM ->
                ArmWords.parse(value).ifPresent(arm -> {
                    arm.n().ifPresent(typed::size);
                    arm.dose().ifPresent(typed::dose);
                });
            case LEVEL, EFFECT -> OutcomeWords.parse(value).ifPresent(typed::outcome);
            case TITLE, JOURNAL, YEAR, DOI, PMID, DESIGN, POPULATION, COUNTRY, DURATION, ASSAY, SAFETY -> {}
        }
        return typed;
    }

    /** What no document can mean; a sentence each. */
    public List<String> impossible() {
        return List.copyOf(impossible);
    }

    /** What would surprise, and may yet be what a document says; a sentence each. */
    public List<String> unusual() {
        return List.copyOf(unusual);
    }

    private void size(int n) {
        if (n < 1) {
            impossible.add("A group has at least 1 person, not " + n + ".");
        }
    }

    private void dose(StatedDose dose) {
        OptionalDouble daily = dose.iuPerDay();
        double iu = dose.amount() * dose.unit().iu();
        if (dose.perKilogram() || dose.amount() == 0) {
            return;
        }
        if (daily.isPresent() && daily.getAsDouble() < LOWEST_DAILY) {
            unusual.add(
                    TableWriter.number(daily.getAsDouble())
                            + " IU per day is next to nothing. Thousands are written without a point or comma: 6400 IU, not 6.400 IU.");
        } else if (daily.isPresent() && daily.getAsDouble() > PlausibleLevels.HIGHEST_DAILY_DOSE) {
            unusual.add(TableWriter.number(daily.getAsDouble())
                    + " IU per day is more than anyone gives; it may be given weekly, monthly or once.");
        } else if (dose.every().filter(every -> every == Frequency.ONCE).isPresent() && iu > HIGHEST_SINGLE) {
            unusual.add("A single dose of " + TableWriter.number(iu) + " IU is more than was ever given.");
        }
    }

    private void outcome(OutcomeWords outcome) {
        switch (outcome.result()) {
            case Level level -> level(outcome, level);
            case Effect effect -> effect(effect);
        }
    }

    private void level(OutcomeWords outcome, Level level) {
        if (level.sd().isPresent() && !(level.sd().getAsDouble() > 0)) {
            impossible.add(
                    "An SD is above 0, not " + TableWriter.number(level.sd().getAsDouble()) + ".");
        }
        level.spread().ifPresent(limits -> interval(limits, level.centre()));
        level.unit().ifPresent(unit -> unit(unit, outcome.compartment()));
        Optional<ConcentrationUnit> known = level.unit().flatMap(ConcentrationUnit::parse);
        if (outcome.compartment().isPresent() && known.isPresent()) {
            concentration(level.centre(), known.get(), outcome.compartment().get());
        }
    }

    private void unit(String unit, Optional<Compartment> where) {
        boolean known = ConcentrationUnit.parse(unit).isPresent();
        boolean blood = where.isPresent() && where.get() != Compartment.MILK;
        String plain = unit.toLowerCase(Locale.ROOT)
                .replace('\u00b5', 'u')
                .replace('\u03bc', 'u')
                .replace("\u00b2", "2")
                .replace("\u00b3", "3");
        if (!known && (blood || !OTHER_UNITS.contains(plain))) {
            unusual.add("'" + unit + "' is no unit " + (blood ? "of 25(OH)D" : "that is known here")
                    + "; 25(OH)D is given in ng/mL or nmol/L.");
        }
    }

    private void concentration(double value, ConcentrationUnit unit, Compartment where) {
        double nanograms = value * unit.factorTo(ConcentrationUnit.NANOGRAMS_PER_MILLILITRE);
        String shown = TableWriter.number(value) + " " + unit.symbol();
        if (value < 0) {
            impossible.add("A level of " + shown + " is below zero; a change is an effect (MD), not a level.");
        } else if (where != Compartment.MILK && nanograms > PlausibleLevels.HIGHEST_NANOGRAMS) {
            unusual.add(shown + " would be a level of intoxication; see the unit and the decimal point.");
        } else if (where != Compartment.MILK
                && unit == ConcentrationUnit.NANOMOLES_PER_LITRE
                && value < PlausibleLevels.LOWEST_NANOMOLES) {
            unusual.add(shown + " is below what most assays see; see the unit and the decimal point.");
        }
    }

    private void effect(Effect effect) {
        effect.interval().ifPresent(limits -> interval(limits, effect.value()));
        boolean ratio =
                switch (effect.kind()) {
                    case ODDS_RATIO, RISK_RATIO, HAZARD_RATIO -> true;
                    case MEAN_DIFFERENCE, STANDARDISED_MEAN_DIFFERENCE, CORRELATION, PERCENT -> false;
                };
        if (ratio && !(effect.value() > 0)) {
            impossible.add("A ratio is above 0, not " + TableWriter.number(effect.value()) + ".");
        }
        if (effect.kind() == EffectKind.CORRELATION && Math.abs(effect.value()) > 1) {
            impossible.add("A correlation is from -1 to 1, not " + TableWriter.number(effect.value()) + ".");
        }
    }

    private void interval(Interval limits, double centre) {
        String shown = TableWriter.number(limits.low()) + " to " + TableWriter.number(limits.high());
        if (limits.low() > limits.high()) {
            impossible.add("An interval runs from the lower to the higher limit, not " + shown + ".");
        } else if (limits.kind() != IntervalKind.STANDARD_ERROR && (centre < limits.low() || centre > limits.high())) {
            unusual.add(TableWriter.number(centre) + " lies outside its interval, " + shown + ".");
        }
    }
}
