package org.dyad.synthesis.bias;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.dyad.statistics.optimise.SearchNotSettled;
import org.dyad.synthesis.effect.Contrast;
import org.dyad.synthesis.effect.Contrasts;
import org.dyad.synthesis.pool.CoefficientTest;
import org.dyad.synthesis.pool.NotEstimable;
import org.dyad.synthesis.pool.PoolingFit;
import org.dyad.synthesis.pool.RandomEffects;

/**
 * Trim and fill: the most extreme trials of the crowded side are left out until the rest is symmetric, the centre is taken from the
 * rest, and the trials left out are mirrored there. The result shows how much asymmetry of this kind would matter; it does not show that
 * trials are missing, and it misleads where effects differ for other reasons.
 *
 * @param estimator     of the number missing
 * @param side          where trials are missing
 * @param sideGiven     whether the caller chose the side; else it is where small trials would be missing by the sign of the mixed
 *                      regression on the standard error
 * @param standardError of the number missing
 * @param pValue        one-sided, of none missing; R₀ only
 * @param filled        the mirror images, the least extreme first; their number is the estimate
 * @param fit           of all trials and mirror images
 */
public record TrimAndFill(
        MissingTrials estimator,
        Side side,
        boolean sideGiven,
        double standardError,
        OptionalDouble pValue,
        List<Contrast> filled,
        PoolingFit fit) {
    private static final int MOST_ROUNDS = 100;

    public TrimAndFill {
        filled = List.copyOf(filled);
    }

    /** Number of trials filled in, k₀. */
    public int added() {
        return filled.size();
    }

    /**
     * Trims and fills.
     *
     * @param options of every fit on the way and of the last
     * @param side    where trials are missing; empty to let the slope decide
     * @throws NotEstimable     with fewer than three trials, or where the estimator of the number missing does not exist
     * @throws SearchNotSettled when trimming goes round in a circle
     */
    public static TrimAndFill of(
            Contrasts contrasts, RandomEffects options, MissingTrials estimator, Optional<Side> side) {
        if (contrasts.count() < 3) {
            throw new NotEstimable(
                    "Trim and fill looks for symmetry, which fewer than 3 trials cannot show; here %s.",
                    contrasts.count() == 1 ? "is 1" : "are " + contrasts.count());
        }
        Side missing = side.orElseGet(() -> sideBySlope(contrasts, options));
        Comparator<Contrast> byEffect = Comparator.comparingDouble(Contrast::effect);
        // Equal effects are ordered by variance, so that the order of the table has no say in which of them is trimmed.
        List<Contrast> towardsCrowd = contrasts.contrasts().stream()
                .sorted((missing == Side.LEFT ? byEffect : byEffect.reversed()).thenComparingDouble(Contrast::variance))
                .toList();
        return fill(contrasts, options, estimator, missing, side.isPresent(), towardsCrowd);
    }

    private static Side sideBySlope(Contrasts contrasts, RandomEffects options) {
        double slope = EggerTest.mixed(contrasts, SizePredictor.STANDARD_ERROR, List.of(), options)
                .slope()
                .estimate();
        return slope < 0 ? Side.RIGHT : Side.LEFT;
    }

    private static TrimAndFill fill(
            Contrasts contrasts,
            RandomEffects options,
            MissingTrials estimator,
            Side side,
            boolean sideGiven,
            List<Contrast> towardsCrowd) {
        int k = contrasts.count();
        int trimmed = 0;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double centre = centre(contrasts, options, towardsCrowd.subList(0, k - trimmed));
            MissingTrials.Estimate estimate = estimator.estimate(signedRanks(towardsCrowd, centre, side));
            if (estimate.added() >= k) {
                throw new NotEstimable("%s would trim all trials away. Use another estimator.", estimator.name());
            }
            if (estimate.added() == trimmed) {
                return result(
                        contrasts,
                        options,
                        estimator,
                        side,
                        sideGiven,
                        estimate,
                        mirrored(towardsCrowd, trimmed, centre));
            }
            trimmed = estimate.added();
        }
        throw new SearchNotSettled(
                "Trim and fill with %s goes round in a circle (%s rounds).".formatted(estimator.name(), MOST_ROUNDS),
                "Use another estimator of the number missing, or give the side.");
    }

    private static TrimAndFill result(
            Contrasts contrasts,
            RandomEffects options,
            MissingTrials estimator,
            Side side,
            boolean sideGiven,
            MissingTrials.Estimate estimate,
            List<Contrast> filled) {
        List<Contrast> all = new ArrayList<>(contrasts.contrasts());
        all.addAll(filled);
        return new TrimAndFill(
                estimator,
                side,
                sideGiven,
                estimate.standardError(),
                estimate.pValue(),
                filled,
                options.fit(new Contrasts(contrasts.measure(), all)));
    }

    private static double centre(Contrasts contrasts, RandomEffects options, List<Contrast> kept) {
        return options.with(CoefficientTest.Z)
                .fit(new Contrasts(contrasts.measure(), kept))
                .pooled()
                .estimate();
    }

    /** Ranks of the distances from the centre, 1 the nearest, negative on the side where trials are missing; ties in the order given. */
    private static List<Integer> signedRanks(List<Contrast> towardsCrowd, double centre, Side missing) {
        List<Double> distances = towardsCrowd.stream()
                .map(c -> missing == Side.LEFT ? c.effect() - centre : centre - c.effect())
                .toList();
        List<Integer> nearestFirst = IntStream.range(0, distances.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> Math.abs(distances.get(i))))
                .toList();
        List<Integer> ranks = new ArrayList<>();
        for (int rank = 1; rank <= nearestFirst.size(); rank++) {
            ranks.add(rank * (int) Math.signum(distances.get(nearestFirst.get(rank - 1))));
        }
        return ranks;
    }

    private static List<Contrast> mirrored(List<Contrast> towardsCrowd, int trimmed, double centre) {
        return towardsCrowd.subList(towardsCrowd.size() - trimmed, towardsCrowd.size()).stream()
                .map(c -> new Contrast("filled: " + c.study(), 2 * centre - c.effect(), c.variance()))
                .toList();
    }
}
