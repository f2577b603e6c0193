package org.dyad.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code dyad pool --random} on the 56 schools of Konstantopoulos (2011), doi:10.1002/jrsm.35, and {@code dyad multivariate} on the five
 * trials of Berkey et al. (1998), against what metafor 3.8-1 and clubSandwich 0.5.8 print for the same data.
 */
class DependentCommandsTest {
    private static final String SCHOOLS = Call.resource("schools.csv");
    private static final String BERKEY = Call.resource("berkey.csv");

    /** Half of the last of four printed decimals. */
    private static final Offset<Double> PRINTED = within(5e-5);

    @Test
    void threeLevelsAgreeWithMetafor() {
        JsonNode fit = Call.of(
                        "pool", SCHOOLS, "--random", "district/school", "--robust", "district", "--format", "json")
                .json();
        JsonNode mean = fit.get("coefficients").get(0);
        assertThat(mean.get("estimate").asDouble()).isCloseTo(0.1847, PRINTED);
        assertThat(mean.get("se").asDouble()).isCloseTo(0.0846, PRINTED);
        assertThat(fit.get("sigma2").get(0).asDouble()).isCloseTo(0.0651, PRINTED);
        assertThat(fit.get("sigma2").get(1).asDouble()).isCloseTo(0.0327, PRINTED);
        assertThat(fit.get("q").asDouble()).isCloseTo(578.8640, PRINTED);
        assertThat(fit.get("qDf").asInt()).isEqualTo(55);
        assertThat(fit.get("logLik").asDouble()).isCloseTo(-7.9587, PRINTED);
        JsonNode level = fit.get("levels").get(0);
        assertThat(level.get("units").asInt()).isEqualTo(11);
        assertThat(level.get("sigma2CiLower").asDouble()).isCloseTo(0.0222, PRINTED);
        assertThat(level.get("sigma2CiUpper").asDouble()).isCloseTo(0.2072, PRINTED);
        JsonNode robust = fit.get("robust");
        assertThat(robust.get("type").asText()).isEqualTo("CR2");
        assertThat(robust.get("clusters").asInt()).isEqualTo(11);
        assertThat(robust.get("coefficients").get(0).get("se").asDouble()).isCloseTo(0.084458, within(5e-7));
        assertThat(robust.get("coefficients").get(0).get("df").asDouble()).isCloseTo(9.863156, within(5e-6));
        assertThat(fit.get("warnings")).isEmpty();
    }

    @Test
    void outcomesAgreeWithMetafor() {
        String[] call = {
            "multivariate",
            BERKEY,
            "--study",
            "trial",
            "--outcome",
            "outcome",
            "--vcov",
            "v1i,v2i",
            "--structure",
            "un",
            "--correlation",
            "estimated",
            "--format",
            "json"
        };
        JsonNode fit = Call.of(call).json();
        // rma.mv(yi, V, mods = ~ outcome - 1, random = ~ outcome | trial, struct = "UN"), as metafor's documentation
        // prints it
        assertThat(fit.get("coefficients").get(0).get("name").asText()).isEqualTo("AL");
        assertThat(fit.get("coefficients").get(0).get("estimate").asDouble()).isCloseTo(-0.3392, PRINTED);
        assertThat(fit.get("coefficients").get(1).get("estimate").asDouble()).isCloseTo(0.3534, PRINTED);
        assertThat(fit.get("g").get(0).get(0).asDouble()).isCloseTo(0.0327, PRINTED);
        assertThat(fit.get("g").get(1).get(1).asDouble()).isCloseTo(0.0117, PRINTED);
        assertThat(fit.get("correlations").get(0).get(1).asDouble()).isCloseTo(0.6088, PRINTED);
        assertThat(fit.get("correlationIsAnEstimate").asBoolean()).isFalse();
        assertThat(fit.get("atFixedCorrelations")).hasSize(3);
    }

    /** Five trials report both outcomes: by methods.md a correlation is not estimated from fewer than eight. */
    @Test
    void withoutAStructureTheRuleDecides() {
        JsonNode fit = Call.of(
                        "multivariate",
                        BERKEY,
                        "--study",
                        "trial",
                        "--outcome",
                        "outcome",
                        "--rho",
                        "0.5",
                        "--format",
                        "json")
                .json();
        assertThat(fit.get("correlationSource").asText()).isEqualTo("fixed");
        assertThat(fit.get("correlations").get(0).get(1).asDouble()).isEqualTo(0.5);
        assertThat(fit.get("withinCorrelationAssumed").asDouble()).isEqualTo(0.5);
        String text = Call.of("multivariate", BERKEY, "--study", "trial", "--outcome", "outcome", "--rho", "0.5")
                .out();
        assertThat(text).contains("reported together by 5 trials", "fixed", "Assumed: sampling errors", "at 0.8:");
    }

