package org.dyad.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code dyad sensitivity} on the 13 BCG trials against metafor 3.8-1: {@code leave1out()}, {@code cumul(order=year)} and
 * {@code influence()} of the REML fit, as shared/reference/meta/bcg_sensitivity has them.
 */
class SensitivityCommandTest {
    private static final String BCG = Call.resource("bcg.csv");
    private static final String COLUMNS = "study=author,ai=tpos,bi=tneg,ci=cpos,di=cneg";
    /** A searched variance stands behind every number. */
    private static final Offset<Double> SEARCHED = within(1e-6);

    private static Call call(String... more) {
        String[] args = new String[more.length + 6];
        System.arraycopy(new String[] {"sensitivity", BCG, "--columns", COLUMNS, "--measure", "RR"}, 0, args, 0, 6);
        System.arraycopy(more, 0, args, 6, more.length);
        return Call.of(args);
    }

    @Test
    void agreesWithMetafor() {
        JsonNode json = call("--order", "year", "--format", "json").json();
        JsonNode first = json.get("leaveOneOut").get(0);
        assertThat(first.get("study").asText()).isEqualTo("Aronson");
        assertThat(first.get("estimate").asDouble()).isCloseTo(-0.707083784699259, SEARCHED);
        assertThat(first.get("se").asDouble()).isCloseTo(0.189961014528869, SEARCHED);
        assertThat(first.get("tau2").asDouble()).isCloseTo(0.336156701803632, SEARCHED);
        assertThat(first.get("i2").asDouble()).isCloseTo(93.2259340939749, within(1e-4));
        JsonNode steps = json.get("cumulative");
        assertThat(steps).hasSize(13);
        assertThat(steps.get(0).get("tau2").asDouble()).isZero();
        assertThat(steps.get(0).get("note").asText()).contains("0 stands in");
        assertThat(steps.get(1).get("estimate").asDouble()).isCloseTo(-1.32500344224488, SEARCHED);
        assertThat(json.get("ties").toString()).contains("1973");
        JsonNode seventh = json.get("influence").get(6);
        assertThat(seventh.get("rstudent").asDouble()).isCloseTo(-1.30372705935773, SEARCHED);
        assertThat(seventh.get("dffits").asDouble()).isCloseTo(-0.336157503751428, SEARCHED);
        assertThat(seventh.get("cookD").asDouble()).isCloseTo(0.108741619531091, SEARCHED);
        assertThat(seventh.get("covRatio").asDouble()).isCloseTo(1.0077114082597, SEARCHED);
        assertThat(seventh.get("tau2Deleted").asDouble()).isCloseTo(0.293025869767263, SEARCHED);
        assertThat(seventh.get("qeDeleted").asDouble()).isCloseTo(145.829638145065, SEARCHED);
        assertThat(seventh.get("hat").asDouble()).isCloseTo(0.0602718141444445, SEARCHED);
        assertThat(seventh.get("weight").asDouble()).isCloseTo(6.02718141444445, SEARCHED);
        assertThat(json.get("gosh").isNull()).isTrue();
    }

    @Test
    void poolsEverySubsetAndWritesFigures(@TempDir Path folder) throws IOException {
        JsonNode gosh = call("--method", "DL", "--gosh", "--figures", folder.toString(), "--format", "json")
                .json()
                .get("gosh");
        assertThat(gosh.get("subsets").asInt()).isEqualTo(8191);
        assertThat(gosh.get("exhaustive").asBoolean()).isTrue();
        assertThat(gosh.get("estimate")).hasSize(8191);
        assertThat(folder).isDirectoryContaining("glob:**/gosh.svg").isDirectoryContaining("glob:**/baujat.svg");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(5);
        }
        assertThat(Files.size(folder.resolve("gosh.svg"))).isLessThan(400_000);
    }

    /** 13!/2⁴ deals: four latitudes stand twice. */
    @Test
    void permutesWithASeedThatItPrints() {
        Call call = call("--method", "DL", "--moderators", "ablat", "--permute=200", "--seed", "7");
        assertThat(call.exitCode()).isZero();
        assertThat(call.out()).contains("200 at random (seed 7) of 389188800", "--seed 7", "p by permutation");
        assertThat(call("--method", "DL", "--moderators", "ablat", "--permute=200", "--seed", "7")
                        .out())
                .isEqualTo(call.out());
    }

    @Test
    void textNamesItsDefaultsAndWhatItFlags() {
        Call call = call("--order", "year");
        assertThat(call.out())
                .contains(
                        "Each study left out",
                        "by year",
                        "Influence of each study",
                        "--method REML (default)",
                        "Equal: year 1973");
    }

    @Test
    void csvHasARowForEachStudyAndStep() {
        assertThat(call("--format", "csv").out().lines()).hasSize(27);
    }

    @Test
    void refusesWhatCannotBeMeant() {
        call("--order", "year", "--moderators", "ablat").refused(2, "--order", "--moderators");
        call("--gosh", "--subsets", "1").refused(2, "subsets", "2 to");
        call("--permute=5").refused(2, "permutations", "100");
        call("--order", "yeer").refused(2, "yeer", "year");
        call("--figures", BCG).refused(2, "is a file", "folder");
    }
}
