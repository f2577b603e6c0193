package org.dyad.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoseCommandTest {
    private static final String ARMS = """
            study,dose,mean,sd,n
            A,0,20,5,25
            A,1000,26,5,25
            B,0,22,6,36
            B,2000,36,6,36
            C,400,25,4,16
            C,1400,31,4,16
            """;

    @TempDir
    private Path folder;

    private String file;

    @BeforeEach
    void writeArms() {
        file = Call.file(folder, "arms.csv", ARMS);
    }

    /** Two-arm trials and a straight line through the difference: b = sum(w d y) / sum(w d^2), w = 1 / (se1^2 + se2^2). */
    @Test
    void aStraightLineWithoutVarianceBetweenTrialsIsWeightedLeastSquares() {
        double[] d = {1000, 2000, 1000};
        double[] y = {6, 14, 6};
        double[] w = {1 / 2.0, 1 / 2.0, 1 / 2.0};
        double xy = 0;
        double xx = 0;
        for (int i = 0; i < d.length; i++) {
            xy += w[i] * d[i] * y[i];
            xx += w[i] * d[i] * d[i];
        }
        JsonNode fit =
                Call.of("dose", file, "--method", "fixed", "--format", "json").json();
        JsonNode slope = fit.get("coefficients").get(0);
        assertThat(fit.get("shape").asText()).isEqualTo("linear");
        assertThat(fit.get("stage").asText()).isEqualTo("one");
        assertThat(fit.get("k").asInt()).isEqualTo(3);
        assertThat(fit.get("arms").asInt()).isEqualTo(6);
        assertThat(slope.get("name").asText()).isEqualTo("dose");
        assertThat(slope.get("estimate").asDouble()).isCloseTo(xy / xx, within(1e-14));
        assertThat(slope.get("se").asDouble()).isCloseTo(1 / Math.sqrt(xx), within(1e-14));
        assertThat(slope.get("df").isNull()).isTrue();
        assertThat(fit.get("psi").get(0).get(0).asDouble()).isZero();
        assertThat(fit.get("tests").get("nonlinearity").isNull()).isTrue();
    }

    @Test
    void predictionsAreDifferencesFromTheDoseAskedFor() {
        JsonNode fit = Call.of("dose", file, "--at", "0,1000,2000", "--from", "1000", "--format", "json")
                .json();
        JsonNode predictions = fit.get("predictions");
        assertThat(predictions).hasSize(3);
        assertThat(predictions.get(1).get("estimate").asDouble()).isZero();
        assertThat(predictions.get(0).get("estimate").asDouble())
                .isCloseTo(-predictions.get(2).get("estimate").asDouble(), within(1e-12));
        assertThat(fit.get("from").asDouble()).isEqualTo(1000);
    }

    @Test
    void aSplineHasItsNonlinearityTest(@TempDir Path other) {
        StringBuilder rows = new StringBuilder("study,dose,mean,se\n");
        for (int i = 1; i <= 6; i++) {
            int dose = 600 + 200 * i;
            rows.append(
                    "t%d,0,%d,1\nt%d,%d,%d,1\nt%d,2400,%d,1.2\n".formatted(i, 20 + i % 3, i, dose, 27 + i % 2, i, 35));
        }
        String many = Call.file(other, "many.csv", rows.toString());
        JsonNode fit = Call.of("dose", many, "--shape", "rcs:0,800,2400", "--format", "json")
                .json();
        assertThat(fit.get("tests").get("nonlinearity").get("df").asInt()).isEqualTo(1);
        assertThat(fit.get("vcov")).hasSize(2);
        assertThat(fit.get("optimum").get("firstOrderHolds").asBoolean()).isTrue();
    }

    @Test
    void theTextNamesDefaultsAndTheUnit(@TempDir Path other) {
        String units = Call.file(
                other,
                "u.csv",
                "study,dose,mean,sd,n,unit\nA,0,20,5,25,ng/mL\nA,1000,65,12,25,nmol/L\n"
                        + "B,0,20,5,25,ng/mL\nB,2000,25,5,25,ng/mL\n");
        Call call = Call.of("dose", units, "--unit", "nmol/L");
        assertThat(call.exitCode()).as(call.err()).isZero();
        assertThat(call.out())
                .contains("nmol/L", "3 rows were converted", "--shape linear (default)", "--from 0 (default)");
    }

    @Test
    void csvHasThePredictions() {
        assertThat(Call.of("dose", file, "--format", "csv").out().lines())
                .hasSize(6)
                .first()
                .asString()
                .startsWith("dose,from,estimate,se,ciLower");
    }

    @Test
    void whatIsNotThereYetIsRefused() {
        Call.of("dose", file, "--shape", "fp:1,4").refused(2, "-2, -1, -0.5, 0");
        Call.of("dose", file, "--shape", "wavy").refused(2, "wavy", "linear");
        Call.of("dose", file, "--covariance", "gl").refused(2, "need own, pooled or mixed");
        Call.of("dose", file, "--outcome", "logrr").refused(2, "logrr");
        Call.of("dose", file, "--method", "mm").refused(2, "two stages");
        Call.of("dose", file, "--moderators", "dose").refused(1, "Too few trials");
        Call.of("dose", file, "--outcome", "mean", "--covariance", "mixed").refused(2, "Use own or pooled");
        Call.of("dose", file, "--outcome", "mean", "--moderators", "dose").refused(2, "differences of means");
        Call.of("dose", file, "--compartment", "milk").refused(2, "evidence tables");
    }

    /** Trials of equal weight with one slope: the level is the mean of what the trials' lines have at dose 0. */
    @Test
    void meansAreTheLevelAndTheCurve() {
        JsonNode fit = Call.of(
                        "dose", file, "--outcome", "mean", "--method", "fixed", "--at", "0,1000", "--format", "json")
                .json();
        JsonNode level = fit.get("coefficients").get(0);
        double slope = fit.get("coefficients").get(1).get("estimate").asDouble();
        double expected = (23 - 500 * slope + 29 - 1000 * slope + 28 - 900 * slope) / 3;
        assertThat(fit.get("effect").asText()).isEqualTo("mean");
        assertThat(level.get("name").asText()).isEqualTo("level");
        assertThat(level.get("estimate").asDouble()).isCloseTo(expected, within(1e-12));
        assertThat(fit.get("predictions").get(1).get("estimate").asDouble())
                .isCloseTo(expected + 1000 * slope, within(1e-12));
        assertThat(fit.get("vcov")).hasSize(2);
        assertThat(fit.get("psi")).hasSize(2);
        assertThat(fit.get("level").get("k").asInt()).isEqualTo(3);
        JsonNode other = Call.of(
                        "dose", file, "--outcome", "mean", "--from", "1000", "--stage", "two", "--format", "json")
                .json();
        assertThat(other.get("coefficients").get(0).get("estimate"))
                .isEqualTo(other.get("predictions").get(2).get("estimate"));
        Call text = Call.of("dose", file, "--outcome", "mean");
        assertThat(text.exitCode()).as(text.err()).isZero();
        assertThat(text.out())
                .contains(
                        "Mean at each dose",
                        "The level is the mean at 0 IU a day",
                        "not for a person",
                        "--outcome mean");
    }

    @Test
    void theTextSaysWhichTestAndWhereModeratorsAre(@TempDir Path other) {
        StringBuilder rows = new StringBuilder("study,dose,mean,sd,n,baseline\n");
        for (int i = 1; i <= 11; i++) {
            rows.append("t%d,0,%d,5,25,%d\nt%d,%d,%d,5,25,%d\n"
                    .formatted(i, 20 + i % 3, 15 + i, i, 500 + 150 * i, 27 + i, 15 + i));
        }
        String many = Call.file(other, "many.csv", rows.toString());
        Call z = Call.of("dose", many, "--moderators", "baseline", "--at-moderators", "baseline=20");
        assertThat(z.exitCode()).as(z.err()).isZero();
        assertThat(z.out()).contains("--at-moderators baseline=20", "? chi2 = ").doesNotContain("chi2 or F");
        Call t = Call.of("dose", many, "--moderators", "baseline", "--test", "t");
        assertThat(t.out()).contains("--at-moderators their means (default)", "? F = ");
    }

    /** Trials without a dose of 0 leave very small ED50s without a variance; the search begins above these and says so. */
    @Test
    void anEd50IsFoundWhereTheVarianceBetweenTrialsCanBe() {
        String simulated =
                Path.of("..", "examples", "simulated-lactation", "arms.csv").toString();
        Call call = Call.of("dose", simulated, "--compartment", "maternal serum", "--shape", "emax");
        assertThat(call.exitCode()).as(call.err()).isZero();
        assertThat(call.out()).contains("Half of the full effect (ED50) at 3100 IU", "The ED50 was looked for from");
    }

    /** One study, two doses, a line without variance between studies: the weighted mean of what its doses say, by hand. */
    @Test
    void logRelativeRisksAreReadWithTheirCounts(@TempDir Path other) {
        String risks = Call.file(other, "risks.csv", """
                study,dose,logrr,se,cases,n,type
                A,0,0,,126,414,cc
                A,10,0.2,0.2,61,261,cc
                A,20,0.6,0.3,69,228,cc
                """);
        JsonNode fit = Call.of(
                        "dose",
                        risks,
                        "--outcome",
                        "logrr",
                        "--covariance",
                        "indep",
                        "--method",
                        "fixed",
                        "--format",
                        "json")
                .json();
        double expected = (10 * 0.2 / 0.04 + 20 * 0.6 / 0.09) / (100 / 0.04 + 400 / 0.09);
        assertThat(fit.get("coefficients").get(0).get("estimate").asDouble()).isCloseTo(expected, within(1e-12));
        assertThat(fit.get("covariance").asText()).isEqualTo("indep");
        assertThat(fit.get("blups").get(0).get("study").asText()).isEqualTo("A");
        assertThat(fit.get("goodnessOfFit").get("df").asInt()).isEqualTo(1);
        assertThat(fit.get("variancePartition")).hasSize(2);
        Call text = Call.of("dose", risks, "--outcome", "logrr", "--blup", "--fit");
        assertThat(text.exitCode()).as(text.err()).isZero();
        assertThat(text.out()).contains("log relative risk", "--covariance gl", "Each trial's own curve", "Deviance");
    }

    @Test
    void trialsThatCannotCarryTheShapeEndWithOne(@TempDir Path other) {
        Call.of("dose", file, "--shape", "rcs:0,500,1000,1500,2000").refused(1);
        String single = Call.file(other, "one.csv", "study,dose,mean,sd,n\nA,400,20,5,25\nB,800,22,5,25\n");
        Call.of("dose", single).refused(1, "A: It has one dose only");
    }

    @Test
    void anArmWithAMissingCellIsLeftOutAndWithItsReferenceTheTrial(@TempDir Path other) {
        JsonNode whole = Call.of("dose", file, "--format", "json").json();
        String more = ARMS + "C,2000,NA,4,16\nD,0,20,,16\nD,900,25,4,16\nD,1400,29,4,16\n";
        Call call = Call.of("dose", Call.file(other, "more.csv", more), "--format", "json");
        JsonNode fit = call.json();
        assertThat(fit.get("coefficients")).isEqualTo(whole.get("coefficients"));
        assertThat(fit.get("leftOut").findValuesAsText("reason"))
                .hasSize(3)
                .contains("Row 8 has no value in column mean.", "Row 9 has no value in column sd.")
                .anyMatch(reason -> reason.startsWith("Its reference arm is the one left out"));
        assertThat(call.err()).contains("left out: C: Row 8");
        Call.of("dose", Call.file(other, "none.csv", "study,dose,mean,se\nA,0,1,NA\nA,5,2,1\n"))
                .refused(1, "A: Row 2 has no value in column se.", "reference arm");
    }

    @Test
    void aDoseIsNotNegative() {
        Call.of("dose", file, "--from", "-100").refused(2, "--from -100", "0 or more");
    }
}
