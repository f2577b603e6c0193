package org.dyad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanTrialCommandTest {
    @TempDir
    private Path folder;

    private String file;

    /** Twelve trials about mean = 20 + 0.005 dose (ng/mL), level and slope of their own, with a coefficient of variation of 25 %. */
    @BeforeEach
    void writeArms() {
        StringBuilder rows = new StringBuilder("study,dose,mean,sd,n\n");
        for (int i = 1; i <= 12; i++) {
            for (int dose : new int[] {0, 1000 + 250 * i}) {
                double mean = 20 + (i % 3 - 1) * 2 + (0.005 + (i % 4 - 1.5) * 0.0005) * dose;
                rows.append("t%02d,%d,%s,%s,40\n".formatted(i, dose, mean, mean / 4));
            }
        }
        file = Call.file(folder, "arms.csv", rows.toString());
    }

    private Call plan(String... more) {
        String[] args = new String[more.length + 8];
        System.arraycopy(
                new String[] {"plan-trial", file, "--threshold", "30", "--unit", "ng/mL", "--for", "mean"},
                0,
                args,
                0,
                8);
        System.arraycopy(more, 0, args, 8, more.length);
        return Call.of(args);
    }

    @Test
    void findsTheSmallestTrial() {
        double now = plan("--width", "1e6", "--format", "json")
                .json()
                .get("currentWidth")
                .asDouble();
        JsonNode result = plan("--width", Double.toString(0.97 * now), "--doses", "0,2000,4000", "--format", "json")
                .json();
        assertThat(result.get("best").get("expectedWidth").asDouble()).isLessThanOrEqualTo(0.97 * now);
        assertThat(result.get("table")).hasSize(2);
        assertThat(result.get("severalTrials").isNull()).isTrue();
    }

    @Test
    void saysPlainlyWhenNoSingleTrialCan() {
        String text = plan("--width", "20").out();
        assertThat(text)
                .contains("No single trial, however large")
                .contains("because trials differ from each other")
                .contains("--arms 2");
    }

    @Test
    void refusesAPlanWithoutSense() {
        plan("--width", "0").refused(2, "width", "above 0");
        plan("--width", "100", "--arms", "5").refused(2, "2 or 3");
    }
}
