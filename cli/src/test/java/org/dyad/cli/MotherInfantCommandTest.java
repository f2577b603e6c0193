package org.dyad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code mother-infant} and {@code chain} on the simulated example, where everything can be had, and on the real one. */
class MotherInfantCommandTest {
    private static final String SIMULATED =
            Path.of("..", "examples", "simulated-lactation", "arms.csv").toString();
    private static final String REAL =
            Path.of("..", "examples", "lactation", "arms.csv").toString();

    @Test
    void mothersAndInfantsOfTheSimulatedLiterature() {
        JsonNode result =
                Call.of("mother-infant", SIMULATED, "--format", "json").json();
        assertThat(result.at("/k").asInt()).isEqualTo(19);
        assertThat(result.at("/joint/betweenCorrelation/source").asText()).isEqualTo("estimated");
        // The simulated truth of infants is 2.7 ng/mL per 1000 IU a day.
        assertThat(result.at("/joint/infant/ciLower").asDouble()).isLessThan(2.7);
        assertThat(result.at("/joint/infant/ciUpper").asDouble()).isGreaterThan(2.7);
        assertThat(result.at("/joint/ratio/kind").asText()).isEqualTo("bounded");
        assertThat(result.at("/withinShown").size()).isEqualTo(3);
    }

    @Test
    void realTrialsSayWhatIsNotIdentifiedInWords() {
        Call call = Call.of("mother-infant", REAL, "--unit", "ng/mL");
        assertThat(call.out())
                .contains("Not identified:", "and at least 3 are needed", "and at least 8 are needed", "March 2015");
    }

    @Test
    void theChainOfTheSimulatedLiterature() {
        JsonNode result = Call.of("chain", SIMULATED, "--format", "json").json();
        JsonNode milk = result.at("/paths/1");
        assertThat(milk.at("/via/1").asText()).isEqualTo("milk");
        assertThat(milk.at("/composed/ciLower").asDouble()).isLessThan(2.7);
        assertThat(milk.at("/composed/ciUpper").asDouble()).isGreaterThan(2.7);
        assertThat(milk.at("/difference/ciLower").asDouble()).isNegative();
        assertThat(result.at("/notes/0").asText()).contains("marker on this path, not its sole carrier");
    }

    @Test
    void theRealChainNamesItsMissingLinks() {
        Call call = Call.of("chain", REAL, "--unit", "ng/mL");
        assertThat(call.out())
                .contains(
                        "maternal serum to milk",
                        "not estimated",
                        "rows with compartment maternal serum and milk",
                        "Wheeler 2016, milk");
    }

    @Test
    void refusesAStepThatDoesNotRise() {
        Call.of("chain", REAL, "--from", "2000", "--to", "1000").refused(2, "2000", "1000", "rise");
        Call.of("mother-infant", REAL, "--within-correlation", "1.5").refused(2, "1.5");
        Call.of("mother-infant", REAL, "--format", "csv").refused(2, "text or json");
    }
}
