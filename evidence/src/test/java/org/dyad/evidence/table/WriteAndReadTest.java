package org.dyad.evidence.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.evidence.origin.Sourced;
import org.dyad.evidence.study.Measurement;
import org.dyad.evidence.study.Summary;
import org.dyad.evidence.testing.SharedFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written reads back. */
class WriteAndReadTest {
    @Test
    void theRealTableReadsBackWithTheSameValues(@TempDir Path folder) throws IOException {
        EvidenceTable table = EvidenceTables.read(SharedFiles.shared("trials/lactation-arms.csv"));
        Path file = folder.resolve("arms.csv");
        EvidenceTables.write(table, file);
        EvidenceTable again = EvidenceTables.read(file);
        assertThat(again.measurements().stream().map(WriteAndReadTest::values).toList())
                .isEqualTo(table.measurements().stream()
                        .map(WriteAndReadTest::values)
                        .toList());
        assertThat(again.arms().stream().map(arm -> arm.dose()).toList())
                .isEqualTo(table.arms().stream().map(arm -> arm.dose()).toList());
        assertThat(again.studies().stream()
                        .map(s -> List.of(s.label(), s.citation(), s.start()))
                        .toList())
                .isEqualTo(table.studies().stream()
                        .map(s -> List.of(s.label(), s.citation(), s.start()))
                        .toList());
        assertThat(again.contrasts()).hasSameSizeAs(table.contrasts());
        // and once more, now byte by byte
        Path second = folder.resolve("again.csv");
        EvidenceTables.write(again, second);
        assertThat(Files.readString(second)).isEqualTo(Files.readString(file));
        try (var files = Files.list(folder)) {
            assertThat(files).as("nothing is left aside").hasSize(2);
        }
    }

    private static List<Object> values(Measurement m) {
        return List.of(
                m.study(),
                m.arm(),
                m.compartment(),
                m.timePoint().words(),
                m.timePoint().weeks().map(Sourced::value),
                m.durationWeeks(),
                m.unit(),
                plain(m.baseline()),
                plain(m.end()),
                plain(m.change()),
                m.endMedian().map(median -> List.of(median.median().value(), median.kind())),
                m.quote());
    }

    private static List<Optional<?>> plain(Summary summary) {
        return List.of(
                summary.mean().map(Sourced::value),
                summary.sd().map(Sourced::value),
                summary.se().map(Sourced::value),
                summary.n().map(Sourced::value));
    }

    @Test
    void cellsAreQuotedWhereTheyMustBe() {
        assertThat(TableWriter.text(List.of("a", "b"), List.of(List.of("x, y", "\"z\""), List.of("", "1"))))
                .isEqualTo("a,b\n\"x, y\",\"\"\"z\"\"\"\n,1\n");
        assertThatThrownBy(() -> TableWriter.text(List.of("a"), List.of(List.of("1", "2"))))
                .isInstanceOf(InvalidEvidence.class)
                .hasMessageContaining("2 cells, its header 1");
    }

    @Test
    void numbersReadBackToTheSameBits() {
        for (double value : new double[] {0.1 + 0.2, 26.0892857142857, 1e-300, 12, -3.5e22}) {
            assertThat(Numbers.parse(TableWriter.number(value))).hasValue(value);
        }
    }

    @Test
    void aSpreadsheetRunsNoCellAsAFormula() {
        assertThat(TableWriter.spreadsheet(
                        List.of("=a", "b"),
                        List.of(List.of("-2.5", "+1e3"), List.of("-", "@x"), List.of("\tx", "1-2"))))
                .isEqualTo("'=a,b\n-2.5,+1e3\n'-,'@x\n'\tx,1-2\n");
    }
}
