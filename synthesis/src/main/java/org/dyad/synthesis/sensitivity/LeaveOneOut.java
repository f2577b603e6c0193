package org.dyad.synthesis.sensitivity;

import java.util.List;
import java.util.stream.IntStream;
import org.dyad.synthesis.effect.Contrasts;
import org.dyad.synthesis.pool.Moderators;
import org.dyad.synthesis.pool.NotEstimable;
import org.dyad.synthesis.pool.PoolingFit;
import org.dyad.synthesis.pool.RandomEffects;

/**
 * The model fitted again without each of its studies in turn. τ² is estimated afresh each time.
 *
 * @param full  all studies
 * @param cases one for each study, in table order
 */
public record LeaveOneOut(PoolingFit full, List<CaseFit> cases) {
    public LeaveOneOut {
        cases = List.copyOf(cases);
    }

    /** As {@link #of(RandomEffects, Contrasts, Moderators)} for one pooled mean. */
    public static LeaveOneOut of(RandomEffects options, Contrasts contrasts) {
        return of(options, contrasts, Moderators.none());
    }

    /**
     * Leaves each study out. A category keeps its columns: where its last study is left out there is no fit, and the note says so.
     *
     * @throws NotEstimable when all studies together cannot be fitted, or there is one alone
     */
    public static LeaveOneOut of(RandomEffects options, Contrasts contrasts, Moderators moderators) {
        if (contrasts.count() == 1) {
            throw new NotEstimable("There is one study only, so none can be left out.");
        }
        PoolingFit full = options.fit(contrasts, moderators);
        Moderators frozen = Attempt.frozen(moderators);
        return new LeaveOneOut(
                full,
                IntStream.range(0, contrasts.count())
                        .mapToObj(i -> Attempt.fit(options, contrasts, frozen, i, others(contrasts.count(), i)))
                        .toList());
    }

    private static List<Integer> others(int count, int without) {
        return IntStream.range(0, count).filter(i -> i != without).boxed().toList();
    }
}
