package org.dyad.studies.coverage;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dyad.evidence.effect.EffectMeasure;
import org.dyad.statistics.optimise.SearchNotSettled;
import org.dyad.statistics.random.RandomStream;
import org.dyad.synthesis.bayes.NormalHierarchicalModel;
import org.dyad.synthesis.bayes.PriorScale;
import org.dyad.synthesis.bayes.TauPrior;
import org.dyad.synthesis.effect.Contrast;
import org.dyad.synthesis.effect.Contrasts;
import org.dyad.synthesis.pool.Coefficient;
import org.dyad.synthesis.pool.CoefficientTest;
import org.dyad.synthesis.pool.Interval;
import org.dyad.synthesis.pool.RandomEffects;
import org.dyad.synthesis.simulate.SimulatedLiterature;
import org.dyad.synthesis.simulate.TrialPlan;

/**
 * Coverage of the interval of a pooled mean difference: true effects normal, differences normal about them, and variances
 * estimated in arms of the sizes of the simulated trials, people having a standard deviation of 6 ng/mL.
 */
public final class PoolingStudy {
    public static final long SEED = 20260102L;
    /** The mean of the true differences, ng/mL. */
    static final double TRUTH = 10;
    /** Standard deviations between trials, ng/mL. */
    public static final List<Double> TAUS = List.of(0.0, 1.0, 3.0);

    private static final double PEOPLE = 6;
    private static final double LEVEL = 0.95;
    private static final int CHUNK = 50;

    private PoolingStudy() {}

    /** How the interval is made. */
    public enum Method {
        /** Normal, as {@code pool} does unless told otherwise. */
        Z("z"),
        /** As a review does. */
        KNAPP_HARTUNG("Knapp-Hartung"),
        /** As a review shows beside it for few trials: half-normal prior of tau with half the people's standard deviation. */
        BAYES("Bayesian");

        private final String words;

        Method(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /**
     * One cell.
     *
     * @param trials number of trials
     * @param tau standard deviation between trials, ng/mL
     * @param method of the interval
     */
    public record Cell(int trials, double tau, Method method) {}

    /** All cells, in the order of the page. */
    public static List<Cell> cells() {
        return CoverageStudy.TRIALS.stream()
                .flatMap(k -> TAUS.stream()
                        .flatMap(tau -> List.of(Method.values()).stream().map(m -> new Cell(k, tau, m))))
                .toList();
    }

    /** Runs a cell; the same numbers on any number of threads. */
    public static Tally run(Cell cell, int runs) {
        List<TrialPlan> plans = SimulatedLiterature.withDefaults(SEED).trials();
        List<Optional<Limits>> all = IntStream.range(0, (runs + CHUNK - 1) / CHUNK)
                .parallel()
                .mapToObj(chunk -> IntStream.range(chunk * CHUNK, Math.min(runs, (chunk + 1) * CHUNK))
                        .mapToObj(i -> interval(cell, draw(cell, plans, RandomStream.of(SEED + cell.trials(), i))))
                        .toList())
                .toList()
                .stream()
                .flatMap(List::stream)
                .toList();
        return Tally.of(all, TRUTH);
    }

    private static Contrasts draw(Cell cell, List<TrialPlan> plans, RandomStream random) {
        return new Contrasts(
                EffectMeasure.MD,
                IntStream.range(0, cell.trials())
                        .mapToObj(j -> {
                            int n = plans.get(j).mothersPerArm();
                            double effect = TRUTH
                                    + cell.tau() * random.nextNormal()
                                    + PEOPLE * Math.sqrt(2.0 / n) * random.nextNormal();
                            double df = 2.0 * (n - 1);
                            double variance = PEOPLE * PEOPLE * random.nextChiSquared(df) / df * 2 / n;
                            return new Contrast("trial %02d".formatted(j), effect, variance);
                        })
                        .toList());
    }

    private static Optional<Limits> interval(Cell cell, Contrasts contrasts) {
        try {
            return Optional.of(
                    switch (cell.method()) {
                        case Z -> pooled(CoefficientTest.Z, contrasts);
                        case KNAPP_HARTUNG -> pooled(CoefficientTest.KNAPP_HARTUNG, contrasts);
                        case BAYES -> bayesian(contrasts);
                    });
        } catch (SearchNotSettled e) {
            return Optional.empty();
        }
    }

    private static Limits pooled(CoefficientTest test, Contrasts contrasts) {
        Coefficient pooled =
                RandomEffects.withDefaults().with(test).fit(contrasts).pooled();
        return new Limits(pooled.lower(), pooled.upper());
    }

    private static Limits bayesian(Contrasts contrasts) {
        TauPrior prior = new TauPrior.HalfNormal(PriorScale.SHARE_OF_SD * PEOPLE);
        Interval central =
                NormalHierarchicalModel.with(prior).fit(contrasts).mu().central(LEVEL);
        return new Limits(central.lower(), central.upper());
    }
}
