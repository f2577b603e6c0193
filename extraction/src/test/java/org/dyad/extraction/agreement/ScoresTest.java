package org.dyad.extraction.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The rules of matching, as the guideline of the annotations states them; the whole was compared with its scorer on real annotations. */
class ScoresTest {
    private static ComparableFacts facts(Consumer<ComparableFacts.Builder> fill) {
        ComparableFacts.Builder builder = new ComparableFacts.Builder();
        fill.accept(builder);
        return builder.build();
    }

    private static Scores compared(Consumer<ComparableFacts.Builder> first, Consumer<ComparableFacts.Builder> second) {
        return Scores.of(new TreeMap<>(Map.of("a", facts(first))), Map.of("a", facts(second)));
    }

    @Test
    void oneSpellingForOneThing() {
        Scores scores = compared(
                f -> {
                    f.doi("10.1000/ab.c");
                    f.design("rct");
                    f.population("pregnant");
                    f.mean(46, Optional.of("ng/mL"));
                    f.effect(0.44, Optional.of("OR"));
                    f.duration(12, Optional.of("week"));
                },
                f -> {
                    f.doi("https://doi.org/10.1000/AB.C.");
                    f.design("Randomised controlled trial");
                    f.population("pregnancy");
                    f.mean(46, Optional.of("ug / l"));
                    f.effect(0.44, Optional.of("aOR"));
                    f.duration(84, Optional.of("days"));
                });
        assertThat(scores.all()).isEqualTo(new Counts(6, 0, 0));
    }

    @Test
    void derivedValuesMayDifferByTwoPercentPrintedOnesNotAtAll() {
        assertThat(compared(f -> f.dailyDose(1642.7), f -> f.dailyDose(1666.7)).of(Field.DAILY_DOSE))
                .isEqualTo(new Counts(1, 0, 0));
        assertThat(compared(f -> f.dailyDose(400), f -> f.dailyDose(410)).of(Field.DAILY_DOSE))
                .isEqualTo(new Counts(0, 1, 1));
        assertThat(compared(f -> f.sampleSize(1200), f -> f.sampleSize(1201)).of(Field.SAMPLE_SIZE))
                .isEqualTo(new Counts(0, 1, 1));
    }

    @Test
    void aUnitCountsOnlyWhereBothGiveOne() {
        assertThat(compared(f -> f.mean(46, Optional.of("ng/mL")), f -> f.mean(46, Optional.empty()))
                        .of(Field.MEAN)
                        .both())
                .isEqualTo(1);
        assertThat(compared(f -> f.mean(46, Optional.of("ng/mL")), f -> f.mean(46, Optional.of("nmol/L")))
                        .of(Field.MEAN)
                        .both())
                .isZero();
    }

    @Test
    void repeatedFactsAreMatchedOneToOneAndEqualOnesFirst() {
        assertThat(compared(
                                f -> {
                                    f.armSize(48);
                                    f.armSize(48);
                                },
                                f -> f.armSize(48))
                        .of(Field.ARM_SIZE))
                .isEqualTo(new Counts(1, 0, 1));
        Scores units = compared(
                f -> {
                    f.mean(5, Optional.empty());
                    f.mean(5, Optional.of("ng/mL"));
                },
                f -> {
                    f.mean(5, Optional.of("ng/mL"));
                    f.mean(5, Optional.of("nmol/L"));
                });
        assertThat(units.of(Field.MEAN)).isEqualTo(new Counts(2, 0, 0));
    }

    @Test
    void whatIsMissedAndWhatIsTooMuchIsListed() {
        Scores scores = compared(f -> f.sampleSize(10), f -> f.design("cohort"));
        assertThat(scores.differences())
                .extracting(d -> d.field().code()
                        + (d.missed() ? " missed " : " extra ")
                        + d.fact().shown())
                .containsExactly("design extra cohort", "sample_size missed 10");
        assertThat(scores.structured().precision()).isCloseTo(0, within(0.0));
        assertThat(new Counts(0, 0, 0).precision()).isEqualTo(1);
    }
}
