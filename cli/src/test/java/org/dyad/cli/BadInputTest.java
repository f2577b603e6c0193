package org.dyad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad tables and bad calls: exit code 2, a message that says where and what to do, and nothing on standard output. */
class BadInputTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a number with a comma  | study,yi,sei/a,1,\"0,21\"/b,2,0.3    | row 2 | 0,21",
                "a word for a number    | study,yi,sei/a,much,0.2/b,2,0.3      | row 2 | much",
                "a negative variance    | study,yi,vi/a,1,-0.2/b,2,0.3         | row 2 | vi",
                "a variance of zero     | study,yi,vi/a,1,0/b,2,0.3            | row 2 | vi",
                "vi is not sei squared  | study,yi,vi,sei/a,1,0.3,0.3/b,2,0.09,0.3 | row 2 | sei",
                "no study               | study,yi,vi/,1,0.2/b,2,0.3           | row 2 | study",
                "a missing column       | study,yi/a,1                         | vi    | sei",
                "more events than people| study,ai,n1,ci,n2/a,12,10,1,10       | row 2 | 12",
                "half a person          | study,ai,bi,ci,di/a,1.5,10,1,10      | row 2 | 1.5",
                "a negative SD          | study,n1,mean1,sd1,n2,mean2,sd2/a,9,1,-1,9,1,1 | row 2 | sd1",
                "a cell too many        | study,yi,vi/a,1,0.2,7/b,2,0.3         | row 2 | 4",
                "a column twice         | study,yi,yi,vi/a,1,1,0.2             | t.csv | yi",
                "only a header          | study,yi,vi                          | t.csv | row",
            })
    void aBadTableIsRefusedWithItsPlace(String kind, String table, String place, String found) {
        String file = Call.file(folder, "t.csv", table.strip().replace('/', '\n') + "\n");
        String measure = table.contains("ai") ? "RR" : table.contains("mean1") ? "MD" : "GEN";
        Call.of("pool", file, "--measure", measure, "--format", "json")
                .refused(2, "t.csv", place.strip(), found.strip());
    }

    @Test
    void allFaultsComeInOneGo() {
        String file = Call.file(folder, "t.csv", "study,yi,vi\na,x,0.2\nb,1,-1\n,2,0.3\n");
        Call.of("pool", file).refused(2, "row 2", "row 3", "row 4", "nothing was analysed");
    }

    @Test
    void aFileThatIsNoText() throws Exception {
        Path file = folder.resolve("t.csv");
        Files.write(file, new byte[] {'s', 't', (byte) 0xff, (byte) 0xfe, 0, 1, '\n'});
        Call.of("pool", file.toString()).refused(2, "t.csv");
        Files.write(file, "study,yi,vi\nM\u00fcller,1,2\n".getBytes(StandardCharsets.ISO_8859_1));
        Call.of("pool", file.toString()).refused(2, "UTF-8");
    }

    @Test
    void anEmptyFileAFolderAndNoFile() {
        Call.of("pool", Call.file(folder, "empty.csv", "")).refused(2, "empty.csv");
        Call.of("pool", folder.toString()).refused(2);
        Call.of("pool", folder.resolve("none.csv").toString()).refused(2, "none.csv", "no such file");
    }

    @Test
    void wrongCalls() {
        String file = Call.file(folder, "t.csv", "study,yi,vi\na,1,0.2\nb,2,0.3\nc,3,1\n");
        Call.of("pool").refused(2, "FILE");
        Call.of("pool", file, "--level", "0.95").refused(2, "--level", "95");
        Call.of("pool", file, "--level", "many").refused(2, "--level");
        Call.of("pool", file, "--method", "BEST").refused(2, "REML", "DL", "BEST");
        Call.of("pool", file, "--test", "f").refused(2, "knha");
        Call.of("pool", file, "--predict", "k").refused(2, "k-2");
        Call.of("pool", file, "--format", "xml").refused(2, "--format", "json");
        Call.of("pool", file, "--delimiter", "ab").refused(2, "--delimiter");
        Call.of("pool", file, "--moderators", "age").refused(2, "age");
        Call.of("pool", file, "--subgroup", "age").refused(2, "age");
        Call.of("pool", file, "--columns", "yi=effect").refused(2, "effect");
    }

    @Test
    void theMeasureThatATableNeedsIsNamed() {
        String file = Call.file(folder, "t.csv", "study,ai,bi,ci,di\na,1,2,3,4\nb,1,2,3,4\n");
        Call.of("pool", file).refused(2, "--measure", "RR, OR, RD");
        String strange = Call.file(folder, "s.csv", "name,x\na,1\n");
        Call.of("pool", strange).refused(2, "s.csv", "name, x");
    }

    @Test
    void aTableOfArmsIsSentToTheRightCommand() {
        String file =
                Call.file(folder, "arms.csv", "study,arm,compartment,mean,unit,n,sd,dose\nA,1,milk,1,nmol/L,9,1,0\n");
        Call.of("pool", file, "--measure", "MD").refused(2, "evidence table", "dyad dose");
    }

    @Test
    void missingColumnsAreNamedAndTheColumnsFoundOnce() {
        String file = Call.file(folder, "t.csv", "study,a,b\nx,1,2\n");
        Call call = Call.of("pool", file, "--measure", "MD").refused(2, "column n1", "column sd2");
        assertThat(call.err().split("Columns found", -1)).hasSize(2);
    }

    @Test
    void aFailureIsNeverAStackTrace() {
        assertThat(Call.of("pool", Call.file(folder, "t.csv", "\"study,yi\n")).err())
                .doesNotContain("\tat ");
    }
}
