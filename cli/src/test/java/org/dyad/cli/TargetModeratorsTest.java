package org.dyad.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code dyad target --moderators}: the dose for trials of a given baseline or duration. */
class TargetModeratorsTest {
    private static final String SIMULATED = "../examples/simulated-lactation/arms.csv";
    private static final String PUBLISHED = "../examples/lactation/arms.csv";

    @TempDir
    private Path folder;

    private static Call maternal(String file, String moderators, String... more) {
        String[] fixed = {
            "target",
            file,
            "--compartment",
            "maternal serum",
            "--threshold",
            "20",
            "--unit",
            "ng/mL",
            "--moderators",
            moderators
        };
        String[] all = Arrays.copyOf(fixed, fixed.length + more.length);
        System.arraycopy(more, 0, all, fixed.length, more.length);
        return Call.of(all);
    }

    /** Means lie on (8 + b) + 0.005 dose for baseline b, in ng/mL: 30 is reached at 2000 for b = 12. */
    @Test
    void aColumnOfASimpleTableMovesTheAnswer() {
        StringBuilder rows = new StringBuilder("study,dose,mean,sd,n,b\n");
        for (int i = 1; i <= 12; i++) {
            for (int dose : new int[] {0, 1000 + 250 * i}) {
                double mean = 8 + i + 0.005 * dose;
                rows.append("t%02d,%d,%s,%s,40,%d\n".formatted(i, dose, mean, mean / 4, i));
            }
        }
        String file = Call.file(folder, "arms.csv", rows.toString());
        JsonNode result = Call.of(
                        "target",
                        file,
                        "--threshold",
                        "30",
                        "--unit",
                        "ng/mL",
                        "--moderators",
                        "b=12",
                        "--format",
                        "json")
                .json();
        // The search stops within a thousandth of a unit.
        assertThat(result.get("meanDose").get("dose").asDouble()).isCloseTo(2000, within(0.01));
        JsonNode b = result.get("moderators").get(0);
        assertThat(b.get("name").asText()).isEqualTo("b");
        assertThat(b.get("value").asDouble()).isEqualTo(12);
        assertThat(b.get("mean").asDouble()).isEqualTo(6.5);
        assertThat(b.get("levelDepends").asBoolean()).isTrue();
        assertThat(b.get("ecological").asBoolean()).isTrue();
    }

    @Test
    void theSimulatedTrialsAnswerForBaselineAndForDuration() {
        JsonNode low = maternal(SIMULATED, "baseline=12", "--format", "json").json();
        JsonNode high = maternal(SIMULATED, "baseline=18", "--format", "json").json();
        assertThat(low.get("k").asInt()).isEqualTo(15);
        // Mothers who begin lower need more.
        assertThat(low.get("meanDose").get("dose").asDouble())
                .isGreaterThan(high.get("meanDose").get("dose").asDouble());
        Call text = maternal(SIMULATED, "duration_weeks=16");
        assertThat(text.exitCode()).isZero();
        assertThat(text.out())
                .contains("for trials with", "duration_weeks", "Note: Ecological", "17 of 19 trials", "--moderators");
    }

    @Test
    void tooFewTrialsAreSaidInWords() {
        maternal(PUBLISHED, "baseline=12,duration_weeks=12")
                .refused(
                        1,
                        "of the 3 trials on the dose-response curve, 1 states the baseline level, 3 state the duration in"
                                + " weeks and 1 both, and 20 are needed, 10 for each");
        maternal(SIMULATED, "bmi=30").refused(2, "baseline and duration_weeks");
        maternal(SIMULATED, "baseline=12", "--recipes").refused(2, "--recipes");
    }
}
