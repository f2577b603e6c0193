package org.dyad.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code dyad pool} on the 13 BCG trials (Colditz et al. 1994, JAMA 271:698-702) against what metafor 3.8-1 prints for
 * {@code rma(measure="RR", ai=tpos, bi=tneg, ci=cpos, di=cneg, data=dat.bcg)}, as in Viechtbauer (2010),
 * doi:10.18637/jss.v036.i03.
 */
class PoolCommandTest {
    private static final String BCG = Call.resource("bcg.csv");
    private static final String COLUMNS = "study=author,ai=tpos,bi=tneg,ci=cpos,di=cneg";
    /** Half of the last of four printed decimals. */
    private static final Offset<Double> PRINTED = within(5e-5);

    /** Half of the last of six printed decimals. */
    private static final Offset<Double> TIGHT = within(5e-7);

    private static JsonNode pool(String... more) {
        return call(more).json();
    }

    private static Call call(String... more) {
        String[] args = new String[more.length + 8];
        System.arraycopy(
                new String[] {"pool", BCG, "--columns", COLUMNS, "--measure", "RR", "--format", "json"}, 0, args, 0, 8);
        System.arraycopy(more, 0, args, 8, more.length);
        return Call.of(args);
    }

    @Test
    void agreesWithMetaforByDefault() {
        JsonNode fit = pool();
        JsonNode pooled = fit.get("coefficients").get(0);
        assertThat(fit.get("measure").asText()).isEqualTo("RR");
        assertThat(fit.get("method").asText()).isEqualTo("REML");
        assertThat(fit.get("test").asText()).isEqualTo("z");
        assertThat(fit.get("k").asInt()).isEqualTo(13);
        assertThat(fit.get("coefficients")).hasSize(1);
        assertThat(pooled.get("name").asText()).isEqualTo("intercept");
        assertThat(pooled.get("estimate").asDouble()).isCloseTo(-0.7145, PRINTED);
        assertThat(pooled.get("se").asDouble()).isCloseTo(0.1798, PRINTED);
        assertThat(pooled.get("statistic").asDouble()).isCloseTo(-3.9744, PRINTED);
        assertThat(pooled.get("ciLower").asDouble()).isCloseTo(-1.0669, PRINTED);
        assertThat(pooled.get("ciUpper").asDouble()).isCloseTo(-0.3622, PRINTED);
        assertThat(fit.get("tau2").asDouble()).isCloseTo(0.3132, PRINTED);
        assertThat(fit.get("tau2Se").asDouble()).isCloseTo(0.1664, PRINTED);
        assertThat(fit.get("i2").asDouble()).isCloseTo(92.22, within(5e-3));
        assertThat(fit.get("h2").asDouble()).isCloseTo(12.86, within(5e-3));
        assertThat(fit.get("q").asDouble()).isCloseTo(152.2330, PRINTED);
        assertThat(fit.get("qDf").asInt()).isEqualTo(12);
    }

    @Test
    void infiniteDegreesOfFreedomAreNullAndTheTestSaysZ() {
        JsonNode fit = pool();
        assertThat(fit.get("coefficients").get(0).get("df").isNull()).isTrue();
        assertThat(fit.get("qm").isNull()).isTrue();
        assertThat(fit.get("r2").isNull()).isTrue();
        assertThat(fit.get("subgroups")).isEmpty();
    }

    /** {@code mods = ~ ablat, control = list(threshold = 1e-12, maxiter = 10000)}: out of the box metafor stops at 0.07635. */
    @Test
    void agreesWithMetaforOnLatitude() {
        JsonNode fit = pool("--moderators", "ablat");
        assertThat(fit.get("coefficients").get(0).get("estimate").asDouble()).isCloseTo(0.2515, PRINTED);
        assertThat(fit.get("coefficients").get(1).get("name").asText()).isEqualTo("ablat");
        assertThat(fit.get("coefficients").get(1).get("estimate").asDouble()).isCloseTo(-0.0291, PRINTED);
        assertThat(fit.get("tau2").asDouble()).isCloseTo(0.0763480, TIGHT);
        assertThat(fit.get("qm").asDouble()).isCloseTo(16.358232, TIGHT);
        assertThat(fit.get("qmDf").asInt()).isEqualTo(1);
        assertThat(fit.get("r2").asDouble()).isCloseTo(75.626622, TIGHT);
        assertThat(fit.get("predictionLower").isNull()).isTrue();
    }

