package org.dyad.synthesis.sensitivity;

import java.util.List;
import java.util.Optional;
import org.dyad.statistics.optimise.SearchNotSettled;
import org.dyad.synthesis.effect.Contrasts;
import org.dyad.synthesis.pool.CoefficientTest;
import org.dyad.synthesis.pool.CommonEffect;
import org.dyad.synthesis.pool.Moderator;
import org.dyad.synthesis.pool.Moderators;
import org.dyad.synthesis.pool.NotEstimable;
import org.dyad.synthesis.pool.RandomEffects;

/** Fits some of the studies, and says why where that is not possible. */
final class Attempt {
    private Attempt() {}

    /** The same design as columns of numbers: a category keeps its columns and its reference when studies go. */
    static Moderators frozen(Moderators moderators) {
        List<Moderator> columns = moderators.moderators().stream()
                .flatMap(m -> m.columns().stream())
                .map(column -> (Moderator) new Moderator.Numeric(column.name(), column.values()))
                .toList();
        return new Moderators(columns, moderators.intercept());
    }

    static CaseFit fit(
            RandomEffects options, Contrasts contrasts, Moderators frozen, int position, List<Integer> members) {
        String study = contrasts.contrasts().get(position).study();
        boolean alone = members.size() == 1;
        RandomEffects used = alone ? options.with(CoefficientTest.Z) : options;
        try {
            return new CaseFit(
                    position,
                    study,
                    Optional.of(used.fit(contrasts.select(members), frozen.select(members))),
                    alone ? Optional.of(aloneNote(options)) : Optional.empty());
        } catch (NotEstimable | SearchNotSettled e) {
            return new CaseFit(position, study, Optional.empty(), Optional.of(String.valueOf(e.getMessage())));
        }
    }

    private static String aloneNote(RandomEffects options) {
        boolean common = options.estimator() instanceof CommonEffect;
        return "One study: its own normal interval"
                + (common ? "." : "; nothing is known of the variance between studies, and 0 stands in for it.");
    }
}