    /** A structure says what form the covariance has, not that a correlation may be estimated from five trials. */
    @Test
    void aStructureDoesNotLiftTheRule() {
        for (String structure : new String[] {"un", "hcs", "cs"}) {
            JsonNode fit = berkey("--structure", structure, "--format", "json").json();
            assertThat(fit.get("correlationSource").asText()).isEqualTo("fixed");
            assertThat(fit.get("correlations").get(0).get(1).asDouble()).isEqualTo(0.5);
            assertThat(fit.get("atFixedCorrelations")).hasSize(3);
            boolean equal = fit.get("g").get(0).get(0).asDouble()
                    == fit.get("g").get(1).get(1).asDouble();
            assertThat(equal).as(structure).isEqualTo(structure.equals("cs"));
        }
        assertThat(berkey("--structure", "cs").out()).contains("one variance, correlation fixed", "0.50, fixed");
        assertThat(berkey("--structure", "un").out())
                .contains("a variance for each outcome, correlation fixed", "--structure un");
    }

    /** Estimated all the same, on explicit wish; then it is marked. */
    @Test
    void aCorrelationFromFewTrialsIsMarked() {
        JsonNode fit = berkey("--structure", "cs", "--correlation", "estimated", "--format", "json")
                .json();
        assertThat(fit.get("correlationSource").asText()).isEqualTo("estimated");
        assertThat(fit.get("correlationIsAnEstimate").asBoolean()).isFalse();
        assertThat(berkey("--correlation", "estimated").out())
                .contains(
                        "from too few trials: no estimate to rely on",
                        "all results above rest on it",
                        "--correlation estimated");
        assertThat(berkey("--correlation", "0.8").out()).contains("0.80, fixed", "--correlation 0.8");
        assertThat(berkey("--structure", "diag").out()).contains("at 0:", "at 0.5:", "at 0.8:");
        berkey("--correlation", "1.5").refused(2, "a number from -1 to 1, or estimated");
        berkey("--correlation", "high").refused(2, "a number from -1 to 1, or estimated");
        berkey("--structure", "diag", "--correlation", "0.5").refused(2, "diag has no correlation");
    }

    private static Call berkey(String... options) {
        List<String> call = new ArrayList<>(
                List.of("multivariate", BERKEY, "--study", "trial", "--outcome", "outcome", "--rho", "0.5"));
        call.addAll(List.of(options));
        return Call.of(call.toArray(String[]::new));
    }

    @Test
    void textAndTableForPeople() {
        Call text = Call.of("pool", SCHOOLS, "--random", "district/school", "--robust", "district");
        assertThat(text.exitCode()).isZero();
        assertThat(text.out())
                .contains("Variance at each level", "district", "Robust by district (CR2, 11 clusters", "9.9");
        Call table = Call.of("pool", SCHOOLS, "--random", "district/school", "--robust", "district", "--format", "csv");
        assertThat(table.out()).startsWith("name,estimate,se,").contains("\nintercept,0.1847");
    }

    /** A variance between two units is withheld, and with it everything that is computed from it. */
    @Test
    void sharesOfAWithheldVarianceAreWithheld(@TempDir Path folder) {
        String rows =
                "site,study,yi,vi\na,1,0.1,0.02\na,2,0.9,0.03\na,3,0.4,0.02\nb,4,1.6,0.02\nb,5,0.8,0.03\nb,6,1.1,0.02\n";
        String sites = Call.file(folder, "sites.csv", rows);
        JsonNode fit = Call.of("pool", sites, "--random", "site/study", "--format", "json")
                .json();
        assertThat(fit.get("sigma2").get(0).isNull()).isTrue();
        assertThat(fit.get("i2").isNull()).isTrue();
        assertThat(fit.get("h2").isNull()).isTrue();
        for (JsonNode level : fit.get("levels")) {
            assertThat(level.get("i2").isNull()).isTrue();
            assertThat(level.get("correlation").isNull()).isTrue();
        }
        assertThat(fit.get("levels").get(1).get("sigma2").asDouble()).isPositive();
        assertThat(Call.of("pool", sites, "--random", "site/study").out())
                .contains("Only 2 units of level site inform it.", "I2 and correlations are withheld at all levels");
    }

    @Test
    void wrongCallsAreRefused(@TempDir Path folder) {
        Call.of("pool", SCHOOLS, "--random", "district/school", "--method", "DL")
                .refused(2, "REML or ML", "DL");
        Call.of("pool", SCHOOLS, "--random", "district/school", "--test", "knha")
                .refused(1, "Knapp-Hartung");
        Call.of("pool", SCHOOLS, "--random", "district/pupil").refused(2, "pupil");
        Call.of("pool", SCHOOLS, "--rho", "0.5").refused(2, "--random");
        Call.of("pool", SCHOOLS, "--random", "district/school", "--subgroup", "year")
                .refused(2, "--moderators");
        Call.of("pool", SCHOOLS, "--random", "district/school", "--robust", "study")
                .refused(2, "whole groups");
        Call.of("multivariate", BERKEY, "--study", "trial", "--outcome", "outcome")
                .refused(2, "--vcov", "--rho");
        Call.of("multivariate", BERKEY, "--study", "trial", "--outcome", "year", "--rho", "0.5")
                .refused(2, "twice");
        String short1 = Call.file(folder, "short.csv", "trial,outcome,yi,vi,v1i\na,x,1,1,1\na,y,2,1,0.1\n");
        Call.of("multivariate", short1, "--study", "trial", "--outcome", "outcome", "--vcov", "v1i")
                .refused(2, "a: its row 1 has 1 of the 2 covariances");
    }
}