    @Test
    void theNormalPredictionIntervalIsMetaforsDefault() {
        JsonNode fit = pool("--predict", "z");
        assertThat(fit.get("predictionLower").asDouble()).isCloseTo(-1.8667, PRINTED);
        assertThat(fit.get("predictionUpper").asDouble()).isCloseTo(0.4376, PRINTED);
    }

    @Test
    void groupsHoldAllStudies() {
        JsonNode groups = pool("--subgroup", "alloc").get("subgroups");
        assertThat(groups).hasSize(3);
        assertThat(groups.get(0).get("k").asInt()
                        + groups.get(1).get("k").asInt()
                        + groups.get(2).get("k").asInt())
                .isEqualTo(13);
    }

    @Test
    void theTextNamesEveryDefaultAndMarksIt() {
        Call call = Call.of("pool", BCG, "--columns", COLUMNS, "--measure", "RR", "--test", "knha");
        assertThat(call.exitCode()).isZero();
        assertThat(call.err()).isEmpty();
        assertThat(call.out())
                .contains("pooled effect", "As risk ratio: 0.489", "--method REML (default)", "--level 95 (default)")
                .contains("--test knha,");
    }

    @Test
    void csvHasOneRowForEachCoefficient() {
        Call call = Call.of(
                "pool", BCG, "--columns", COLUMNS, "--measure", "RR", "--format", "csv", "--moderators", "ablat");
        assertThat(call.out().lines()).hasSize(3).first().asString().startsWith("group,k,name,estimate,se");
    }

    @Test
    void aTableOfEffectsNeedsNoMeasure(@TempDir Path folder) {
        String file = Call.file(folder, "e.csv", "study,yi,sei\na,1,0.5\nb,2,0.5\n");
        JsonNode fit =
                Call.of("pool", file, "--method", "EE", "--format", "json").json();
        assertThat(fit.get("coefficients").get(0).get("estimate").asDouble()).isEqualTo(1.5);
        assertThat(fit.get("tau2").asDouble()).isZero();
        assertThat(fit.get("predictionLower").isNull()).isTrue();
    }

    @Test
    void oneStudyShowsNoVarianceBetweenStudies(@TempDir Path folder) {
        String file = Call.file(folder, "e.csv", "study,yi,vi\na,1,0.25\n");
        assertThat(Call.of("pool", file, "--format", "json").json().get("tau2").isNull())
                .isTrue();
    }

    @Test
    void rowsLeftOutAreSaid(@TempDir Path folder) {
        String file = Call.file(folder, "e.csv", "study,yi,vi,x\na,1,0.25,1\nb,2,0.25,\nc,1,0.5,2\nd,3,1,4\n");
        Call call = Call.of("pool", file, "--moderators", "x", "--format", "json");
        assertThat(call.json().get("k").asInt()).isEqualTo(3);
        assertThat(call.json().get("leftOut").get(0).get("study").asText()).isEqualTo("b");
        assertThat(call.err()).contains("left out: b: Row 3 has no value in column x.");
    }

    @Test
    void whatCannotBeEstimatedEndsWithOne(@TempDir Path folder) {
        String file = Call.file(folder, "e.csv", "study,yi,vi\na,1,0.25\n");
        Call.of("pool", file, "--test", "knha").refused(1);
        String same = Call.file(folder, "s.csv", "study,yi,vi,x\na,1,0.25,2\nb,2,0.25,2\nc,4,0.25,2\n");
        Call.of("pool", same, "--moderators", "x").refused(1, "x");
    }

    @Test
    void optionsThatAreNotThereYetAreRefused() {
        Call.of("pool", BCG, "--columns", COLUMNS, "--measure", "RR", "--random", "a/b")
                .refused(2, "a", "b");
    }

    @Test
    void theOrderOfTheRowsDoesNotMatter(@TempDir Path folder) {
        String one = Call.file(folder, "a.csv", "study,yi,vi\na,0.1,0.25\nb,2.3,0.35\nc,-1.7,0.15\n");
        String other = Call.file(folder, "b.csv", "study,yi,vi\nc,-1.7,0.15\na,0.1,0.25\nb,2.3,0.35\n");
        assertThat(Call.of("pool", one, "--format", "csv").out())
                .isEqualTo(Call.of("pool", other, "--format", "csv").out());
    }

