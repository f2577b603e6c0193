package org.dyad.synthesis.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.evidence.effect.EffectMeasure;
import org.dyad.synthesis.effect.Contrasts;
import org.dyad.synthesis.pool.CoefficientTest;
import org.dyad.synthesis.pool.Moderator;
import org.dyad.synthesis.pool.Moderators;
import org.dyad.synthesis.pool.NotEstimable;
import org.dyad.synthesis.pool.RandomEffects;
import org.junit.jupiter.api.Test;

/** Identities that every table obeys; numbers from outside are compared in the cases bcg_sensitivity and sensitivity. */
class SensitivityLawsTest {
    private static final RandomEffects REML = RandomEffects.withDefaults();
    private static final Contrasts TEN = Contrasts.of(
            EffectMeasure.MD,
            List.of(9.1, 14.2, 3.3, 21.7, 7.9, 12.4, -2.2, 16.8, 10.5, 30.4),
            List.of(4.2, 9.1, 2.6, 30.3, 6.7, 5.5, 8.4, 12.9, 1.9, 16.1));
    private static final Moderator.Numeric YEAR = new Moderator.Numeric(
            "year", List.of(2001.0, 2004.0, 2004.0, 2007.0, 2010.0, 2011.0, 2013.0, 2015.0, 2015.0, 2019.0));
    private static final Moderator.Categorical KIND =
            new Moderator.Categorical("kind", List.of("a", "b", "a", "b", "a", "b", "a", "b", "a", "c"));

