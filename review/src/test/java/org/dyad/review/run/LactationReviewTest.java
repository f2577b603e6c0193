package org.dyad.review.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dyad.evidence.testing.SharedFiles;
import org.dyad.review.folder.ReviewFolder;
import org.dyad.review.result.OutcomeResult;
import org.dyad.review.result.ReviewResults;
import org.dyad.review.result.SensitivityRow;
import org.dyad.synthesis.assembly.AssembledTrial;
import org.dyad.synthesis.assembly.Use;
import org.dyad.synthesis.target.TargetStatus;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The review of the real trials that comes with the program. */
class LactationReviewTest {
    private static final List<String> STEPS = new ArrayList<>();
    private static ReviewResults results;

    @BeforeAll
    static void run() {
        Path folder = SharedFiles.repository().orElseThrow().resolve("examples/lactation");
        results = ReviewRunner.run(
                ReviewFolder.read(folder), "test", (what, done, total) -> STEPS.add(done + "/" + total));
    }

    private static OutcomeResult mothers() {
        return results.outcomes().get(0);
    }

    private static OutcomeResult infants() {
        return results.outcomes().get(1);
    }

    private static List<String> used(OutcomeResult outcome, Use use) {
        return outcome.assembly().trialsUsedFor(use).stream()
                .map(AssembledTrial::trial)
                .toList();
    }

    @Test
    void whatCouldBeUsedForWhat() {
        assertThat(used(mothers(), Use.CONTRAST)).containsExactly("czech-kowalska-2014", "naik-2017", "wheeler-2016");
        assertThat(used(mothers(), Use.CURVE)).containsExactly("czech-kowalska-2014", "wheeler-2016");
        assertThat(used(infants(), Use.CONTRAST))
                .containsExactly("march-2015", "naik-2017", "trivedi-2020", "wheeler-2016");
        assertThat(used(infants(), Use.CURVE)).containsExactly("march-2015", "wheeler-2016");
        assertThat(used(infants(), Use.LEVEL))
                .containsExactly("ala-houhala-1985", "march-2015", "naik-2017", "trivedi-2020");
    }

    @Test
    void everyArmHasAVerdictOnEveryUse() {
        for (OutcomeResult outcome : results.outcomes()) {
            for (AssembledTrial trial : outcome.assembly().trials()) {
                trial.arms().forEach(arm -> assertThat(trial.verdicts().get(arm.arm()))
                        .hasSize(Use.values().length));
                trial.verdicts().values().forEach(verdicts -> verdicts.stream()
                        .filter(v -> !v.used())
                        .forEach(v -> assertThat(v.reason()).isNotBlank()));
            }
        }
    }

    @Test
    void everyContrastLeadsBackToTheTable() {
        for (OutcomeResult outcome : results.outcomes()) {
            outcome.assembly().contrasts().forEach(c -> {
                assertThat(c.origins()).isNotEmpty();
                assertThat(c.steps()).isNotEmpty();
                assertThat(c.origins()).noneMatch(o -> o.restsOnAssumption());
            });
        }
    }

    /** Two trials on each curve: no dose is given, and what assumptions would add stands apart. */
    @Test
    void noTargetDoseFromTwoTrials() {
        for (OutcomeResult outcome : results.outcomes()) {
            assertThat(outcome.targets()).allSatisfy(t -> {
                assertThat(t.result().individualDose().status()).isEqualTo(TargetStatus.NOT_ESTIMABLE);
                assertThat(t.result().individualDose().dose()).isEmpty();
            });
            assertThat(outcome.assumedTargets()).singleElement().satisfies(a -> assertThat(a.trials())
                    .isGreaterThan(2));
        }
        assertThat(infants().targets()).hasSize(2);
        assertThat(mothers().targets()).hasSize(1);
    }

    @Test
    void assumptionsAreMarkedAndOnlyInSensitivity() {
        SensitivityRow split = infants().sensitivity().stream()
                .filter(r -> r.what().contains("divided equally"))
                .findFirst()
                .orElseThrow();
        assertThat(split.assumption()).isTrue();
        assertThat(split.pooled().trials())
                .isGreaterThan(infants().sensitivity().getFirst().pooled().trials());
    }

    @Test
    void publishedNumbersStandBesideOurs() {
        assertThat(mothers().published()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(infants().published()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(infants().published().getFirst().visibleDifferences()).contains("trials: 19 there, 2 here");
        assertThat(results.warnings()).noneMatch(w -> w.file().equals("published.csv"));
    }

    @Test
    void absencesAreSaid() {
        assertThat(String.join(" ", results.absences())).contains("risk-of-bias.csv", "flow.csv");
    }

    @Test
    void progressCountsUpToTheLastStep() {
        assertThat(STEPS).startsWith("0/8").endsWith("7/8").hasSize(8);
    }

    @Test
    void everyChoiceIsNamedOnce() {
        assertThat(results.choices()).extracting(c -> c.name()).doesNotHaveDuplicates();
    }
}
