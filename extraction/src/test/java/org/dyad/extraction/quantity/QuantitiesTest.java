package org.dyad.extraction.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dyad.extraction.grammar.Grammar;
import org.dyad.extraction.token.Tokens;
import org.junit.jupiter.api.Test;

class QuantitiesTest {
    @Test
    void everyKindHasItsUnit() {
        assertThat(
                        kinds(
                                "Of 90 women, 12% took 700 IU daily for 8 weeks; levels <30 nmol/L or 41 \u00b1 9 nmol/L (OR 2.1, P = 0.02)."))
                .containsExactly(
                        "SAMPLE_SIZE 90.0",
                        "PERCENTAGE 12.0 %",
                        "DOSE 700.0 IU",
                        "DURATION 8.0 weeks",
                        "THRESHOLD 30.0 nmol/L",
                        "CONCENTRATION 41.0 nmol/L",
                        "EFFECT 2.1",
                        "P_VALUE 0.02");
    }

    @Test
    void whatTheFormatLeavesOutIsLeftOut() {
        assertThat(kinds("9000 IU/kg, 400 \u00b5g folic acid, 3,100 \u00b1 240 g, 500 mg calcium, 31/45"))
                .isEmpty();
        assertThat(kinds("two infants after three months; P values < 0.05")).isEmpty();
    }

    private static List<String> kinds(String text) {
        return Quantities.of(Grammar.read(Tokens.of(text))).stream()
                .map(Quantities.Placed::quantity)
                .map(quantity -> quantity.kind() + " " + quantity.value()
                        + quantity.unit().map(unit -> " " + unit).orElse(""))
                .toList();
    }
}
