package org.dyad.review.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.dyad.evidence.quantity.ConcentrationUnit;
import org.dyad.evidence.study.Compartment;
import org.dyad.synthesis.assembly.AssemblyRules;
import org.dyad.synthesis.assembly.TimePointRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProtocolReaderTest {
    private static final String LEAST = """
            question: How much?
            outcomes:
              - name: Infants
                compartment: infant serum
                unit: nmol/L
            """;

    private static ReviewProtocol read(String text) {
        return ProtocolReader.read("review.yaml", text);
    }

    private static List<ProtocolFault> faults(String text) {
        return catchThrowableOfType(InvalidProtocol.class, () -> read(text)).faults();
    }

    private static String message(String text) {
        return catchThrowableOfType(InvalidProtocol.class, () -> read(text)).getMessage();
    }

    @Test
    void theLeastProtocolHasTheDefaultsOfTheMethods() {
        ReviewProtocol p = read(LEAST);
        assertThat(p.outcomes()).singleElement().satisfies(o -> {
            assertThat(o.compartment()).isEqualTo(Compartment.INFANT_SERUM);
            assertThat(o.unit()).isEqualTo(ConcentrationUnit.NANOMOLES_PER_LITRE);
            assertThat(o.timePoint()).isEqualTo(new TimePointRule.LatestWhileDosed());
        });
        assertThat(p.pooling().method()).isEqualTo("REML");
        assertThat(p.pooling().test()).isEqualTo("knha");
        assertThat(p.pooling().predict()).isEqualTo("k-2");
        assertThat(p.curve().shape()).isEqualTo("linear");
        assertThat(p.curve().covariance()).isEqualTo("own");
        assertThat(p.rules()).isEqualTo(AssemblyRules.withDefaults());
        assertThat(p.assembly().baselineCorrelation()).isEqualTo(0.5);
        assertThat(p.assembly().assumeEqualSplit()).isFalse();
        assertThat(p.assembly().infantDose()).isZero();
    }

    @Test
    void everythingThatCanBeSaid() {
        ReviewProtocol p = read(LEAST + """
                    time_point: 'nearest: 26'
                models:
                  pooling: {method: DL, test: z, predict: z, level: 90}
                  dose_response: {shape: 'rcs:0,2000,6000', method: ml, covariance: pooled, also: [linear]}
                targets:
                  - {outcome: Infants, threshold: 20, unit: ng/mL, fraction: 0.9, population: average, meaning: enough}
                moderators: [bmi_mean]
                exclude:
                  - {trial: a, reason: retracted}
                same_trial: [[b, c]]
                evidence: {baseline_correlation: 0.3, use_derived_spreads: no, assume_equal_split: yes, infant_dose: 400}
                bootstrap: {replicates: 500, seed: 7}
                """);
        assertThat(p.outcomes().getFirst().timePoint()).isEqualTo(new TimePointRule.Nearest(26));
        // 1 ng/mL = 2.496 nmol/L
        assertThat(p.targets().getFirst().threshold()).isEqualTo(20 * 2.496);
        assertThat(p.targets().getFirst().asWritten()).isEqualTo("20 ng/mL");
        assertThat(p.rules().trialOf()).containsEntry("b", "b").containsEntry("c", "b");
        assertThat(p.rules().excluded()).containsEntry("a", "retracted");
        assertThat(p.rules().equalSplit()).isTrue();
        assertThat(p.rules().completion()).isFalse();
        assertThat(p.bootstrap()).isEqualTo(new ReviewProtocol.BootstrapPlan(500, 7));
        assertThat(p.sets("bootstrap.seed")).isTrue();
        assertThat(read(LEAST).sets("bootstrap")).isFalse();
    }

    @Test
    void everyFaultIsToldAtOnceByLine() {
        List<ProtocolFault> faults = faults("""
                question:
                outcoms: []
                outcomes:
                  - name: A
                    compartment: serum
                    unit: mg
                  - name: A
                    compartment: milk
                    unit: ng/mL
                models:
                  pooling: {method: REMLL, level: 5}
                  dose_response: {shape: cubic}
                targets:
                  - {outcome: B, threshold: -1}
                bootstrap: {replicates: 300.5}
                """);
        assertThat(faults).extracting(ProtocolFault::line).isSorted();
        assertThat(faults)
                .extracting(ProtocolFault::key)
                .contains(
                        "question",
                        "outcoms",
                        "outcomes[1].compartment",
                        "outcomes[1].unit",
                        "outcomes[2].name",
                        "models.pooling.method",
                        "models.pooling.level",
                        "models.dose_response.shape",
                        "targets[1].outcome",
                        "targets[1].threshold",
                        "bootstrap.replicates");
        assertThat(faults.stream().filter(f -> f.key().equals("outcomes[1].unit")))
                .extracting(ProtocolFault::line)
                .containsExactly(6);
    }

    @Test
    void aNameThatIsNearlyRightGetsASuggestion() {
        assertThat(message(LEAST + "moderator: []\n")).contains("line 6, moderator:", "Did you mean 'moderators'?");
        assertThat(message(LEAST + "colour: blue\n")).contains("Known here: title, question, outcomes");
        assertThat(message(LEAST + "evidence: {infant-dose: 0}\n")).contains("Did you mean 'infant_dose'?");
    }

    @Test
    void anEmptyValueIsNotAValue() {
        assertThat(message(LEAST.replace("infant serum", "")))
                .contains("line 4, outcomes[1].compartment: empty. Write for example 'compartment: infant serum'.");
        assertThat(faults("question: Q\noutcomes:\n"))
                .extracting(ProtocolFault::key)
                .containsExactly("outcomes");
        assertThat(faults("question: Q\n")).extracting(ProtocolFault::key).containsExactly("outcomes");
    }

    @Test
    void aCommaInANumberGetsTheNumber() {
        assertThat(message(LEAST + "evidence: {baseline_correlation: '0,4'}\n")).contains("Write 0.4.");
    }

    @Test
    void aTrialInTwoGroupsOrExcludedTwiceIsAFault() {
        assertThat(message(LEAST + "same_trial: [[a, b], [b, c]]\n")).contains("'b' is in two groups");
        assertThat(message(LEAST + "same_trial: [a, b]\n")).contains("a list of two or more ids was expected");
        assertThat(message(LEAST + "exclude: [{trial: a, reason: x}, {trial: a, reason: y}]\n"))
                .contains("'a' is excluded twice");
        assertThat(message(LEAST + "exclude: [{trial: a}]\n")).contains("exclude[1].reason: missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# nothing\n",
                "just words",
                "- a\n- b\n",
                "a: [1, 2",
                "a: 'open",
                "a: b: c",
                "\t- tab",
                "a: 1\na: 2\n",
                "? [a, b]\n: c\n",
                "--- a: 1\n--- b: 2\n",
                "question: &x [*x]\n",
                "question: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]\n",
                "question: \u0001\n",
                "<<: {question: Q}\n"
            })
    void whatIsNoProtocolIsRefusedInPlainWords(String text) {
        InvalidProtocol refused = catchThrowableOfType(InvalidProtocol.class, () -> read(text));
        assertThat(refused).isNotNull();
        assertThat(refused.getMessage()).startsWith("review.yaml: ").contains("nothing was computed");
    }

    @Test
    void aTagThatNamesAClassIsRefused() {
        assertThat(message(LEAST + "title: !!java.io.File /etc/passwd\n")).contains("line 6", "not allowed");
    }

    @Test
    void hostileFilesAreRefusedSoon() {
        String bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n";
        for (char c = 'b'; c <= 'i'; c++) {
            String before = "*" + (char) (c - 1);
            bomb += "%s: &%s [%s]\n".formatted(c, c, String.join(", ", Collections.nCopies(9, before)));
        }
        String deep = "question: " + "[".repeat(100_000) + "]".repeat(100_000);
        String indented = "a:\n";
        for (int i = 1; i < 300; i++) {
            indented += " ".repeat(i) + "a:\n";
        }
        String huge = LEAST + "title: " + "x".repeat(2 << 20);
        for (String text : List.of(bomb, deep, indented, huge)) {
            assertTimeout(Duration.ofSeconds(5), () -> assertThat(message(text)).hasSizeLessThan(5000));
        }
    }

    @Test
    void shapesAreCheckedBeforeAnythingRuns() {
        for (String shape : List.of("linear", "quadratic", "'rcs:0,2000,6000'", "'piecewise:2000'")) {
            assertThatNoException().isThrownBy(() -> read(LEAST + "models: {dose_response: {shape: " + shape + "}}\n"));
        }
        assertThat(message(LEAST + "models: {dose_response: {also: ['rcs:3,2,1']}}\n"))
                .contains("models.dose_response.also");
    }
}
