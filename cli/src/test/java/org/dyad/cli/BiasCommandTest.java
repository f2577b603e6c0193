package org.dyad.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers: shared/reference/meta/bcg_bias (metafor 3.8-1), rounded; all digits are compared in the module validation. */
class BiasCommandTest {
    private static Call bias(String... more) {
        List<String> words = new ArrayList<>(List.of(
                "bias",
                Call.resource("bcg.csv"),
                "--columns",
                "study=author,ai=tpos,bi=tneg,ci=cpos,di=cneg",
                "--measure",
                "RR"));
        words.addAll(Arrays.asList(more));
        return Call.of(words.toArray(String[]::new));
    }

    @Test
    void jsonHasTheFieldsThatOtherProgramsReadBy() {
        JsonNode json = bias("--format", "json").json();
        JsonNode egger = json.get("egger");
        assertThat(egger.get("estimate").asDouble()).isCloseTo(-2.112042, within(1e-6));
        assertThat(egger.get("se").asDouble()).isCloseTo(1.507221, within(1e-6));
        assertThat(egger.get("statistic").asDouble()).isCloseTo(-1.401282, within(1e-6));
        assertThat(egger.get("df").asDouble()).isEqualTo(11);
        assertThat(egger.get("pValue").asDouble()).isCloseTo(0.188707, within(1e-6));
        JsonNode mixed = json.get("eggerMixed");
        assertThat(mixed.get("statistic").asDouble()).isCloseTo(-0.803329, within(1e-6));
        assertThat(mixed.get("df").isNull()).isTrue();
        assertThat(json.get("begg").get("tau").asDouble()).isCloseTo(0.025641, within(1e-6));
        assertThat(json.get("begg").get("pValue").asDouble()).isCloseTo(0.952362, within(1e-6));
        JsonNode filled = json.get("trimFill");
        assertThat(filled.get("side").asText()).isEqualTo("right");
        assertThat(filled.get("added").asInt()).isEqualTo(1);
        assertThat(filled.get("estimate").asDouble()).isCloseTo(-0.657083, within(1e-6));
        assertThat(filled.get("se").asDouble()).isCloseTo(0.178528, within(1e-6));
        assertThat(filled.get("ciLower").asDouble()).isCloseTo(-1.006992, within(1e-6));
        assertThat(filled.get("ciUpper").asDouble()).isCloseTo(-0.307174, within(1e-6));
        assertThat(filled.get("tau2").asDouble()).isCloseTo(0.331288, within(1e-6));
        assertThat(json.get("otherPredictors")).hasSize(5);
        assertThat(json.get("notComputed")).isEmpty();
    }

    @Test
    void trimFollowsEstimatorMethodAndSide() {
        JsonNode json =
                bias("--format", "json", "--trim", "R0", "--method", "EE").json();
        assertThat(json.get("trimFill").get("added").asInt()).isEqualTo(4);
        assertThat(json.get("trimFill").get("estimate").asDouble()).isCloseTo(-0.291026, within(1e-6));
        JsonNode left = bias("--format", "json", "--side", "left").json().get("trimFill");
        assertThat(left.get("side").asText()).isEqualTo("left");
        assertThat(left.get("added").asInt()).isZero();
    }

    /** The selection model of validation/reference/bias_models (bcg_less_025_50). */
    @Test
    void stepsGoToTheSelectionModel() {
        JsonNode json = bias("--format", "json", "--steps", "0.025,0.5").json().get("selection");
        assertThat(json.get("direction").asText()).isEqualTo("less");
        assertThat(json.get("estimate").asDouble()).isCloseTo(-0.671197, within(1e-5));
        assertThat(json.get("weights").get(1).get("delta").asDouble()).isCloseTo(0.63155, within(1e-4));
    }

    @Test
    void textSaysASentenceForEveryTest() {
        assertThat(bias().out())
                .contains("Keep in mind", "Egger's regression, weighted", "Begg's rank test", "counted exactly")
                .contains("Trim and fill: L0 adds 1 study on the right", "PET-PEESE", "Selection model", "Fail-safe N")
                .contains("--trim L0 (default)", "--steps 0.025 (default)");
        assertThat(bias("--direction", "two.sided", "--steps", "0.001,0.05").exitCode())
                .isZero();
    }

    @Test
    void writesAFunnelPlot(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("funnel.svg");
        assertThat(bias("--figure", file.toString()).err()).contains("funnel plot written to");
        bias("--figure", folder.resolve("none/funnel.svg").toString()).refused(2, "none");
        assertThat(Files.readString(file)).contains("<svg", "added by trim and fill");
    }

    @Test
    void whatFewStudiesDoNotCarryIsSaid(@TempDir Path folder) {
        String file = Call.file(folder, "two.csv", "study,yi,sei\na,1,0.5\nb,2,0.25\n");
        Call text = Call.of("bias", file);
        assertThat(text.exitCode()).isZero();
        assertThat(text.out()).contains("only 2 trials", "not computed. A line through effects");
        JsonNode json = Call.of("bias", file, "--format", "json").json();
        assertThat(json.get("egger").isNull()).isTrue();
        assertThat(json.get("notComputed")).isNotEmpty();
    }

    @Test
    void wrongCallsAreExplained() {
        bias("--trim", "L1").refused(2, "L0", "R0", "Q0", "L1");
        bias("--side", "up").refused(2, "left", "right");
        bias("--direction", "down").refused(2, "greater", "two.sided");
        bias("--steps", "0.5,0.1").refused(2, "rise between 0 and 1");
        bias("--format", "csv").refused(2, "text or json");
    }
}
