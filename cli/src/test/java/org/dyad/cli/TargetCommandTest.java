package org.dyad.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetCommandTest {
    @TempDir
    private Path folder;

    private String file;

    /** Twelve trials that lie exactly on mean = 20 + 0.005 dose (ng/mL), with a coefficient of variation of 25 %. */
    @BeforeEach
    void writeArms() {
        StringBuilder rows = new StringBuilder("study,dose,mean,sd,n\n");
        for (int i = 1; i <= 12; i++) {
            for (int dose : new int[] {0, 1000 + 250 * i}) {
                double mean = 20 + 0.005 * dose;
                rows.append("t%02d,%d,%s,%s,40\n".formatted(i, dose, mean, mean / 4));
            }
        }
        file = Call.file(folder, "arms.csv", rows.toString());
    }

    @Test
    void theMeanReachesTheThresholdWhereTheLineDoes() {
        JsonNode result = Call.of("target", file, "--threshold", "30", "--unit", "ng/mL", "--format", "json")
                .json();
        assertThat(result.get("unit").asText()).isEqualTo("ng/mL");
        assertThat(result.get("doseUnit").asText()).isEqualTo("IU/day");
        assertThat(result.get("fraction").asDouble()).isEqualTo(0.975);
        assertThat(result.get("meanDose").get("status").asText()).isEqualTo("reached");
        // 20 + 0.005 d = 30; the search stops within a thousandth of a unit.
        assertThat(result.get("meanDose").get("dose").asDouble()).isCloseTo(2000, within(0.01));
        assertThat(result.get("meanDose").get("extrapolated").asBoolean()).isFalse();
        assertThat(result.get("window").isNull()).isTrue();
        assertThat(result.get("curve").size()).isGreaterThan(10);
    }

    @Test
    void statusSaysWhatWasFound() {
        JsonNode below = Call.of("target", file, "--threshold", "10", "--unit", "ng/mL", "--format", "json")
                .json();
        assertThat(below.get("meanDose").get("status").asText()).isEqualTo("below-lowest-dose");
        assertThat(below.get("meanDose").get("dose").isNull()).isTrue();
        JsonNode never = Call.of("target", file, "--threshold", "4000", "--unit", "ng/mL", "--format", "json")
                .json();
        assertThat(never.get("meanDose").get("status").asText()).isEqualTo("not-reached");
    }

    @Test
    void theThresholdsUnitIsTheTablesWhereItNamesNone() {
        JsonNode result = Call.of("target", file, "--threshold", "30", "--unit", "nmol/L", "--format", "json")
                .json();
        assertThat(result.get("meanDose").get("dose").asDouble()).isCloseTo(2000, within(0.01));
    }

    @Test
    void spreadsRecipesAndSeveralWindowsStandBeside() {
        JsonNode result = Call.of(
                        "target",
                        file,
                        "--threshold",
                        "20",
                        "--unit",
                        "ng/mL",
                        "--upper",
                        "50,80",
                        "--recipes",
                        "--format",
                        "json")
                .json();
        assertThat(result.get("bySpread")).hasSize(4);
        assertThat(result.get("windows")).hasSize(2);
        assertThat(result.get("recipes")).hasSize(5);
        assertThat(result.get("recipesClaim").asText()).contains("does not claim to reproduce");
        assertThat(result.get("upperIntake").get("iuPerDay").asDouble()).isEqualTo(4000);
        JsonNode one = Call.of(
                        "target",
                        file,
                        "--threshold",
                        "20",
                        "--unit",
                        "ng/mL",
                        "--spread",
                        "individuals",
                        "--format",
                        "json")
                .json();
        assertThat(one.get("spreadsCounted").get("trials").asBoolean()).isFalse();
        assertThat(one.get("individualDose").get("ciUpper").isNull()).isTrue();
        Call.of("target", file, "--threshold", "20", "--unit", "ng/mL", "--spread", "people")
                .refused(2, "individuals, trials, estimation, none");
        Call.of("target", file, "--threshold", "20", "--unit", "ng/mL", "--infant", file)
                .refused(2, "--upper");
    }

    @Test
    void theWindowIsThereWhenAskedFor() {
        JsonNode window = Call.of(
                        "target", file, "--threshold", "20", "--unit", "ng/mL", "--upper", "80", "--format", "json")
                .json()
                .get("window");
        assertThat(window.get("exists").isBoolean()).isTrue();
        // Lognormal: ln(80/20) = 2 x 1.959964 sigma, and the coefficient of variation is sqrt(exp(sigma^2) - 1).
        double sigma = Math.log(4) / (2 * 1.959963984540054);
        assertThat(window.get("largestCv").asDouble()).isCloseTo(Math.sqrt(Math.expm1(sigma * sigma)), within(1e-9));
    }

    @Test
    void theSameSeedGivesTheSameBits() {
        String[] call = {
            "target",
            file,
            "--threshold",
            "30",
            "--unit",
            "ng/mL",
            "--interval",
            "bootstrap",
            "--replicates",
            "200",
            "--seed",
            "7",
            "--format",
            "json"
        };
        assertThat(Call.of(call).out()).isEqualTo(Call.of(call).out());
    }

    @Test
    void theTextAnswersInWords() {
        Call call = Call.of("target", file, "--threshold", "30", "--unit", "ng/mL");
        assertThat(call.exitCode()).as(call.err()).isZero();
        assertThat(call.out())
                .contains("For the mean to reach 30 ng/mL: 2000 IU a day", "97.5% of individuals", "Three spreads")
                .contains("--population new-trial (default)");
    }

    @Test
    void wrongCalls() {
        Call.of("target", file).refused(2, "--threshold", "--unit");
        Call.of("target", file, "--threshold", "30", "--unit", "mg").refused(2, "nmol/L");
        Call.of("target", file, "--threshold", "-1", "--unit", "ng/mL").refused(2, "threshold");
        Call.of("target", file, "--threshold", "30", "--unit", "ng/mL", "--fraction", "97")
                .refused(2, "between 0 and 1");
        Call.of("target", file, "--threshold", "30", "--unit", "ng/mL", "--upper", "20")
                .refused(2, "above");
        Call.of("target", file, "--threshold", "30", "--unit", "ng/mL", "--upper-fraction", "0.1")
                .refused(2, "--upper");
        Call.of("target", file, "--threshold", "30", "--unit", "ng/mL", "--population", "mine")
                .refused(2, "new-trial");
    }
}
