package org.dyad.review.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** An outcome may have a curve of its own shape. */
class OutcomeShapeTest {
    private static final String TWO = """
            question: How much?
            outcomes:
              - {name: Mothers, compartment: maternal serum, unit: ng/mL, shape: '%s'}
              - {name: Infants, compartment: infant serum, unit: ng/mL}
            models:
              dose_response: {shape: quadratic, method: ml}
            """;

    @Test
    void itsOwnShapeComesBeforeThatOfTheModels() {
        ReviewProtocol p = ProtocolReader.read("review.yaml", TWO.formatted("piecewise:1000"));
        assertThat(p.curve().forOutcome("Mothers").shape()).isEqualTo("piecewise:1000");
        assertThat(p.curve().forOutcome("Mothers").method()).isEqualTo("ml");
        assertThat(p.curve().forOutcome("Infants").shape()).isEqualTo("quadratic");
    }

    @Test
    void aShapeThatNobodyKnowsIsAFaultOfItsLine() {
        assertThatThrownBy(() -> ProtocolReader.read("review.yaml", TWO.formatted("wavy")))
                .isInstanceOf(InvalidProtocol.class)
                .hasMessageContaining("wavy")
                .hasMessageContaining("line 3");
    }
}
