package org.dyad.synthesis.bayes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.assertj.core.data.Offset;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.evidence.effect.EffectMeasure;
import org.dyad.statistics.distribution.Normal;
import org.dyad.statistics.random.RandomStream;
import org.dyad.synthesis.effect.Contrast;
import org.dyad.synthesis.effect.Contrasts;
import org.dyad.synthesis.effect.EffectSizes;
import org.dyad.synthesis.effect.StudyData;
import org.dyad.synthesis.pool.CommonEffect;
import org.dyad.synthesis.pool.Interval;
import org.dyad.synthesis.pool.NotEstimable;
import org.dyad.synthesis.pool.RandomEffects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalHierarchicalModelTest {
    /** The published program integrates over τ to about 1e-6, */
    private static final Offset<Double> OF_TAU = within(2e-5);
    /** and replaces mixtures over τ by coarse grids that may differ by a divergence of 0.01: about 1e-3 standard deviations. */
    private static final Offset<Double> OF_MU = within(1e-3);

    /**
     * Röver (2020), doi:10.18637/jss.v093.i06, section 3: acute rejection in six trials in children with a liver transplant (Crins et al.
     * 2014, doi:10.1111/petr.12362), half-normal prior of scale 0.5, μ ~ N(0, 4²).
     */
    @Test
    void agreesWithThePublishedExampleOfLiverTransplants() {
        BayesianFit fit = NormalHierarchicalModel.with(new TauPrior.HalfNormal(0.5))
                .with(new MuPrior.Normal(0, 4))
                .fit(liverTransplants());
        assertThat(fit.jointMode().tau()).isCloseTo(0.08690907, OF_TAU);
        assertThat(fit.jointMode().mu()).isCloseTo(-1.559376, OF_TAU);
        assertThat(fit.tauMode()).isCloseTo(0.24531385, OF_TAU);
        assertThat(fit.tau().median()).isCloseTo(0.3445022, OF_TAU);
        assertThat(fit.tau().mean().orElseThrow()).isCloseTo(0.3810562, OF_TAU);
        assertThat(fit.tau().sd().orElseThrow()).isCloseTo(0.2593672, OF_TAU);
        assertThat(fit.tau().probabilityAbove(1)).isCloseTo(0.02097488, within(1e-7));
        assertThat(fit.tau().quantile(0.99)).isCloseTo(1.109186, OF_TAU);
        assertThat(fit.tau().central(0.99).lower()).isCloseTo(0.003547657, within(1e-6));
        assertThat(fit.tau().central(0.99).upper()).isCloseTo(1.205400562, OF_TAU);
        same(fit.tau().shortest(0.95), 0, 0.8607305, OF_TAU);
        assertThat(fit.mu().median()).isCloseTo(-1.5734823, OF_MU);
        assertThat(fit.mu().mean().orElseThrow()).isCloseTo(-1.5764366, OF_MU);
        assertThat(fit.mu().sd().orElseThrow()).isCloseTo(0.3295298, OF_MU);
        same(fit.mu().shortest(0.95), -2.2312306, -0.9264079, OF_MU);
        // Printed as 6.187343e-05, from a grid whose share in the tail is larger; integrate() in R gives what stands
        // here.
        assertThat(fit.mu().probabilityAbove(0)).isCloseTo(6.187343e-05, within(2e-6));
        assertThat(fit.mu().probabilityAbove(0)).isCloseTo(6.0126897010463e-05, within(1e-14));
        assertThat(fit.newTrial().median()).isCloseTo(-1.5701653, OF_MU);
        assertThat(fit.newTrial().sd().orElseThrow()).isCloseTo(0.5671855, OF_MU);
        same(fit.newTrial().shortest(0.95), -2.7661319, -0.4072970, within(2e-3));
        Posterior heffron = fit.trials().get(0).posterior();
        assertThat(heffron.median()).isCloseTo(-1.7411356, OF_MU);
        assertThat(heffron.sd().orElseThrow()).isCloseTo(0.4229425, OF_MU);
        same(heffron.shortest(0.95), -2.6561049, -0.9920023, within(2e-3));
    }

    /** The vignette of bayesmeta 3.4: eight schools (Rubin 1981, doi:10.3102/10769986006004377), half-Cauchy prior of scale 25, μ ~ N(0, 50²). */
    @Test
    void agreesWithThePublishedExampleOfEightSchools() {
        BayesianFit fit = NormalHierarchicalModel.with(new TauPrior.HalfCauchy(25))
                .with(new MuPrior.Normal(0, 50))
                .fit(schools());
        assertThat(fit.jointMode().tau()).isZero();
        assertThat(fit.jointMode().mu()).isCloseTo(7.816294, within(1e-4));
        assertThat(fit.tauMode()).isZero();
        assertThat(fit.tau().median()).isCloseTo(4.758539, within(1e-4));
        assertThat(fit.tau().mean().orElseThrow()).isCloseTo(5.884511, within(1e-4));
        assertThat(fit.tau().sd().orElseThrow()).isCloseTo(4.869904, within(1e-4));
        same(fit.tau().shortest(0.95), 0, 15.165894, within(1e-3));
        same(fit.tau().central(0.95), 0.2199559, 18.0531718, within(1e-4));
        assertThat(fit.mu().median()).isCloseTo(7.962961, within(0.01));
        assertThat(fit.mu().sd().orElseThrow()).isCloseTo(4.995762, within(0.01));
        same(fit.mu().shortest(0.95), -1.823353, 17.824562, within(0.02));
        assertThat(fit.mu().probabilityAbove(0)).isCloseTo(0.9487521, within(1e-4));
        same(fit.newTrial().shortest(0.95), -10.623526, 26.827377, within(0.1));
        same(fit.trials().get(0).posterior().shortest(0.95), -3.209562, 28.169723, within(0.05));
    }

    /** The same vignette with the uniform prior on all τ, which a long one approaches. */
    @Test
    void aLongUniformPriorApproachesTheUniformPriorOnAll() {
        BayesianFit fit =
                NormalHierarchicalModel.with(new TauPrior.Uniform(1000)).fit(schools());
        assertThat(fit.tau().median()).isCloseTo(5.227732, within(1e-4));
        assertThat(fit.tau().mean().orElseThrow()).isCloseTo(6.585992, within(1e-4));
        same(fit.tau().shortest(0.95), 0, 17.265797, within(1e-3));
        assertThat(fit.mu().median()).isCloseTo(8.055861, within(0.01));
        same(fit.mu().shortest(0.95), -2.176157, 18.406330, within(0.02));
    }

    @Test
    void aPriorAtZeroGivesTheCommonEffect() {
        Contrasts contrasts = liverTransplants();
        BayesianFit fit =
                NormalHierarchicalModel.with(new TauPrior.HalfNormal(1e-7)).fit(contrasts);
        var common = RandomEffects.withDefaults()
                .with(new CommonEffect())
                .fit(contrasts)
                .pooled();
        assertThat(fit.mu().median()).isCloseTo(common.estimate(), within(1e-12));
        assertThat(fit.mu().sd().orElseThrow()).isCloseTo(common.standardError(), within(1e-12));
        same(fit.mu().shortest(0.95), common.lower(), common.upper(), within(1e-11));
        assertThat(fit.bayesFactorOfNoHeterogeneity()).isCloseTo(1, within(1e-9));
    }

    /** With one trial and a flat μ the trial says nothing about τ, and μ is y plus the prior's spread of trials. */
    @Test
    void oneTrialLeavesThePriorOfTauAsItIs() {
        Contrasts one = Contrasts.of(EffectMeasure.MD, List.of(3.0), List.of(4.0));
        BayesianFit fit =
                NormalHierarchicalModel.with(new TauPrior.HalfNormal(1.5)).fit(one);
        double z = Normal.quantile(0.975);
        assertThat(fit.tau().quantile(0.95)).isCloseTo(1.5 * z, within(1e-12));
        assertThat(fit.tau().mean().orElseThrow()).isCloseTo(1.5 * Math.sqrt(2 / Math.PI), within(1e-12));
        assertThat(fit.mu().mean().orElseThrow()).isCloseTo(3, within(1e-14));
        assertThat(fit.mu().sd().orElseThrow()).isCloseTo(Math.sqrt(4 + 1.5 * 1.5), within(1e-12));
        assertThat(fit.newTrial().sd().orElseThrow()).isCloseTo(Math.sqrt(4 + 2 * 1.5 * 1.5), within(1e-12));
        Posterior own = fit.trials().getFirst().posterior();
        same(own.central(0.95), 3 - 2 * z, 3 + 2 * z, within(1e-10)); // N(y, v) whatever τ is
    }

    /** With τ all but known, one trial and a normal μ: the conjugate formula. */
    @Test
    void oneTrialWithTauKnownIsConjugate() {
        Contrasts one = Contrasts.of(EffectMeasure.MD, List.of(3.0), List.of(4.0));
        BayesianFit fit = NormalHierarchicalModel.with(new TauPrior.HalfNormal(1e-9))
                .with(new MuPrior.Normal(1, 2))
                .fit(one);
        assertThat(fit.mu().mean().orElseThrow()).isCloseTo(2, within(1e-14));
        assertThat(fit.mu().sd().orElseThrow()).isCloseTo(Math.sqrt(2), within(1e-14));
        // p(y) is N(1, 4 + 4) at 3
        assertThat(fit.logMarginalLikelihood().orElseThrow())
                .isCloseTo(-0.5 * (Math.log(2 * Math.PI * 8) + 4.0 / 8), within(1e-12));
    }

    @Test
    void momentsThatDoNotExistAreNotPrinted() {
        TauPrior heavy = new TauPrior.HalfCauchy(1);
        BayesianFit one = NormalHierarchicalModel.with(heavy).fit(first(1));
        assertThat(one.mu().mean()).isEmpty();
        assertThat(one.tau().quantile(0.75)).isCloseTo(1 + Math.sqrt(2), within(1e-12)); // tan(3 π / 8)
        BayesianFit two = NormalHierarchicalModel.with(heavy).fit(first(2));
        assertThat(two.mu().mean()).isPresent();
        assertThat(two.mu().sd()).isEmpty();
        BayesianFit three = NormalHierarchicalModel.with(heavy).fit(first(3));
        assertThat(three.newTrial().sd()).isPresent();
        assertThat(NormalHierarchicalModel.with(heavy)
                        .with(new MuPrior.Normal(0, 1))
                        .fit(first(1))
                        .mu()
                        .sd())
                .isPresent();
    }

    /** Panels half as long change nothing: the stated accuracy is 1e-9 relative. */
    @ParameterizedTest
    @CsvSource({"half-normal:0.5", "half-normal:10", "half-cauchy:0.5", "uniform:4"})
    void halvedPanelsGiveTheSameNumbers(String prior) {
        for (int replicate = 0; replicate < 12; replicate++) {
            Contrasts contrasts = drawn(replicate);
            BayesianFit fit =
                    NormalHierarchicalModel.with(TauPrior.parse(prior)).fit(contrasts);
            BayesianFit finer = fit.halved();
            double unit = fit.mu().quantile(0.9) - fit.mu().quantile(0.1);
            assertThat(fit.relativeError()).isLessThan(1e-11);
            for (double p : List.of(1e-6, 0.025, 0.5, 0.9, 0.999)) {
                Offset<Double> little = within(1e-10 * unit / Math.min(p, 1 - p));
                assertThat(fit.mu().quantile(p)).isCloseTo(finer.mu().quantile(p), little);
                assertThat(fit.newTrial().quantile(p))
                        .isCloseTo(finer.newTrial().quantile(p), little);
                double tau = finer.tau().quantile(p);
                assertThat(fit.tau().quantile(p)).isCloseTo(tau, within(1e-9 * tau));
            }
            assertThat(fit.mu().sd().orElseThrow())
                    .isCloseTo(
                            finer.mu().sd().orElseThrow(),
                            within(1e-9 * finer.mu().sd().orElseThrow()));
        }
    }

    /** No interval of the same content is shorter than the shortest, and it holds what it should. */
    @Test
    void shortestIntervalsAreShortest() {
        for (int replicate = 0; replicate < 12; replicate++) {
            BayesianFit fit =
                    NormalHierarchicalModel.with(new TauPrior.HalfNormal(1)).fit(drawn(replicate));
            for (Posterior posterior : List.of(fit.mu(), fit.tau(), fit.newTrial())) {
                Interval shortest = posterior.shortest(0.9);
                double content =
                        posterior.probabilityBelow(shortest.upper()) - posterior.probabilityBelow(shortest.lower());
                assertThat(content).isCloseTo(0.9, within(1e-11));
                for (int i = 1; i < 40; i++) {
                    double p = 0.1 * i / 40;
                    assertThat(posterior.quantile(p + 0.9) - posterior.quantile(p))
                            .isGreaterThan(shortest.width() * (1 - 1e-10));
                }
            }
        }
    }

    @Test
    void orderAndUnitsDoNotMatter() {
        Contrasts contrasts = drawn(3);
        List<Contrast> shuffled = new ArrayList<>(contrasts.contrasts());
        Collections.reverse(shuffled);
        TauPrior prior = new TauPrior.HalfNormal(1);
        BayesianFit fit = NormalHierarchicalModel.with(prior).fit(contrasts);
        BayesianFit other = NormalHierarchicalModel.with(prior).fit(new Contrasts(contrasts.measure(), shuffled));
        assertThat(other.mu().summary(0.95)).isEqualTo(fit.mu().summary(0.95));
        assertThat(other.tau().summary(0.95)).isEqualTo(fit.tau().summary(0.95));
        Contrasts scaled = new Contrasts(
                contrasts.measure(),
                contrasts.contrasts().stream()
                        .map(c -> new Contrast(c.study(), 2.5 * c.effect(), 6.25 * c.variance()))
                        .toList());
        BayesianFit inOtherUnits =
                NormalHierarchicalModel.with(prior.times(2.5)).fit(scaled);
        assertThat(inOtherUnits.mu().median()).isCloseTo(2.5 * fit.mu().median(), within(1e-11));
        assertThat(inOtherUnits.tau().median()).isCloseTo(2.5 * fit.tau().median(), within(1e-11));
    }

    /** Variances that differ by 24 orders of magnitude, and a prior far from the data. */
    @Test
    void extremesGiveFiniteNumbers() {
        Contrasts extreme =
                Contrasts.of(EffectMeasure.MD, List.of(1.0, 2.0, 1.5, -3.0), List.of(1e-12, 1e12, 1.0, 1e-3));
        for (String prior :
                List.of("half-normal:1e-6", "half-normal:1", "half-normal:1e6", "half-cauchy:1", "uniform:1e5")) {
            BayesianFit fit =
                    NormalHierarchicalModel.with(TauPrior.parse(prior)).fit(extreme);
            PosteriorSummary mu = fit.mu().summary(0.95);
            assertThat(mu.central().lower()).isLessThan(mu.median());
            assertThat(mu.central().upper()).isGreaterThan(mu.median());
            assertThat(mu.shortest().width()).isLessThanOrEqualTo(mu.central().width() * (1 + 1e-12));
            assertThat(fit.relativeError()).isLessThan(1e-11);
            assertThat(fit.tau().probabilityBelow(fit.tau().median())).isCloseTo(0.5, within(1e-12));
        }
    }

    @Test
    void manyTrialsWithASharpPosterior() {
        RandomStream stream = RandomStream.of(5, 0);
        List<Double> effects = new ArrayList<>();
        List<Double> variances = new ArrayList<>();
        for (int i = 0; i < 4000; i++) {
            variances.add(0.01);
            effects.add(Math.sqrt(0.01 + 0.25) * stream.nextNormal());
        }
        BayesianFit fit = NormalHierarchicalModel.with(new TauPrior.HalfNormal(1))
                .fit(Contrasts.of(EffectMeasure.MD, effects, variances));
        assertThat(fit.tau().median()).isCloseTo(0.5, within(0.03));
        assertThat(fit.tau().sd().orElseThrow()).isCloseTo(0.26 / 0.5 / Math.sqrt(2 * 4000), within(5e-4));
        assertThat(fit.relativeError()).isLessThan(1e-11);
    }

    @Test
    void refusesWhatTheTrialsCannotCarry() {
        assertThatThrownBy(() ->
                        NormalHierarchicalModel.with(new TauPrior.Uniform(5)).fit(first(2)))
                .isInstanceOf(NotEstimable.class)
                .hasMessageContaining("at least 3 trials")
                .hasMessageContaining("half-normal");
        assertThatThrownBy(() -> TauPrior.parse("1/tau"))
                .isInstanceOf(InvalidEvidence.class)
                .hasMessageContaining("all of the posterior lies at tau = 0");
        assertThatThrownBy(() -> TauPrior.parse("half-normal")).hasMessageContaining("half-normal:0.5");
        assertThatThrownBy(() -> TauPrior.parse("half-normal:-1")).hasMessageContaining("greater than 0");
        assertThatThrownBy(() -> TauPrior.parse("gamma:1")).hasMessageContaining("half-cauchy:SCALE");
    }

    @Test
    void priorScaleMakesThreeFits() {
        PriorScale scale = PriorScale.ofReferenceArms(List.of(9.0, 12.0, 10.0, 8.0));
        assertThat(scale.value()).isEqualTo(4.75);
        BayesianSensitivity sensitivity = scale.fit(first(2));
        assertThat(sensitivity.fits().stream().map(f -> f.model().tauPrior().scale()))
                .containsExactly(2.375, 4.75, 9.5);
        assertThat(sensitivity.twice().mu().central(0.95).width())
                .isGreaterThan(sensitivity.half().mu().central(0.95).width());
    }

    static Contrasts liverTransplants() {
        return EffectSizes.of(EffectMeasure.OR)
                .compute(List.of(
                        table("Heffron (2003)", 14, 61, 15, 20),
                        table("Gibelli (2004)", 16, 28, 19, 28),
                        table("Schuller (2005)", 3, 18, 8, 12),
                        table("Ganschow (2005)", 9, 54, 29, 54),
                        table("Spada (2006)", 4, 36, 11, 36),
                        table("Gras (2008)", 0, 50, 3, 34)))
                .contrasts();
    }

    private static StudyData table(String study, double events1, double n1, double events2, double n2) {
        return new StudyData.TwoByTwo(study, events1, n1 - events1, events2, n2 - events2);
    }

    private static Contrasts schools() {
        List<Double> errors = List.of(14.9, 10.2, 16.3, 11.0, 9.4, 11.4, 10.4, 17.6);
        return Contrasts.of(
                EffectMeasure.MD,
                List.of(28.39, 7.94, -2.75, 6.82, -0.64, 0.63, 18.01, 12.16),
                errors.stream().map(s -> s * s).toList());
    }

    private static Contrasts first(int count) {
        return new Contrasts(EffectMeasure.MD, schools().contrasts().subList(0, count));
    }

    private static Contrasts drawn(int replicate) {
        RandomStream stream = RandomStream.of(11, replicate);
        List<Double> effects = new ArrayList<>();
        List<Double> variances = new ArrayList<>();
        for (int i = 0; i < 3 + 2 * replicate; i++) {
            double variance = Math.exp(3 * stream.nextNormal());
            variances.add(variance);
            effects.add(Math.sqrt(variance + 0.3) * stream.nextNormal());
        }
        return Contrasts.of(EffectMeasure.MD, effects, variances);
    }

    private static void same(Interval interval, double lower, double upper, Offset<Double> offset) {
        assertThat(interval.lower()).isCloseTo(lower, offset);
        assertThat(interval.upper()).isCloseTo(upper, offset);
    }
}
