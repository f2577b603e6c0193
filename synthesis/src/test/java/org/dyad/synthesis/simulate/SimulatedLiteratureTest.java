package org.dyad.synthesis.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.dyad.evidence.study.Compartment;
import org.dyad.evidence.study.Measurement;
import org.dyad.evidence.table.EvidenceTable;
import org.dyad.statistics.distribution.Normal;
import org.dyad.statistics.random.RandomStream;
import org.junit.jupiter.api.Test;

class SimulatedLiteratureTest {
    private static final Truth TRUTH = Truth.DEFAULT;

    /** The totals of Kazemain 2022: 19 trials, 27 comparison groups, 3,337 mothers. */
    @Test
    void theTotalsAreThoseOfThePublishedSynthesis() {
        List<TrialPlan> trials = SimulatedLiterature.withDefaults(1).trials();
        assertThat(trials).hasSize(19);
        assertThat(trials.stream().mapToInt(TrialPlan::comparisonGroups).sum()).isEqualTo(27);
        assertThat(trials.stream().mapToInt(TrialPlan::mothers).sum()).isEqualTo(3337);
    }

    /** Published steps 7.8, 3.07 and 2.05 and ours of 4.7; the last slope goes on. */
    @Test
    void theMothersRiseStepByStep() {
        Truth.Mothers mothers = TRUTH.mothers();
        assertThat(mothers.rise(0)).isZero();
        assertThat(mothers.rise(1000)).isCloseTo(7.8, within(1e-12));
        assertThat(mothers.rise(2000)).isCloseTo(7.8 + 4.7, within(1e-12));
        assertThat(mothers.rise(3000)).isCloseTo(7.8 + 4.7 + 3.07, within(1e-12));
        assertThat(mothers.rise(6000)).isCloseTo(7.8 + 4.7 + 3.07 + 3 * 2.05, within(1e-12));
    }

    @Test
    void aSeedGivesOneLiterature() {
        EvidenceTable once = SimulatedLiterature.withDefaults(7).generate();
        assertThat(SimulatedLiterature.withDefaults(7).generate()).isEqualTo(once);
        assertThat(SimulatedLiterature.withDefaults(8).generate()).isNotEqualTo(once);
    }

    /** A trial draws from streams of its own, so that leaving others out does not change it. */
    @Test
    void aTrialDoesNotDependOnTheOthers() {
        SimulatedLiterature all = SimulatedLiterature.withDefaults(7);
        List<Measurement> few = all.with(all.trials().subList(0, 2)).generate().measurements();
        assertThat(all.generate().measurements().subList(0, few.size())).isEqualTo(few);
    }

    @Test
    void thereIsEnoughForEveryDisplay() {
        EvidenceTable table = SimulatedLiterature.withDefaults(7).generate();
        assertThat(trialsWith(table, Compartment.MATERNAL_SERUM)).isEqualTo(19);
        assertThat(trialsWith(table, Compartment.INFANT_SERUM)).isGreaterThanOrEqualTo(8);
        assertThat(trialsWith(table, Compartment.MILK)).isGreaterThanOrEqualTo(10);
        assertThat(table.measurements().stream()
                        .filter(m -> m.baseline().mean().isPresent())
                        .map(Measurement::study)
                        .distinct())
                .hasSizeGreaterThanOrEqualTo(10);
        assertThat(table.measurements().stream()
                        .filter(m -> m.durationWeeks().isPresent())
                        .map(Measurement::study)
                        .distinct())
                .hasSizeGreaterThanOrEqualTo(10);
    }

    private static long trialsWith(EvidenceTable table, Compartment where) {
        return table.measurements().stream()
                .filter(m -> m.compartment() == where)
                .map(Measurement::study)
                .distinct()
                .count();
    }

    /** Trials' slopes of mothers and infants over 20,000 draws: a correlation has a standard error of 0.006. */
    @Test
    void slopesOfMothersAndInfantsGoTogetherAsTheTruthSays() {
        int draws = 20_000;
        double[] mothers = new double[draws];
        double[] infants = new double[draws];
        for (int i = 0; i < draws; i++) {
            TrialMeans trial = TrialMeans.draw(TRUTH, RandomStream.of(5, i));
            mothers[i] = trial.slope();
            infants[i] = trial.infantSlope() - TRUTH.infants().step();
        }
        double sd = Math.sqrt(mean(infants, infants));
        assertThat(mean(mothers, infants) / Math.sqrt(mean(mothers, mothers)) / sd)
                .isCloseTo(TRUTH.slopeCorrelation(), within(0.03));
        assertThat(sd).isCloseTo(TRUTH.infantTauStep(), within(0.015));
    }

    /** Two samples of 100,000 pairs, mean 20 and CV 0.25: standard errors are 0.016 and, of the correlation, 0.002. */
    @Test
    void peopleHaveTheMeanAndTheSpreadTheyShould() {
        RandomStream random = RandomStream.of(6, 0);
        People people = new People(100_000, 0.5, random);
        People.Sample sample = people.sample(100_000, 20, 0.25, random);
        assertThat(sample.mean()).isCloseTo(20, within(0.07));
        assertThat(sample.sd() / sample.mean()).isCloseTo(0.25, within(0.004));
    }

    private static double mean(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum / a.length;
    }

    /** Without differences between trials the fraction is a lognormal one: 97.5 % at 20 need the mean 20 exp(1.96 s + s^2/2). */
    @Test
    void theTrueDosesAreInClosedFormWhereTrialsDoNotDiffer() {
        double s = Math.sqrt(StrictMath.log1p(0.25 * 0.25));
        TrueDoses doses = new TrueDoses(d -> 15 + d / 250, 0, 0, 0.25);
        double needed = 20 * StrictMath.exp(Normal.quantile(0.975) * s + s * s / 2);
        assertThat(doses.forFraction(20, 0.975).orElseThrow()).isCloseTo((needed - 15) * 250, within(1e-6));
        assertThat(doses.forMean(20).orElseThrow()).isCloseTo(1250, within(1e-6));
        assertThat(doses.forMean(10)).hasValue(0);
        assertThat(new TrueDoses(d -> 15, 0, 0, 0.25).forMean(20)).isEmpty();
    }
}
