package org.dyad.review.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.dyad.review.folder.ReviewFolder;
import org.dyad.review.folder.ReviewStarter;
import org.dyad.review.result.NotComputed;
import org.dyad.review.result.OutcomeResult;
import org.dyad.review.result.ReviewResults;
import org.dyad.review.result.SensitivityRow;
import org.dyad.review.result.TargetAnswer;
import org.dyad.statistics.distribution.StudentT;
import org.dyad.synthesis.target.TargetStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reviews of a few made-up trials, computed. */
class ReviewRunnerTest {
    private static final String PROTOCOL = """
            question: How much?
            outcomes:
              - {name: Infants, compartment: infant serum, unit: ng/mL}
            targets:
              - {outcome: Infants, threshold: 20, unit: ng/mL}
            bootstrap: {replicates: 200}
            """;
    private static final String HEADER = "study,arm,iu_per_day,infant_direct_iu_per_day,compartment,mean,sd,n,unit\n";

    @TempDir
    private Path folder;

    private ReviewResults run(String protocol, String arms) throws IOException {
        Files.writeString(folder.resolve(ReviewFolder.PROTOCOL), protocol);
        Files.writeString(folder.resolve(ReviewFolder.ARMS), arms);
        return run(folder);
    }

    private static ReviewResults run(Path folder) {
        return ReviewRunner.run(ReviewFolder.read(folder), "test", Progress.SILENT);
    }

    private static String trial(String id, double placebo, int dose, double treated) {
        return "%s,P,0,0,infant serum,%s,5,25,ng/mL\n%s,D,%s,0,infant serum,%s,5,25,ng/mL\n"
                .formatted(id, placebo, id, dose, treated);
    }

    @Test
    void theStarterRunsAsItStands() {
        Path start = folder.resolve("start");
        ReviewStarter.write(start);
        ReviewResults results = run(start);
        assertThat(results.computedAnything()).isTrue();
        assertThat(results.notComputed()).isEmpty();
        OutcomeResult infants = results.outcomes().getFirst();
        // a: 19.1 - 12.4 - 0.5 (11.0 - 11.2); b: 27.3 - 14.6 - 0.5 (12.9 - 13.1); d: 33.4 / 2.496
        assertThat(infants.pooled().orElseThrow().contrasts().get(0).estimate()).isCloseTo(6.8, within(1e-12));
        assertThat(infants.pooled().orElseThrow().contrasts().get(1).estimate()).isCloseTo(12.8, within(1e-12));
        assertThat(infants.pooled().orElseThrow().contrasts().get(3).estimate()).isCloseTo(33.4 / 2.496, within(1e-12));
        assertThat(infants.curve().orElseThrow().fit().trials()).isEqualTo(4);
        assertThat(infants.alsoTried()).hasSize(1);
        TargetAnswer answer = infants.targets().getFirst();
        assertThat(answer.result().meanDose().status()).isEqualTo(TargetStatus.REACHED);
        assertThat(answer.sentence()).startsWith("The mean of infants would reach 20 ng/mL at about ");
        assertThat(answer.sentence()).endsWith("Doses are the mother's.");
        assertThat(results.absences()).hasSize(2);
    }

    @Test
    void noTrialIsSaidToBeNone() throws IOException {
        ReviewResults results = run(PROTOCOL, HEADER + "a,P,0,0,infant serum,10,5,,ng/mL\n");
        assertThat(results.computedAnything()).isFalse();
        assertThat(results.notComputed())
                .extracting(NotComputed::what)
                .containsExactly(
                        "the pooled difference",
                        "the dose-response curve",
                        "the dose that brings infants above 20 ng/mL");
        assertThat(results.notComputed()).allSatisfy(n -> assertThat(n.reason()).isNotBlank());
        assertThat(results.outcomes().getFirst().assembly().trials().getFirst().notUsed())
                .contains("mean and SD without the number of people");
    }

