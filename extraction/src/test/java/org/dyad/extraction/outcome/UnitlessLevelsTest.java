package org.dyad.extraction.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dyad.extraction.testing.Invented.results;

import org.junit.jupiter.api.Test;

class UnitlessLevelsTest {
    @Test
    void namesOfGroupsWithTheirValuesMakeAList() {
        assertThat(
                        results(
                                "RESULTS: The median number of visits was less with more vitamin D (placebo 5, lower-dose 4, higher-dose 2.5)."))
                .containsExactly("5", "4", "2.5");
    }

    @Test
    void scoresSetAgainstOneAnotherAreLevels() {
        assertThat(results("RESULTS: Children had lower scores (98.2 versus 103.5; P = 0.03)."))
                .containsExactly("98.2", "103.5");
    }

    @Test
    void signedPairsAreChanges() {
        assertThat(results("RESULTS: Resistance fell (-1.36 compared with +0.27 for placebo; P = 0.03)."))
                .containsExactly("-1.36", "0.27");
    }

    @Test
    void plainCountsAreNone() {
        assertThat(results("RESULTS: Rickets was seen in 3 versus 9 of the children."))
                .isEmpty();
    }

    @Test
    void lengthsOfAStayAreLevelsButTimesOfMeasurementAreNot() {
        assertThat(results("RESULTS: The length of hospital stay was alike (median 20.1 vs. 19.3 days)."))
                .containsExactly("20.1 days", "19.3 days");
        assertThat(results("RESULTS: Gestational age at delivery was 39.1 ± 1.2 vs 38.8 ± 1.5 weeks."))
                .containsExactly("39.1±1.2 weeks", "38.8±1.5 weeks");
        assertThat(results("RESULTS: Blood was drawn at 12 and 28 weeks.")).isEmpty();
    }
}
