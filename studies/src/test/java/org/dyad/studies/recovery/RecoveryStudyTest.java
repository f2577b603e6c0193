package org.dyad.studies.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

class RecoveryStudyTest {
    /** 60 literatures: intervals that hold the truth in 93 % would do so in fewer than 48 less than once in a thousand times. */
    @Test
    void theTruthIsFoundInASample() {
        judge(60, 48);
    }

    /** 1,000 literatures: 92 to 98 % is within four standard errors (0.7 points) of 95 %. */
    @Test
    @EnabledIfSystemProperty(named = "dyad.long", matches = "true")
    void theTruthIsFoundOverManySeeds() {
        judge(1000, 920);
    }

    private static void judge(int literatures, int atLeast) {
        assertThat(RecoveryStudy.matching(literatures)).hasSize(9).allSatisfy(r -> {
            assertThat(r.intervals().runs()).isEqualTo(literatures);
            assertThat(r.intervals().covered()).as(r.what()).isGreaterThanOrEqualTo(atLeast);
            if (r.what().contains("rise")) {
                // Four standard errors of the mean: the rises are linear in the data, so they have no bias of their
                // own.
                assertThat(r.mean()).as(r.what()).isCloseTo(r.truth(), within(4 * r.error()));
            }
        });
    }
}
