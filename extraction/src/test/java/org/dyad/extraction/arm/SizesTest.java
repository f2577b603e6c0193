package org.dyad.extraction.arm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dyad.extraction.testing.Invented.arms;

import org.junit.jupiter.api.Test;

class SizesTest {
    private static final String TRIAL = "A trial";

    @Test
    void sizesStandBesideTheNamesOfArms() {
        assertThat(arms(
                        TRIAL,
                        "METHODS: Women were allocated to vitamin D3 (5000 IU/day, n = 60) or placebo (n = 62)."))
                .containsExactly("5000/day n 60", "placebo n 62 *");
        assertThat(
                        arms(
                                TRIAL,
                                "METHODS: Women were assigned placebo, 1000 IU or 2000 IU daily.",
                                "RESULTS: They were randomised to placebo (n=51), lower-dose (n=52) or higher-dose (n=53) vitamin D."))
                .containsExactly("1000/day n 52", "2000/day n 53", "placebo n 51 *");
    }

    @Test
    void peopleAreInTheArmTheyAreSaidToTake() {
        assertThat(arms(TRIAL, "METHODS: 90 mothers took 50,000 IU monthly, and 92 mothers took placebo for 4 months."))
                .containsExactly("50000/month n 90", "placebo n 92 *");
        assertThat(
                        arms(
                                TRIAL,
                                "METHODS: One group (n=51) received a single dose of 200 000 IU vitamin D and the other group (n=49) received 800 IU daily; a third group (n=50) got no treatment."))
                .containsExactly("200000/once n 51", "800/day n 49", "control (third group) n 50 *");
    }

    @Test
    void aTotalIsTheSizeOfNoArm() {
        assertThat(arms(TRIAL, "METHODS: We randomised 180 women to 35,000 IU weekly or placebo."))
                .containsExactly("35000/week", "placebo *");
    }

    @Test
    void casesInAGroupAreNotItsSize() {
        assertThat(arms(
                        TRIAL,
                        "METHODS: Infants were randomized to 800 or 400 IU/day.",
                        "RESULTS: Rickets was seen in three infants in the 400 IU group."))
                .containsExactly("800/day", "400/day *");
    }

    @Test
    void oneSizeCanHoldForEachGroup() {
        assertThat(arms(TRIAL, "METHODS: Women were randomized to 1000 IU/day or placebo, with 40 in each group."))
                .containsExactly("1000/day n 40", "placebo n 40 *");
    }

    @Test
    void groupsWithoutADoseAreArmsByTheirSizes() {
        assertThat(arms(TRIAL, "METHODS: We saw 52 women receiving vitamin D supplementation and 50 who refused it."))
                .containsExactly("supplement n 52", "no supplement n 50 *");
        assertThat(arms(TRIAL, "METHODS: We saw 41 immigrant and 19 native women."))
                .isEmpty();
    }
}
