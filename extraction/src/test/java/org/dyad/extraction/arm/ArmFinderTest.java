package org.dyad.extraction.arm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dyad.extraction.testing.Invented.arms;

import java.util.Optional;
import org.dyad.extraction.fact.Design;
import org.dyad.extraction.testing.Invented;
import org.junit.jupiter.api.Test;

class ArmFinderTest {
    private static final String TRIAL = "A trial";

    @Test
    void aListOfDosesIsAListOfArms() {
        assertThat(arms(
                        TRIAL,
                        "METHODS: Women were randomized to receive 400, 2000, or 4000 IU of vitamin D3 per day."))
                .containsExactly("400/day *", "2000/day", "4000/day");
        assertThat(arms(TRIAL, "A trial of oral vitamin D (placebo; 1,000; 2,000; or 4,000 IU/day) was done."))
                .containsExactly("1000/day", "2000/day", "4000/day", "placebo *");
    }

    @Test
    void theMotherOfAPairHasTheFirstDose() {
        assertThat(
                        arms(
                                TRIAL,
                                "METHODS: Daily vitamin D was given. Pairs were randomised to placebo/placebo, 1000IU/400IU, or 2000IU/800IU."))
                .containsExactly("1000/day infant 400", "2000/day infant 800", "placebo *");
    }

    @Test
    void adviceUsualIntakeAndBoundsAreNoArms() {
        assertThat(arms(TRIAL, "The academy recommends 400 IU daily for infants."))
                .isEmpty();
        assertThat(arms(TRIAL, "METHODS: In 200 women, mean intake of vitamin D was 230 IU/day."))
                .isEmpty();
        assertThat(arms(TRIAL, "RESULTS: Women who took at least 400 IU/d as a supplement were better off."))
                .isEmpty();
    }

    @Test
    void reviewsAndObservationsHaveNone() {
        assertThat(ArmFinder.find(
                        Invented.study(TRIAL, "Supplementation with 1000 IU/day was given."),
                        Optional.of(Design.META_ANALYSIS)))
                .isEmpty();
    }

    @Test
    void whatAllTakeAndLoadingDosesAreNoArms() {
        assertThat(
                        arms(
                                TRIAL,
                                "METHODS: All women received 400 IU/d in prenatal vitamins and were randomized to 3600 IU/d or placebo."))
                .containsExactly("3600/day", "placebo *");
        assertThat(arms(
                        TRIAL,
                        "METHODS: Women were given a loading dose of 100,000 IU, then 50,000 IU monthly, or placebo."))
                .containsExactly("50000/month", "placebo *");
    }

    @Test
    void aDoseToldTwiceIsOne() {
        assertThat(
                        arms(
                                TRIAL,
                                "METHODS: Infants were randomized to 10 μg (400 IU; n = 48) or 20 μg (800 IU; n = 50) per day."))
                .containsExactly("400/day n 48 *", "800/day n 50");
        assertThat(arms(TRIAL, "METHODS: Patients received 800,000 IU (4000 IU/daily) of vitamin D or placebo."))
                .containsExactly("4000/day", "placebo *");
    }

    @Test
    void theTitleCanNameThem() {
        assertThat(arms("Daily 2000 IU versus 400 IU in infancy", "METHODS: Eighty infants took part."))
                .containsExactly("2000/day", "400/day *");
    }

    @Test
    void aFrequencyOfTheTextIsSharedButMakesNoDailyBolus() {
        assertThat(arms(TRIAL, "METHODS: Women got daily calcium and were randomized to 50,000 IU or placebo."))
                .containsExactly("50000", "placebo *");
    }
}
