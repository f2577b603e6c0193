package org.dyad.extraction.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.dyad.extraction.arm.ArmFinder;
import org.dyad.extraction.fact.OutcomeFacts;
import org.dyad.extraction.fact.OutcomeResult;
import org.dyad.extraction.study.StudyReading;
import org.dyad.extraction.testing.InventedPosts;
import org.junit.jupiter.api.Test;

class ResultTablesTest {
    private static final String ABSTRACT =
            "Background: Little is known of doses in lactation. Methods: 90 women were randomized to 2000 IU/d of "
                    + "vitamin D (n = 45) or placebo (n = 45). Results: Maternal 25(OH)D was 34.5 ng/mL in the vitamin D group at the end. "
                    + "Conclusion: The dose was safe.\n\n";

    private static List<String> read(String table) {
        StudyReading reading = StudyReading.of(
                InventedPosts.abstractPage("Vitamin D in lactation: a randomized trial", ABSTRACT + table));
        return OutcomeFinder.find(reading, ArmFinder.find(reading, Optional.empty())).stream()
                .filter(outcome -> outcome.result().rule().equals(ResultTables.RULE))
                .map(ResultTablesTest::shortly)
                .toList();
    }

    private static String shortly(OutcomeFacts outcome) {
        OutcomeResult.Level level = (OutcomeResult.Level) outcome.result().value();
        return outcome.name() + " / " + outcome.arm().orElse("") + " / " + level.centre()
                + (level.sd().isPresent() ? " ± " + level.sd().getAsDouble() : "")
                + level.unit().map(unit -> " " + unit).orElse("");
    }

    @Test
    void cellsAreLevelsByGroup() {
        assertThat(read("""
                        | | | | |
                        | --- | --- | --- | --- |
                        | | Vitamin D (n = 45) | Placebo (n = 45) | p |
                        | Cord 25(OH)D (ng/mL) | 31.2 ± 8.4 | 17.9 ± 6.6 | <0.001 |
                        | Birth weight (g) | 3310 ± 402 | 3275 ± 431 | 0.4 |
                        | Maternal age (years) | 28.1 ± 4.2 | 28.4 ± 4.9 | 0.8 |
                        | Preterm birth | 4 (9) | 7 (16) | 0.3 |
                        """))
                .containsExactly(
                        "Cord 25(OH)D (ng/mL) / Vitamin D (n = 45) / 31.2 ± 8.4 ng/mL",
                        "Cord 25(OH)D (ng/mL) / Placebo (n = 45) / 17.9 ± 6.6 ng/mL",
                        "Birth weight (g) / Vitamin D (n = 45) / 3310.0 ± 402.0 g",
                        "Birth weight (g) / Placebo (n = 45) / 3275.0 ± 431.0 g");
    }

    @Test
    void whatTheAbstractStatesCountsOnce() {
        assertThat(read("""
                        | Outcome | 2000 IU group | Control |
                        | --- | --- | --- |
                        | 25(OH)D (ng/mL) | 34.5 | 19.0 |
                        | PTH, mean (SD) (pg/mL) | 22.5 (7.1) | 30.8 (9.4) |
                        """))
                .containsExactly(
                        "25(OH)D (ng/mL) / Control / 19.0 ng/mL",
                        "PTH, mean (SD) (pg/mL) / 2000 IU group / 22.5 ± 7.1 pg/mL",
                        "PTH, mean (SD) (pg/mL) / Control / 30.8 ± 9.4 pg/mL");
    }

    @Test
    void aMedianSaysSo() {
        assertThat(read("""
                        <table>
                        <tr><td></td><td>Group A</td><td>Group B</td></tr>
                        <tr><td>Milk vitamin D, median (IQR) (ng/mL)</td><td>4.1 (2.2-6.0)</td><td>0.9 (0.4-1.3)</td></tr>
                        <tr><td>Infant calcium (mg/dL)</td><td>9.8 ± 0.4</td><td>9.7 ± 0.5</td></tr>
                        </table>
                        """))
                .hasSize(4)
                .first()
                .isEqualTo("Milk vitamin D, median (IQR) (ng/mL) / Group A / 4.1 ng/mL");
    }

    @Test
    void tablesOfOtherMatterAreNotRead() {
        assertThat(read("""
                        | Study | Vitamin D | Placebo |
                        | --- | --- | --- |
                        | Doe 2019 (ng/mL) | 31.2 ± 8.4 | 17.9 ± 6.6 |
                        | Roe et al. (ng/mL) | 33.0 ± 8.1 | 18.2 ± 6.0 |
                        """)).isEmpty();
        assertThat(read("""
                        | | Vitamin D | Placebo |
                        | --- | --- | --- |
                        | 25(OH)D <20 (ng/mL) | 12 | 30 |
                        | Rickets | 2% | 9% |
                        | Women | 12 (24) | 14 (28) |
                        """)).isEmpty();
        assertThat(read("""
                        | Country | Vitamin D level | Control |
                        | --- | --- | --- |
                        | Northland (ng/mL) | 31.2 | 17.9 |
                        | Southland (ng/mL) | 33.0 | 18.2 |
                        """)).isEmpty();
        assertThat(read("""
                        #### See also

                        | | Vitamin D | Placebo |
                        | --- | --- | --- |
                        | 25(OH)D (ng/mL) | 31.2 ± 8.4 | 17.9 ± 6.6 |
                        | PTH (pg/mL) | 33.0 ± 8.1 | 18.2 ± 6.0 |
                        """)).isEmpty();
    }
}
