package org.dyad.studies.coverage;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dyad.evidence.effect.EffectMeasure;
import org.dyad.statistics.optimise.SearchNotSettled;
import org.dyad.statistics.random.RandomStream;
import org.dyad.synthesis.effect.Contrast;
import org.dyad.synthesis.effect.Contrasts;
import org.dyad.synthesis.pool.Coefficient;
import org.dyad.synthesis.pool.CoefficientTest;
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
    private static final int CHUNK = 50;

    private PoolingStudy() {}

    /** How the interval is made. */
    public enum Method {
        /** Normal, as {@code pool} does unless told otherwise. */
        Z("z"),
        /** As a review does. */
        KNAPP_HARTUNG("Knapp-Hartung");

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
        RandomEffects options = RandomEffects.withDefaults()
                .with(
                        switch (cell.method()) {
                            case Z -> CoefficientTest.Z;
                            case KNAPP_HARTUNG -> CoefficientTest.KNAPP_HARTUNG;
                        });
        try {
            Coefficient pooled = options.fit(contrasts).pooled();
            return Optional.of(new Limits(pooled.lower(), pooled.upper()));
        } catch (SearchNotSettled e) {
            return Optional.empty();
        }
    }
}