    @Test
    void rowsWithAMissingCellAreLeftOutAndSaidSo(@TempDir Path folder) {
        String whole = Call.file(folder, "whole.csv", "study,yi,sei\nA,1,0.2\nD,1.5,0.4\n");
        String gaps = Call.file(folder, "gaps.csv", "study,yi,sei\nA,1,0.2\nB,NA,0.3\nC,2,\nD,1.5,0.4\n");
        Call call = Call.of("pool", gaps, "--format", "json");
        assertThat(call.json().get("coefficients"))
                .isEqualTo(Call.of("pool", whole, "--format", "json").json().get("coefficients"));
        assertThat(call.json().get("leftOut").toString())
                .isEqualTo("[{\"study\":\"B\",\"reason\":\"Row 3 has no value in column yi.\"},"
                        + "{\"study\":\"C\",\"reason\":\"Row 4 has no value in column sei.\"}]");
        assertThat(call.err()).contains("dyad: left out: B: Row 3 has no value in column yi.");
        assertThat(Call.of("pool", gaps).out()).contains("C: Row 4 has no value in column sei.");
    }

    @Test
    void whereNoRowIsLeftTheAnalysisCouldNotBeDone(@TempDir Path folder) {
        Call.of("pool", Call.file(folder, "t.csv", "study,yi,sei\nB,NA,0.3\nC,2,\n"))
                .refused(1, "no row is left", "B: Row 2", "C: Row 3");
        Call.of("pool", Call.file(folder, "t.csv", "study,ai,n1,ci,n2\nB,NA,3,1,9\n"), "--measure", "RR")
                .refused(1, "no row is left", "column ai");
    }

    @Test
    void aStudyTwiceIsWarnedOf(@TempDir Path folder) {
        String file = Call.file(folder, "t.csv", "study,yi,vi\nA,1,0.2\nB,1,0.2\nA,1,0.2\n");
        Call call = Call.of("pool", file, "--format", "json");
        assertThat(call.json().get("warnings")).hasSize(1);
        assertThat(call.err()).contains("dyad: warning: t.csv: Study A stands in rows 2, 4.");
    }

    @Test
    void groupsAreNotPooledWithModerators(@TempDir Path folder) {
        String file = Call.file(folder, "t.csv", "study,yi,vi,g,x\nA,1,0.2,a,1\nB,1,0.2,b,2\n");
        Call.of("pool", file, "--subgroup", "g", "--moderators", "x").refused(2, "Use one of the two");
        Call.of("pool", file, "--columns", "yi").refused(2, "--columns yi: write NAME=THEIRS");
    }

    /** Röver (2020), doi:10.18637/jss.v093.i06, section 3: six trials in children with a liver transplant. */
    @Test
    void aPriorAddsABayesianFit(@TempDir Path folder) throws Exception {
        Path table = folder.resolve("crins.csv");
        java.nio.file.Files.writeString(table, """
                study,ai,n1,ci,n2
                Heffron 2003,14,61,15,20
                Gibelli 2004,16,28,19,28
                Schuller 2005,3,18,8,12
                Ganschow 2005,9,54,29,54
                Spada 2006,4,36,11,36
                Gras 2008,0,50,3,34
                """);
        JsonNode fit = Call.of(
                        "pool",
                        table.toString(),
                        "--measure",
                        "OR",
                        "--prior",
                        "half-normal:0.5",
                        "--mu-prior",
                        "normal:0,4",
                        "--format",
                        "json")
                .json()
                .get("bayesian");
        assertThat(fit.get("tau").get("median").asDouble()).isCloseTo(0.3445022, within(2e-5));
        assertThat(fit.get("mu").get("shortestLower").asDouble()).isCloseTo(-2.2312, within(1e-3));
        assertThat(fit.get("trials")).hasSize(6);
        String text = Call.of("pool", table.toString(), "--measure", "OR", "--prior", "half-normal:0.5")
                .out();
        assertThat(text)
                .contains("Bayesian fit, tau half-normal with scale 0.5, mean effect flat")
                .contains("Probability above 0")
                .contains("--prior half-normal:0.5");
    }

    @Test
    void priorsThatCannotBeUsedAreRefusedWithTheReason() {
        Call improper = call("--prior", "1/tau");
        assertThat(improper.exitCode()).isEqualTo(2);
        assertThat(improper.err()).contains("all of the posterior lies at tau = 0");
        Call idle = call("--threshold", "0.5");
        assertThat(idle.exitCode()).isEqualTo(2);
        assertThat(idle.err()).contains("--threshold belongs to a Bayesian fit");
    }
}
