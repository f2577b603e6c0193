package org.dyad.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.random.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonOutTest {
    private static JsonNode read(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aNumberThatDoesNotExistIsNull(double value) {
        JsonNode json = read(JsonOut.object(out -> out.field("x", value)
                .numbers("list", List.of(value, 1.0))
                .matrix("matrix", Matrix.of(new double[][] {{value}}))));
        assertThat(json.get("x").isNull()).isTrue();
        assertThat(json.get("list").get(0).isNull()).isTrue();
        assertThat(json.get("matrix").get(0).get(0).isNull()).isTrue();
    }

    @Test
    void whatIsAbsentIsNullAndStillThere() {
        JsonNode json = read(JsonOut.object(out -> out.field("d", OptionalDouble.empty())
                .field("i", OptionalInt.empty())
                .field("s", Optional.empty())
                .object("o", Optional.<String>empty(), o -> out.field("never", o))
                .none("n")));
        assertThat(json).hasSize(5).allMatch(JsonNode::isNull);
    }

    /** Writing and reading again is the identity on every double. */
    @Test
    void numbersKeepAllTheirDigits() {
        RandomStream random = RandomStream.of(1, 0);
        for (int i = 0; i < 1000; i++) {
            double value = (random.nextDouble() - 0.5) * Math.pow(10, (int) (600 * random.nextDouble()) - 300);
            assertThat(read(JsonOut.object(out -> out.field("x", value)))
                            .get("x")
                            .doubleValue())
                    .isEqualTo(value);
        }
    }

    @Test
    void wordsAreEscaped() {
        String words = "quote \" backslash \\ line\nend \u0001 τ²";
        assertThat(read(JsonOut.object(out -> out.field("x", words).words("y", List.of(words))))
                        .get("y")
                        .get(0)
                        .asText())
                .isEqualTo(words);
    }

    @Test
    void fieldsComeInTheOrderOfTheCalls() {
        JsonNode json =
                read(JsonOut.object(out -> out.field("b", 1).field("a", true).object("c", () -> out.field("d", 2L))));
        assertThat(json.fieldNames()).toIterable().containsExactly("b", "a", "c");
    }
}
