package org.dyad.synthesis.pool;

import java.util.List;
import org.dyad.statistics.meta.KnownVarianceRegression;
import org.dyad.statistics.meta.RankDeficient;
import org.dyad.synthesis.effect.Contrast;
import org.dyad.synthesis.effect.Contrasts;

/** Turns contrasts and moderators into the regression that is computed with. */
final class Design {
    private Design() {}

    static KnownVarianceRegression regression(Contrasts contrasts, Moderators moderators) {
        return regression(
                contrasts.contrasts().stream().mapToDouble(Contrast::effect).toArray(),
                contrasts.contrasts().stream().mapToDouble(Contrast::variance).toArray(),
                columns(contrasts, moderators),
                moderators);
    }

    static KnownVarianceRegression regression(
            double[] effects, double[] variances, double[][] columns, Moderators moderators) {
        try {
            return KnownVarianceRegression.of(effects, variances, columns, moderators.intercept());
        } catch (RankDeficient e) {
            String name = moderators.names().get(e.column());
            throw new NotEstimable(
                    "Moderator column %s is the same in all studies, or follows from the columns before it (%s). Drop it.",
                    name, String.join(", ", moderators.names().subList(0, e.column())));
        }
    }

    static double[][] columns(Contrasts contrasts, Moderators moderators) {
        moderators.requireCount(contrasts.count());
        for (Moderator moderator : moderators.moderators()) {
            if (moderator.columns().isEmpty()) {
                throw new NotEstimable(
                        "Moderator %s has the same value in all studies, so it cannot explain anything. Drop it.",
                        moderator.name());
            }
        }
        List<Moderator.Column> columns = moderators.columns();
        int p = columns.size() + (moderators.intercept() ? 1 : 0);
        if (contrasts.count() < p) {
            throw new NotEstimable(
                    "%s studies cannot carry %s coefficients (%s). Use fewer moderators.",
                    contrasts.count(), p, String.join(", ", moderators.names()));
        }
        double[][] result = new double[columns.size()][];
        for (int j = 0; j < result.length; j++) {
            result[j] = columns.get(j).values().stream()
                    .mapToDouble(Double::doubleValue)
                    .toArray();
        }
        return result;
    }
}