    @Test
    void oneTrialIsShownAsItIs() throws IOException {
        ReviewResults results = run(PROTOCOL, HEADER + trial("a", 10, 2000, 18));
        OutcomeResult infants = results.outcomes().getFirst();
        assertThat(infants.pooled().orElseThrow().fit().pooled().estimate()).isEqualTo(8);
        assertThat(infants.pooled().orElseThrow().notes().getFirst()).startsWith("One trial");
        assertThat(infants.pooled().orElseThrow().fit().pooled().standardError())
                .isCloseTo(Math.sqrt(2), within(1e-12));
        // A line through one dose besides the reference is no curve.
        assertThat(infants.targets()).isEmpty();
        assertThat(results.notComputed())
                .extracting(NotComputed::what)
                .containsExactly("the dose-response curve", "the dose that brings infants above 20 ng/mL");
    }

    /** Equal variances: the common effect is the plain mean, and no variance between trials is printed. */
    @Test
    void twoTrialsGetOneCommonEffect() throws IOException {
        ReviewResults results = run(PROTOCOL, HEADER + trial("a", 10, 2000, 18) + trial("b", 11, 1000, 15));
        OutcomeResult infants = results.outcomes().getFirst();
        assertThat(infants.pooled().orElseThrow().fit().pooled().estimate()).isCloseTo(6, within(1e-12));
        assertThat(infants.pooled().orElseThrow().fit().pooled().standardError())
                .isCloseTo(1, within(1e-12));
        assertThat(infants.pooled().orElseThrow().notes().getFirst()).startsWith("Two trials");
        assertThat(infants.targets().getFirst().result().meanDose().status()).isEqualTo(TargetStatus.NOT_ESTIMABLE);
        assertThat(infants.targets().getFirst().sentence()).startsWith("No dose can be given");
    }

    /** Knapp-Hartung with equal variances: mean 6, SE = SD of the effects / sqrt 3, t with 2 degrees of freedom. */
    @Test
    void threeTrialsByHand() throws IOException {
        ReviewResults results =
                run(PROTOCOL, HEADER + trial("a", 10, 2000, 18) + trial("b", 11, 1000, 15) + trial("c", 12, 4000, 18));
        OutcomeResult infants = results.outcomes().getFirst();
        var pooled = infants.pooled().orElseThrow().fit().pooled();
        assertThat(pooled.estimate()).isCloseTo(6, within(1e-9));
        double se = 2 / Math.sqrt(3);
        assertThat(pooled.standardError()).isCloseTo(se, within(1e-9));
        assertThat(pooled.upper()).isCloseTo(6 + new StudentT(2).twoSidedQuantile(0.95) * se, within(1e-8));
        assertThat(infants.targets().getFirst().result().meanDose().status()).isNotEqualTo(TargetStatus.NOT_ESTIMABLE);
    }

    @Test
    void whatCannotBeComputedStopsNothingElse() throws IOException {
        ReviewResults results = run(
                """
                question: How much?
                outcomes:
                  - {name: Infants, compartment: infant serum, unit: ng/mL}
                  - {name: Mothers, compartment: maternal serum, unit: ng/mL}
                models: {dose_response: {also: ['rcs:0,1000,2000,4000']}}
                """,
                HEADER
                        + trial("a", 10, 2000, 18)
                        + trial("b", 11, 1000, 15)
                        + trial("c", 12, 4000, 18)
                        + "a,P,0,0,maternal serum,,,,ng/mL\n");
        assertThat(results.outcomes()).hasSize(2);
        assertThat(results.outcomes().get(0).computed()).isTrue();
        assertThat(results.outcomes().get(1).computed()).isFalse();
        assertThat(results.notComputed())
                .extracting(NotComputed::outcome, NotComputed::what)
                .contains(
                        tuple("Infants", "the curve of shape rcs:0,1000,2000,4000"),
                        tuple("Mothers", "the pooled difference"));
    }

