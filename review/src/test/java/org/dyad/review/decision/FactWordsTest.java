package org.dyad.review.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.OptionalDouble;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.evidence.origin.DocumentId;
import org.dyad.evidence.origin.Quote;
import org.dyad.evidence.quantity.AmountUnit;
import org.dyad.evidence.study.Compartment;
import org.dyad.extraction.fact.Frequency;
import org.dyad.extraction.fact.OutcomeFacts;
import org.dyad.extraction.fact.OutcomeResult;
import org.dyad.extraction.fact.OutcomeResult.EffectKind;
import org.dyad.extraction.fact.OutcomeResult.Interval;
import org.dyad.extraction.fact.OutcomeResult.IntervalKind;
import org.dyad.extraction.fact.ProposedFact;
import org.dyad.extraction.fact.StatedDose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactWordsTest {
    @Test
    void everyDoseReadsBack() {
        for (AmountUnit unit : AmountUnit.values()) {
            for (Frequency every : Frequency.values()) {
                for (boolean perKilogram : new boolean[] {true, false}) {
                    StatedDose dose = new StatedDose(12.5, unit, Optional.of(every), perKilogram);
                    assertThat(FactWords.dose(FactWords.of(dose))).contains(dose);
                }
            }
            StatedDose bare = new StatedDose(400, unit, Optional.empty(), false);
            assertThat(FactWords.dose(FactWords.of(bare))).contains(bare);
        }
    }

    @Test
    void outcomesReadBack() {
        OutcomeResult level = new OutcomeResult.Level(
                68.3,
                false,
                OptionalDouble.of(15.4),
                Optional.of(new Interval(IntervalKind.CONFIDENCE, 60, 70.5)),
                Optional.of("nmol/L"));
        assertThat(readBack(level)).isEqualTo(level);
        OutcomeResult effect = new OutcomeResult.Effect(
                EffectKind.ODDS_RATIO,
                0.44,
                Optional.of(new Interval(IntervalKind.CONFIDENCE, 0.25, 0.76)),
                Optional.of("<0.001"));
        assertThat(readBack(effect)).isEqualTo(effect);
        assertThat(readBack(
                        new OutcomeResult.Level(53, true, OptionalDouble.empty(), Optional.empty(), Optional.empty())))
                .isInstanceOf(OutcomeResult.Level.class);
    }

    private static OutcomeResult readBack(OutcomeResult result) {
        OutcomeFacts outcome = new OutcomeFacts(
                "25(OH)D | in\nserum",
                Optional.of("6400 IU"),
                Optional.of(Compartment.INFANT_SERUM),
                Optional.of("7 months"),
                new ProposedFact<>(result, new Quote(new DocumentId("d"), Optional.empty(), "words"), "rule", 1));
        OutcomeWords read = OutcomeWords.parse(OutcomeWords.of(outcome)).orElseThrow();
        assertThat(read.name()).isEqualTo("25(OH)D / in serum");
        assertThat(read.arm()).contains("6400 IU");
        assertThat(read.compartment()).contains(Compartment.INFANT_SERUM);
        assertThat(read.timePoint()).contains("7 months");
        return read.result();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ARM_DOSE; lots; 400 IU every day",
                "ARM_DOSE; 400 IU every moon; 400 IU every day",
                "ARM_SIZE; 4x; whole number",
                "LEVEL; mean x ng/mL; mean 68.3",
                "LEVEL; OR 2 | of death; mean 68.3",
                "LEVEL; mean 2 ng/mL | in hair; mean 68.3",
                "EFFECT; mean 2 ng/mL; OR 0.44",
                "DESIGN; trial; rct",
                "YEAR; 19; a year",
                "DOI; http; 10.1000",
                "ARM; control | dose some; a name",
            })
    void aValueThatCannotBeReadIsRefusedWithItsForm(FactKind kind, String value, String form) {
        assertThatThrownBy(() -> kind.check(value))
                .isInstanceOf(InvalidEvidence.class)
                .hasMessageContaining(form);
    }
}
