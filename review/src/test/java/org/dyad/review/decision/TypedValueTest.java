package org.dyad.review.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slips of the keyboard, and what looks like one and is none. Values are invented. */
class TypedValueTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            LEVEL; mean 45 nmol/L | sd -3; An SD is above 0
            LEVEL; mean 45 nmol/L | sd 0; An SD is above 0
            LEVEL; mean -4 nmol/L | in cord blood; below zero
            LEVEL; mean 45 nmol/L | ci 50 to 40; from the lower
            ARM_SIZE; 0; at least 1
            SAMPLE_SIZE; 0; at least 1
            ARM; control | n 0; at least 1
            EFFECT; OR -2; above 0
            EFFECT; r 1.4; from -1 to 1
            """)
    void whatCannotBe(FactKind kind, String value, String reason) {
        assertThat(TypedValue.of(kind, value).impossible())
                .singleElement()
                .asString()
                .contains(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            ARM_DOSE; 6.4 IU every day; next to nothing
            ARM_DOSE; 6.400 IU every day; not 6.400 IU
            ARM_DOSE; 600000 IU every day; more than anyone gives
            ARM_DOSE; 5000000 IU once; more than was ever given
            ARM; high | dose 4 IU every day; next to nothing
            LEVEL; mean 45 parsecs; no unit
            LEVEL; mean 45 mg/dL | in infant serum; no unit of 25(OH)D
            LEVEL; mean 450 ng/mL | in infant serum; intoxication
            LEVEL; mean 4.5 nmol/L | in infant serum; assays
            LEVEL; mean 45 nmol/L | ci 50 to 60; outside
            """)
    void whatWouldSurprise(FactKind kind, String value, String reason) {
        TypedValue typed = TypedValue.of(kind, value);
        assertThat(typed.impossible()).isEmpty();
        assertThat(typed.unusual()).singleElement().asString().contains(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            ARM_DOSE; 6400 IU every day
            ARM_DOSE; 0 IU every day
            ARM_DOSE; 10 ug every day
            ARM_DOSE; 600000 IU once
            ARM_DOSE; 200 IU per kg every day
            ARM; placebo | comparator | dose 0 IU every day | n 40
            LEVEL; mean 45.5 nmol/L | sd 12 | of 25(OH)D | arm 2000 IU | in infant serum | at 6 months
            LEVEL; mean 3200 g | sd 400 | of birth weight
            LEVEL; mean 51 IU/L | of activity | in milk
            LEVEL; median 18 ng/mL | quartiles 12 to 25 | in maternal serum
            EFFECT; MD -3.2 ng/mL | ci -5 to -1.4 | of 25(OH)D
            TITLE; A title
            """)
    void theRestPasses(FactKind kind, String value) {
        TypedValue typed = TypedValue.of(kind, value);
        assertThat(typed.impossible()).isEmpty();
        assertThat(typed.unusual()).isEmpty();
    }
}