    @Test
    void choicesTellWhatTheProtocolSets() throws IOException {
        ReviewResults results = run(PROTOCOL, HEADER + trial("a", 10, 2000, 18));
        assertThat(results.choices().stream().filter(c -> c.fromProtocol()))
                .extracting(c -> c.name())
                .containsExactly("Intervals of target doses");
    }

    @Test
    void everySensitivityAnalysisOfTheMethodsIsThere() throws IOException {
        ReviewResults results =
                run(PROTOCOL, HEADER + trial("a", 10, 2000, 18) + trial("b", 11, 1000, 15) + trial("c", 12, 4000, 18));
        List<SensitivityRow> rows = results.outcomes().getFirst().sensitivity();
        assertThat(rows.getFirst().what()).isEqualTo("Main analysis");
        assertThat(String.join("\n", rows.stream().map(SensitivityRow::what).toList()))
                .contains("divided equally", "r = 0)", "r = 0.3", "r = 0.8", "contrasts 0.3", "contrasts 0.7")
                .contains("derived by a rule", "over the time of dosing", "over the time to the sample")
                .contains("state the infants' own vitamin D", "begun after birth", "at least 8 weeks");
        assertThat(rows).filteredOn(SensitivityRow::assumption).isNotEmpty();
    }

    @Test
    void aPublishedNumberWithoutItsOutcomeIsWarnedOf() throws IOException {
        Files.writeString(
                folder.resolve(ReviewFolder.PUBLISHED),
                "outcome,quantity,what,value,unit,citation\nInfant,slope,a rise,2.7,ng/mL,Someone 2020\n"
                        + "Infants,slope,a rise,2.7,nmol/L,Someone 2020\n");
        ReviewResults results =
                run(PROTOCOL, HEADER + trial("a", 10, 2000, 16) + trial("b", 11, 1000, 14) + trial("c", 12, 4000, 24));
        assertThat(results.warnings()).anyMatch(w -> w.file().equals("published.csv") && w.row() == 2);
        // 3 ng/mL per 1000 IU in every trial, in the unit of the publication
        assertThat(results.outcomes().getFirst().published())
                .singleElement()
                .satisfies(p -> assertThat(p.ours().orElseThrow().estimate()).isCloseTo(3 * 2.496, within(1e-9)));
    }

    @Test
    void sameAnswersInEveryCountryAndAnyOrderOfRows() throws IOException {
        String[] trials = {
            trial("a", 10, 2000, 18),
            trial("b", 11, 1000, 15),
            trial("c", 12, 4000, 18.5),
            trial("d", 9.5, 6400, 16),
            trial("e", 13, 3000, 22)
        };
        ReviewResults first = run(PROTOCOL, HEADER + String.join("", trials));
        List<String> rows = new ArrayList<>();
        for (String t : trials) {
            rows.addAll(t.lines().toList());
        }
        Collections.shuffle(rows, new Random(1));
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            ReviewResults second = run(PROTOCOL, HEADER + String.join("\n", rows) + "\n");
            same(first, second);
        } finally {
            Locale.setDefault(before);
        }
    }

    private static void same(ReviewResults first, ReviewResults second) {
        OutcomeResult a = first.outcomes().getFirst();
        OutcomeResult b = second.outcomes().getFirst();
        assertThat(b.sensitivity()).isEqualTo(a.sensitivity());
        assertThat(b.targets()).extracting(TargetAnswer::sentence).isEqualTo(sentences(a));
        assertThat(b.targets().getFirst().result().curve())
                .isEqualTo(a.targets().getFirst().result().curve());
        assertThat(b.curve().orElseThrow().fit().vcov())
                .isEqualTo(a.curve().orElseThrow().fit().vcov());
        assertThat(b.subgroups()).isEqualTo(a.subgroups());
        assertThat(second.choices()).isEqualTo(first.choices());
        assertThat(second.notComputed()).isEqualTo(first.notComputed());
    }

    private static List<String> sentences(OutcomeResult outcome) {
        return outcome.targets().stream().map(TargetAnswer::sentence).toList();
    }
}
