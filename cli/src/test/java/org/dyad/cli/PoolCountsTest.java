package org.dyad.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code dyad pool --method MH|PETO|GLMM} on the 13 BCG trials; numbers by metafor 3.8-1, validation/reference/make-counts.R. */
class PoolCountsTest {
    private static final String BCG = Call.resource("bcg.csv");
    private static final String COLUMNS = "study=author,ai=tpos,bi=tneg,ci=cpos,di=cneg";

    private static Call call(String... more) {
        List<String> args = new ArrayList<>(List.of("pool", BCG, "--columns", COLUMNS));
        args.addAll(List.of(more));
        return Call.of(args.toArray(String[]::new));
    }

    /** rma.mh(measure="OR"): -0.4734 (0.0410). */
    @Test
    void mantelHaenszelHasTheFieldsOfAPoolAndItsTests() {
        JsonNode fit =
                call("--measure", "OR", "--method", "mh", "--format", "json").json();
        JsonNode pooled = fit.get("coefficients").get(0);
        assertThat(fit.get("method").asText()).isEqualTo("MH");
        assertThat(fit.get("k").asInt()).isEqualTo(13);
        assertThat(pooled.get("estimate").asDouble()).isCloseTo(-0.4734, within(5e-5));
        assertThat(pooled.get("se").asDouble()).isCloseTo(0.0410, within(5e-5));
        assertThat(fit.get("tau2").isNull()).isTrue();
        assertThat(fit.get("predictionLower").isNull()).isTrue();
        assertThat(fit.get("qDf").asInt()).isEqualTo(12);
        assertThat(fit.get("tests").fieldNames())
                .toIterable()
                .containsExactly("cochranMantelHaenszel", "cochranMantelHaenszelCorrected", "breslowDay", "tarone");
        assertThat(fit.get("studies")).hasSize(13);
    }

    @Test
    void petoNeedsNoMeasure() {
        JsonNode fit = call("--method", "PETO", "--format", "json").json();
        assertThat(fit.get("measure").asText()).isEqualTo("PETO");
        assertThat(fit.get("coefficients").get(0).get("estimate").asDouble()).isCloseTo(-0.4744, within(5e-5));
    }

    /** By hand in R: -0.745003 (0.175562), tau2 0.294886. */
    @Test
    void theMixedModelSaysWhichItIs() {
        JsonNode fit =
                call("--measure", "OR", "--method", "GLMM", "--format", "json").json();
        assertThat(fit.get("coefficients").get(0).get("estimate").asDouble()).isCloseTo(-0.745003, within(5e-7));
        assertThat(fit.get("coefficients").get(0).get("se").asDouble()).isCloseTo(0.175562, within(5e-7));
        assertThat(fit.get("tau2").asDouble()).isCloseTo(0.294886, within(5e-7));
        assertThat(fit.get("predictionLower").isNumber()).isTrue();
        assertThat(fit.get("notes").toString()).contains("unconditional, with a fixed level for each study");
        assertThat(call("--measure", "OR", "--method", "GLMM").out())
                .contains(
                        "As odds ratio: 0.475",
                        "Model: unconditional",
                        "tau2 0.295",
                        "--method GLMM",
                        "--predict k-2 (default)");
    }

    @Test
    void textAndCsvAreThereToo() {
        assertThat(call("--measure", "RD", "--method", "MH").out())
                .contains("Pooled risk difference, 13 studies, Mantel-Haenszel", "one true effect", "Settings:")
                .doesNotContain("--predict");
        assertThat(call("--measure", "OR", "--method", "MH", "--format", "csv").out())
                .startsWith("group,k,name,estimate")
                .contains("all,13,intercept,-0.47");
    }

    @Test
    void ratesAndProportionsArePooledFromTheirCounts(@TempDir Path folder) {
        String rates =
                Call.file(folder, "r.csv", "study,x1,t1,x2,t2\nA,3,100,9,100\nB,0,50,2,55\nC,,60,2,55\nD,4,80,9,90\n");
        JsonNode fit = Call.of("pool", rates, "--measure", "IRR", "--method", "MH", "--format", "json")
                .json();
        assertThat(fit.get("k").asInt()).isEqualTo(3);
        assertThat(fit.get("leftOut").get(0).get("study").asText()).isEqualTo("C");
        String shares = Call.file(folder, "p.csv", "study,xi,ni\nA,2,20\nB,5,50\nC,9,90\n");
        JsonNode share = Call.of("pool", shares, "--measure", "PLO", "--method", "GLMM", "--format", "json")
                .json();
        assertThat(share.get("backTransformed").get("estimate").asDouble()).isCloseTo(0.1, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        "--measure=MD,--method=MH,OR",
        "--measure=RD,--method=PETO,OR",
        "--measure=RR,--method=GLMM,IRR",
        "--test=knha,--method=MH,normal",
        "--moderators=ablat,--method=GLMM,REML",
        "--subgroup=alloc,--method=MH,REML",
        "--prior=half-normal:0.5,--method=PETO,REML",
        "--robust=author,--method=MH,REML",
        "--predict=k-1,--method=MH,GLMM",
        "--level=90,--method=MH,--measure"
    })
    void wrongCombinationsAreRefusedInPlainWords(String option, String method, String remedy) {
        List<String> args = new ArrayList<>(List.of(option, method));
        if (!option.startsWith("--measure") && !option.startsWith("--level")) {
            args.add("--measure=OR");
        }
        call(args.toArray(String[]::new)).refused(2, remedy);
    }

    @Test
    void otherCommandsSayThatTheyPoolEffectsOnly() {
        Call.of("bias", BCG, "--columns", COLUMNS, "--measure", "OR", "--method", "MH")
                .refused(2, "dyad pool", "REML");
        assertThat(Call.of("pool", "--help").out()).contains("REML", "MH", "PETO", "GLMM");
    }

    @Test
    void tooFewStudiesForAMixedModelEndWithExitCode1(@TempDir Path folder) {
        String two = Call.file(folder, "t.csv", "study,ai,bi,ci,di\nA,1,20,3,20\nB,2,30,5,29\n");
        Call.of("pool", two, "--measure", "OR", "--method", "GLMM").refused(1, "--method MH");
    }
}
