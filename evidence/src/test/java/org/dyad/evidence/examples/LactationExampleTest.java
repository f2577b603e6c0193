package org.dyad.evidence.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.dyad.evidence.quantity.DailyEquivalent;
import org.dyad.evidence.table.EvidenceTable;
import org.dyad.evidence.table.EvidenceTables;
import org.dyad.evidence.testing.SharedFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** examples/lactation/arms.csv is what its script makes, and reads. */
class LactationExampleTest {
    private static Path folder() {
        return SharedFiles.repository().orElseThrow().resolve("examples/lactation");
    }

    @Test
    @Timeout(60)
    void theTableIsWhatTheScriptMakes(@TempDir Path temporary) throws IOException, InterruptedException {
        Path source = SharedFiles.shared("trials/lactation-arms.csv");
        Path made = temporary.resolve("arms.csv");
        Process script = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        folder().resolve("MakeArms.java").toString(),
                        source.toString(),
                        made.toString())
                .redirectErrorStream(true)
                .redirectOutput(temporary.resolve("log.txt").toFile())
                .start();
        assertThat(script.waitFor(50, TimeUnit.SECONDS)).isTrue();
        assertThat(script.exitValue())
                .as(Files.readString(temporary.resolve("log.txt")))
                .isZero();
        assertThat(folder().resolve("arms.csv")).hasSameTextualContentAs(made);
    }

    @Test
    void bolusesAreMarkedAndCarryBothEquivalents() {
        EvidenceTable table = EvidenceTables.read(folder().resolve("arms.csv"));
        assertThat(table.measurements()).hasSize(96);
        assertThat(table.arms())
                .filteredOn(arm ->
                        arm.dose().dailyEquivalent().filter(d -> !d.steady()).isPresent())
                .extracting(arm -> arm.study() + " " + arm.id())
                .containsExactly("naik-2017 D600k", "trivedi-2020 D240k");
        DailyEquivalent trivedi = table.arm("trivedi-2020", "D240k")
                .orElseThrow()
                .dose()
                .dailyEquivalent()
                .orElseThrow();
        assertThat(trivedi.iuPerDay()).isEqualTo(2449);
        assertThat(trivedi.overTimeToSample()).hasValue(1314);
    }
}
