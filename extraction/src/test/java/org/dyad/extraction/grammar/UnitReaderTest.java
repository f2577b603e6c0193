package org.dyad.extraction.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.dyad.extraction.token.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitReaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ng/mL            | CONCENTRATION
            ng / ml          | CONCENTRATION
            nmol/liter       | CONCENTRATION
            nmol per litre   | CONCENTRATION
            ng ml-1          | CONCENTRATION
            ng ml \u22121    | CONCENTRATION
            mg dL\u207b\u00b9 | CONCENTRATION
            nmol L(-1)       | CONCENTRATION
            \u00b5IU/mL      | CONCENTRATION
            ?mol/L           | CONCENTRATION
            nM               | CONCENTRATION
            IU/L             | CONCENTRATION
            IU               | IU
            I.U.             | IU
            international units | IU
            lU               | IU
            IU/kg            | IU
            \u00b5g          | MICROGRAM
            mcg              | MICROGRAM
            ?g               | MICROGRAM
            weeks            | TIME
            wk               | TIME
            %                | PERCENT
            per cent         | PERCENT
            kg/m2            | PER_AREA
            mg/cm\u00b2      | PER_AREA
            mm Hg            | PRESSURE
            cm               | LENGTH
            mg/day           | RATE
            IU/100 kcal      | RATE
            """)
    void readsAUnitToItsEnd(String printed, UnitKind kind) {
        Tokens tokens = Tokens.of("12 " + printed + " later");
        UnitReader.Found found = UnitReader.after(tokens, 1).orElseThrow();
        assertThat(found.kind()).isEqualTo(kind);
        if (!printed.startsWith("IU/100")) {
            assertThat(tokens.words(found.end())).isEqualTo("later");
        }
    }

    @Test
    void otherWordsAreNoUnits() {
        for (String words : new String[] {"12 women", "12 of", "12-fold", "12 (x)", "12", "12 nm"}) {
            assertThat(UnitReader.after(Tokens.of(words), 1)).as(words).isEmpty();
        }
    }

    @Test
    void tellsAmountsPerKilogram() {
        assertThat(UnitReader.after(Tokens.of("9000 IU/kg"), 1).orElseThrow().perKilogram())
                .isTrue();
        assertThat(UnitReader.after(Tokens.of("9000 IU/day"), 1).orElseThrow().perKilogram())
                .isFalse();
    }
}
