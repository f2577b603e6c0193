package org.dyad.studies.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import java.util.Optional;
import org.dyad.synthesis.target.IntervalMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

class CoverageStudyTest {
    @Test
    void unboundedIntervalsHoldTheTruthAndMissingOnesDoNot() {
        Tally tally = Tally.of(
                List.of(
                        Optional.of(new Limits(1, 3)),
                        Optional.of(new Limits(2.5, 3)),
                        Optional.of(new Limits(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)),
                        Optional.empty()),
                2);
        assertThat(tally.covered()).isEqualTo(2);
        assertThat(tally.unbounded()).isEqualTo(1);
        assertThat(tally.without()).isEqualTo(1);
        assertThat(tally.coverage()).isEqualTo(0.5);
        // limits of the sample: 1 + 3 + 2.5 + 3
        assertThat(tally.sampleLimits()).isEqualTo(9.5);
    }

    /** A run is the same whether it is one of few or of many: each has streams of its own. */
    @Test
    void aRunDoesNotDependOnHowManyThereAre() {
        CoverageStudy.Cell cell = new CoverageStudy.Cell(5, Differences.MODERATE, IntervalMethod.BAND);
        CoverageStudy.Result ten = CoverageStudy.run(cell, Tally.SAMPLE);
        CoverageStudy.Result forty = CoverageStudy.run(cell, 4 * Tally.SAMPLE);
        assertThat(forty.mean().sampleLimits()).isEqualTo(ten.mean().sampleLimits());
        assertThat(forty.individuals().sampleCovered())
                .isEqualTo(ten.individuals().sampleCovered());
    }

    /** Trials that do not differ: level 15 and slope 4 meet 20 at 1250 IU a day. */
    @Test
    void theTruthIsInClosedFormWhereTrialsDoNotDiffer() {
        assertThat(CoverageStudy.meanDose(Differences.NONE)).hasValueCloseTo(1250.0, offset(1e-6));
    }

    /** The pass mark of the methods, for ten trials or more that differ: 93 to 97 % over 2,000 literatures. */
    @Test
    @EnabledIfSystemProperty(named = "dyad.long", matches = "true")
    void bandsOfTheMeanDoseHoldTheTruthAsOftenAsTheyShould() {
        for (int trials : List.of(10, 19)) {
            for (Differences differences : List.of(Differences.MODERATE, Differences.LARGE)) {
                CoverageStudy.Result result =
                        CoverageStudy.run(new CoverageStudy.Cell(trials, differences, IntervalMethod.BAND), 2000);
                assertThat(result.mean().coverage())
                        .as("%s trials, %s", trials, differences)
                        .isBetween(0.93, 0.97);
            }
        }
    }

    /** The same for the bootstrap, which a review uses unless asked otherwise, of the mean and of individuals. */
    @Test
    @EnabledIfSystemProperty(named = "dyad.long", matches = "true")
    void bootstrapsHoldTheTruthForIndividualsToo() {
        CoverageStudy.Result result =
                CoverageStudy.run(new CoverageStudy.Cell(19, Differences.MODERATE, IntervalMethod.BOOTSTRAP), 2000);
        assertThat(result.mean().coverage()).isBetween(0.93, 0.97);
        assertThat(result.individuals().coverage()).isBetween(0.93, 0.97);
    }
}
