package org.dyad.synthesis.simulate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.dyad.evidence.origin.Origin;
import org.dyad.evidence.origin.Sourced;
import org.dyad.evidence.quantity.Amount;
import org.dyad.evidence.quantity.AmountUnit;
import org.dyad.evidence.quantity.ConcentrationUnit;
import org.dyad.evidence.quantity.DailyEquivalent;
import org.dyad.evidence.quantity.Dose;
import org.dyad.evidence.quantity.Period;
import org.dyad.evidence.quantity.Regimen;
import org.dyad.evidence.quantity.VitaminForm;
import org.dyad.evidence.study.Arm;
import org.dyad.evidence.study.Citation;
import org.dyad.evidence.study.Compartment;
import org.dyad.evidence.study.InfantDose;
import org.dyad.evidence.study.Measurement;
import org.dyad.evidence.study.Study;
import org.dyad.evidence.study.Summary;
import org.dyad.evidence.study.TimePoint;
import org.dyad.statistics.random.RandomStream;

/** One simulated trial as an evidence table tells it. */
final class SimulatedTrial {
    /** Where the rows say that they stand. */
    static final String FILE = "arms.csv";

    private static final String SERUM = "simulated 25(OH)D";
    private static final String MILK = "simulated antirachitic activity, as vitamin D: 40 IU/L is 1 ng/mL";

    private final int number;
    private final TrialPlan plan;
    private final TrialMeans means;
    private final int rowsBefore;

    SimulatedTrial(int number, TrialPlan plan, TrialMeans means, int rowsBefore) {
        this.number = number;
        this.plan = plan;
        this.means = means;
        this.rowsBefore = rowsBefore;
    }

    private String id() {
        return String.format(Locale.ROOT, "simulated-%02d", number);
    }

    Study study() {
        String words =
                String.format(Locale.ROOT, "Simulated trial %02d. Drawn by a computer; no such trial exists.", number);
        return new Study(
                id(),
                new Citation(words, Optional.of(plan.year()), Optional.empty(), Optional.empty(), Optional.empty()),
                String.format(Locale.ROOT, "Simulated %02d", number),
                Optional.empty(),
                Optional.of("simulated parallel trial"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(plan.begunInPregnancy() ? "simulated: in pregnancy" : "simulated: after birth"),
                plan.begunInPregnancy(),
                Map.of());
    }

    /** Adds the arms and what was measured in them: mothers, then milk, then infants. */
    void draw(RandomStream random, List<Arm> arms, List<Measurement> measurements) {
        for (double dose : plan.doses()) {
            arms.add(arm(dose));
            int n = plan.mothersPerArm();
            Truth truth = means.truth();
            People people = new People(n, truth.personCorrelation(), random);
            Optional<People.Sample> before = plan.baseline()
                    ? Optional.of(people.sample(
                            n, means.beforeTrial(), truth.mothers().cv(), random))
                    : Optional.empty();
            People.Sample mothers =
                    people.sample(n, means.mothers(dose), truth.mothers().cv(), random);
            measurements.add(row(measurements.size(), dose, Compartment.MATERNAL_SERUM, before, mothers));
            share(plan.milk())
                    .ifPresent(m -> measurements.add(row(
                            measurements.size(),
                            dose,
                            Compartment.MILK,
                            Optional.empty(),
                            people.sample(m, means.milk(dose), truth.milk().cv(), random))));
            share(plan.infants())
                    .ifPresent(m -> measurements.add(row(
                            measurements.size(),
                            dose,
                            Compartment.INFANT_SERUM,
                            Optional.empty(),
                            people.sample(
                                    m, means.infants(dose), truth.infants().cv(), random))));
        }
    }

    private OptionalInt share(OptionalInt percent) {
        return percent.isPresent()
                ? OptionalInt.of(plan.mothersPerArm() * percent.getAsInt() / 100)
                : OptionalInt.empty();
    }

    private static String armId(double dose) {
        return dose == 0 ? "none" : String.format(Locale.ROOT, "D%.0f", dose);
    }

    private Arm arm(double dose) {
        String words = dose == 0 ? "no vitamin D" : String.format(Locale.ROOT, "vitamin D3 %.0f IU a day", dose);
        Dose given = new Dose(
                Optional.of(new Amount(dose, AmountUnit.IU)),
                new Regimen.Every(Period.DAY),
                VitaminForm.D3,
                Optional.of(new DailyEquivalent(dose, "simulated: given daily", true, OptionalDouble.empty())),
                words);
        return new Arm(
                id(),
                armId(dose),
                words,
                given,
                new InfantDose.Stated(0),
                Optional.of(new Sourced<>(plan.mothersPerArm(), at(rowsBefore + 2, "n_randomised"))),
                Optional.of(new Sourced<>(plan.mothers(), at(rowsBefore + 2, "n_randomised_total"))),
                Optional.empty());
    }

    private Measurement row(
            int index, double dose, Compartment where, Optional<People.Sample> before, People.Sample after) {
        int row = index + 2; // as a spreadsheet counts: the header is row 1
        return new Measurement(
                id(),
                armId(dose),
                where,
                new TimePoint(
                        plan.weeks() + " weeks", Optional.of(new Sourced<>((double) plan.weeks(), at(row, "weeks")))),
                plan.statesDuration() ? OptionalDouble.of(plan.weeks()) : OptionalDouble.empty(),
                Optional.of(ConcentrationUnit.NANOGRAMS_PER_MILLILITRE),
                Optional.of(new Sourced<>(after.n(), at(row, "n_analysed"))),
                before.map(sample -> summary(sample, row, "baseline")).orElse(Summary.NONE),
                summary(after, row, "final"),
                Summary.NONE,
                Optional.empty(),
                Optional.of(where == Compartment.MILK ? MILK : SERUM),
                Optional.empty(),
                Optional.empty(),
                Optional.of("simulated"),
                Optional.of("Simulated by a computer: not data."),
                row);
    }

    private static Summary summary(People.Sample sample, int row, String which) {
        return new Summary(
                Optional.of(new Sourced<>(printed(sample.mean()), at(row, which + "_mean"))),
                Optional.of(new Sourced<>(printed(sample.sd()), at(row, which + "_sd"))),
                Optional.empty(),
                Optional.of(new Sourced<>(sample.n(), at(row, which + "_n"))));
    }

    /** Two decimals, as a report would print. */
    private static double printed(double value) {
        return Math.rint(value * 100) / 100;
    }

    private static Origin at(int row, String column) {
        return new Origin.Supplied(FILE, row, column);
    }
}
