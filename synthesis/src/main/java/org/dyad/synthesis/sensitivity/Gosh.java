package org.dyad.synthesis.sensitivity;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.statistics.meta.KnownVarianceRegression;
import org.dyad.statistics.optimise.SearchNotSettled;
import org.dyad.synthesis.effect.Contrasts;
import org.dyad.synthesis.pool.CommonEffect;
import org.dyad.synthesis.pool.Moderators;
import org.dyad.synthesis.pool.NotEstimable;
import org.dyad.synthesis.pool.PoolingFit;
import org.dyad.synthesis.pool.RandomEffects;

/**
 * Graphical display of study heterogeneity: the model fitted to all subsets of the studies, or to a random sample of them. Estimates in
 * two clouds point to a study, or a group of studies, that stands apart. Subsets have at least one study, and with moderators one more
 * than there are coefficients. The number of threads has no say in any bit of the result.
 *
 * @param full       the fit of all studies
 * @param names      of the coefficients
 * @param possible   number of subsets that there are
 * @param seed       of the sample; empty where all subsets were fitted
 * @param fits       of the subsets, in the order of their binary numbers or of drawing
 * @param notFitted  subsets that do not carry the model, or whose search for τ² did not settle; they are not in {@code fits}
 * @see <a href="https://doi.org/10.1002/jrsm.1053">Olkin, Dahabreh, Trikalinos (2012)</a>
 */
public record Gosh(
        PoolingFit full,
        List<String> names,
        BigInteger possible,
        OptionalLong seed,
        List<SubsetFit> fits,
        int notFitted) {
    /** More subsets than 2¹⁵ are sampled, this many of them, unless the options say otherwise. */
    public static final int MOST = 1 << 15;

    private static final int LARGEST = 1 << 20;
    private static final int CHUNK = 256;

    public Gosh {
        names = List.copyOf(names);
        fits = List.copyOf(fits);
    }

    /**
     * Choices.
     *
     * @param most fit all subsets up to this number, and a sample of it beyond; 2 to 2²⁰
     * @param seed of the sample
     */
    public record Options(int most, long seed) {
        public Options {
            if (most < 2 || most > LARGEST) {
                throw new InvalidEvidence("%s subsets were asked for; it must be 2 to %s.", most, LARGEST);
            }
        }

        public static Options withDefaults() {
            return new Options(MOST, 1);
        }

        public Options withMost(int other) {
            return new Options(other, seed);
        }

        public Options withSeed(long other) {
            return new Options(most, other);
        }
    }

    /** Whether every subset was looked at. */
    public boolean exhaustive() {
        return seed.isEmpty();
    }

    /**
     * Fits the subsets.
     *
     * @throws NotEstimable when all studies together cannot be fitted, or there are too few of them
     */
    public static Gosh of(
            RandomEffects model, Contrasts contrasts, Moderators moderators, Options options, Progress progress) {
        PoolingFit full = model.fit(contrasts, moderators);
        CanonicalRows rows = CanonicalRows.of(model, contrasts, moderators);
        int count = rows.count();
        int least = moderators.isEmpty() ? 1 : rows.coefficientCount() + 1;
        if (count < Math.max(2, least)) {
            throw new NotEstimable(
                    "%s studies are too few to look at subsets of them; at least %s are needed.",
                    count, Math.max(2, least));
        }
        BigInteger possible = Subsets.possible(count, least);
        boolean all = possible.compareTo(BigInteger.valueOf(options.most())) <= 0;
        List<BitSet> subsets =
                all ? Subsets.all(count, least) : Subsets.sample(count, least, options.most(), options.seed());
        List<SubsetFit> fits = fits(model, rows, subsets, progress);
        return new Gosh(
                full,
                rows.names(),
                possible,
                all ? OptionalLong.empty() : OptionalLong.of(options.seed()),
                fits,
                subsets.size() - fits.size());
    }

    /** As many subsets as this table and these options give. */
    public static int planned(int studies, int coefficients, Options options) {
        BigInteger possible = Subsets.possible(studies, coefficients == 1 ? 1 : coefficients + 1);
        return possible.min(BigInteger.valueOf(options.most())).intValue();
    }

    private static List<SubsetFit> fits(
            RandomEffects model, CanonicalRows rows, List<BitSet> subsets, Progress progress) {
        int chunks = (subsets.size() + CHUNK - 1) / CHUNK;
        return IntStream.range(0, chunks)
                .parallel()
                .mapToObj(chunk -> {
                    List<BitSet> part = subsets.subList(chunk * CHUNK, Math.min(subsets.size(), (chunk + 1) * CHUNK));
                    List<SubsetFit> fits = new ArrayList<>(part.size());
                    for (BitSet subset : part) {
                        fit(model, rows, subset).ifPresent(fits::add);
                    }
                    progress.done(part.size());
                    return fits;
                })
                .toList()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private static Optional<SubsetFit> fit(RandomEffects model, CanonicalRows rows, BitSet subset) {
        int[] members = subset.stream().toArray();
        try {
            KnownVarianceRegression regression = rows.regression(members, members.length);
            double tauSquared = rows.tauSquared(regression);
            double q = regression.at(0).q();
            double i2 = i2(model, regression, tauSquared, q);
            regression.at(tauSquared);
            return Optional.of(new SubsetFit(
                    subset.stream().map(rows::tablePosition).sorted().boxed().toList(),
                    regression.coefficients(),
                    tauSquared,
                    q,
                    i2));
        } catch (NotEstimable | SearchNotSettled e) {
            return Optional.empty();
        }
    }

    /** {@code regression} stands at τ² = 0. */
    private static double i2(RandomEffects model, KnownVarianceRegression regression, double tauSquared, double q) {
        int freedom = regression.residualFreedom();
        if (freedom == 0) {
            return 0;
        }
        if (model.estimator() instanceof CommonEffect) {
            return q > freedom ? 100 * (q - freedom) / q : 0;
        }
        double typical = freedom / regression.trace();
        return 100 * tauSquared / (typical + tauSquared);
    }
}