    private static List<Integer> shuffled(int seed) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, TEN.count()).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        return order;
    }

    @Test
    void deletionIsTheFitWithoutTheStudyToTheLastBit() {
        Moderators model = Moderators.of(YEAR);
        Influence influence = Influence.of(REML, TEN, model);
        LeaveOneOut without = LeaveOneOut.of(REML, TEN, model);
        for (int i = 0; i < TEN.count(); i++) {
            Deletion deletion = influence.studies().get(i).deletion().orElseThrow();
            var fit = without.cases().get(i).fit().orElseThrow();
            assertThat(deletion.tauSquared()).isEqualTo(fit.tauSquared().value());
            assertThat(deletion.q()).isEqualTo(fit.heterogeneity().q());
        }
    }

    @Test
    void theOrderOfTheRowsChangesNoBit() {
        RandomEffects options = REML.with(CoefficientTest.KNAPP_HARTUNG);
        Moderators model = Moderators.of(YEAR, KIND);
        Influence straight = Influence.of(options, TEN, model);
        List<Integer> order = shuffled(3);
        Influence other = Influence.of(options, TEN.select(order), model.select(order));
        for (int i = 0; i < order.size(); i++) {
            assertThat(other.studies().get(i)).isEqualTo(straight.studies().get(order.get(i)));
        }
        Cumulative byYear = Cumulative.by(options, TEN, YEAR);
        Cumulative again = Cumulative.by(options, TEN.select(order), YEAR.select(order));
        assertThat(again.steps().stream().map(CaseFit::study).toList())
                .isEqualTo(byYear.steps().stream().map(CaseFit::study).toList());
        assertThat(again.ties()).isEqualTo(byYear.ties());
    }

    @Test
    void equalValuesAreToldAndFollowTheNames() {
        Cumulative byYear = Cumulative.by(REML, TEN, YEAR);
        assertThat(byYear.ties())
                .containsExactly(
                        "year 2004: Study 2; Study 3, in the order of their names.",
                        "year 2015: Study 8; Study 9, in the order of their names.");
        assertThat(Cumulative.by(REML, TEN, KIND).steps().getLast().study()).isEqualTo("Study 10");
        assertThat(byYear.steps().getFirst().note().orElseThrow()).contains("One study", "0 stands in");
    }

    @Test
    void theLastStepIsTheFitOfAll() {
        assertThat(Cumulative.by(REML, TEN, YEAR)
                        .steps()
                        .getLast()
                        .fit()
                        .orElseThrow()
                        .pooled())
                .isEqualTo(REML.fit(TEN).pooled());
    }

    @Test
    void aStudyThatAloneHoldsACategoryCannotBeLeftOut() {
        Moderators model = Moderators.of(KIND);
        StudyInfluence last = Influence.of(REML, TEN, model).studies().getLast();
        assertThat(last.deletion()).isEmpty();
        assertThat(last.whyNot().orElseThrow()).contains("kind=c");
        assertThat(last.hat()).isCloseTo(1, within(1e-12)); // a study that fixes its own fitted value
        assertThat(LeaveOneOut.of(REML, TEN, model).cases().getLast().fit()).isEmpty();
    }

    @Test
    void hatValuesAddUpToTheCoefficients() {
        Influence influence = Influence.of(REML, TEN, Moderators.of(YEAR, KIND));
        assertThat(influence.studies().stream().mapToDouble(StudyInfluence::hat).sum())
                .isCloseTo(4, within(1e-12));
    }

    @Test
    void withTwoStudiesOneIsLeft() {
        Influence two = Influence.of(REML, TEN.select(List.of(0, 1)));
        assertThat(two.studies().getFirst().deletion().orElseThrow().tauSquared())
                .isZero();
        assertThatThrownBy(() -> Influence.of(REML, TEN.select(List.of(0))))
                .isInstanceOf(NotEstimable.class)
                .hasMessageContaining("one study");
    }

    private static Gosh gosh(Contrasts contrasts, int most) {
        return Gosh.of(
                REML, contrasts, Moderators.none(), Gosh.Options.withDefaults().withMost(most), Progress.silent());
    }

    @Test
    void allSubsetsAreThereOnceAndTheWholeIsTheFitOfAll() {
        Gosh all = gosh(TEN, Gosh.MOST);
        assertThat(all.exhaustive()).isTrue();
        assertThat(all.fits()).hasSize(1023);
        assertThat(new HashSet<>(all.fits().stream().map(SubsetFit::members).toList()))
                .hasSize(1023);
        SubsetFit whole =
                all.fits().stream().filter(f -> f.size() == 10).findFirst().orElseThrow();
        assertThat(whole.coefficients().get(0)).isEqualTo(REML.fit(TEN).pooled().estimate());
        assertThat(whole.i2()).isEqualTo(REML.fit(TEN).heterogeneity().i2().orElseThrow());
    }

    @Test
    void aSampleHoldsNoSubsetTwiceAndIsTheSameOnAnyNumberOfThreads() throws Exception {
        Gosh sample = gosh(TEN, 700);
        assertThat(sample.exhaustive()).isFalse();
        assertThat(sample.fits()).hasSize(700);
        assertThat(new HashSet<>(sample.fits().stream().map(SubsetFit::members).toList()))
                .hasSize(700);
        for (int threads : new int[] {1, 3}) {
            try (ForkJoinPool pool = new ForkJoinPool(threads)) {
                assertThat(pool.submit(() -> gosh(TEN, 700)).get()).isEqualTo(sample);
            }
        }
        List<Integer> order = shuffled(5);
        assertThat(gosh(TEN.select(order), 700).fits().stream()
                        .map(f -> f.coefficients().get(0))
                        .toList())
                .isEqualTo(
                        sample.fits().stream().map(f -> f.coefficients().get(0)).toList());
        assertThatThrownBy(() -> gosh(TEN, 1)).isInstanceOf(InvalidEvidence.class);
    }

    @Test
    void everyDealOfRowsIsMadeOnce() {
        Contrasts five = TEN.select(List.of(0, 1, 2, 3, 4));
        Moderators model = Moderators.of(KIND, YEAR).select(List.of(0, 1, 2, 3, 4));
        PermutationTest test =
                PermutationTest.of(REML, five, model, PermutationTest.Options.withDefaults(), Progress.silent());
        assertThat(test.exact()).isTrue();
        assertThat(test.possible().intValue()).isEqualTo(120);
        assertThat(test.deals() + test.notFitted()).isEqualTo(120);
        // The observed deal is one of them.
        assertThat(test.moderators()).isGreaterThanOrEqualTo(1.0 / 120);
    }

    /** The share of a random sample lies within four standard errors of the exact one. */
    @Test
    void aSampleOfPermutationsComesNearTheExactTest() {
        PermutationTest.Options options = PermutationTest.Options.withDefaults();
        PermutationTest exact = PermutationTest.of(REML, TEN, Moderators.none(), options, Progress.silent());
        PermutationTest sample = PermutationTest.of(
                REML, TEN, Moderators.none(), options.withExactUpTo(0).withIterations(2000), Progress.silent());
        double p = exact.coefficients().getFirst();
        assertThat(exact.deals()).isEqualTo(1024);
        assertThat(sample.seed()).hasValue(1);
        assertThat(sample.coefficients().getFirst()).isCloseTo(p, within(4 * Math.sqrt(p / 2000) + 1.0 / 2000));
        assertThat(sample.coefficients().getFirst()).isGreaterThanOrEqualTo(1.0 / 2000);
    }
}
