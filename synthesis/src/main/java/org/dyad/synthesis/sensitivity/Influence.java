package org.dyad.synthesis.sensitivity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.dyad.statistics.distribution.ChiSquared;
import org.dyad.statistics.meta.KnownVarianceRegression;
import org.dyad.statistics.optimise.SearchNotSettled;
import org.dyad.synthesis.effect.Contrasts;
import org.dyad.synthesis.pool.Moderators;
import org.dyad.synthesis.pool.NotEstimable;
import org.dyad.synthesis.pool.PoolingFit;
import org.dyad.synthesis.pool.RandomEffects;

/**
 * Case-deletion diagnostics of a pooled mean or a meta-regression: each study is left out and the model fitted afresh, τ² included.
 * The coordinates of a Baujat plot come with them.
 *
 * @param full    the fit of all studies
 * @param studies in table order
 * @see <a href="https://doi.org/10.1002/jrsm.11">Viechtbauer, Cheung (2010)</a>
 * @see <a href="https://doi.org/10.1002/sim.1221">Baujat et al. (2002)</a>
 */
public record Influence(PoolingFit full, List<StudyInfluence> studies) {
    public Influence {
        studies = List.copyOf(studies);
    }

    /** As {@link #of(RandomEffects, Contrasts, Moderators)} for one pooled mean. */
    public static Influence of(RandomEffects options, Contrasts contrasts) {
        return of(options, contrasts, Moderators.none());
    }

    /**
     * Diagnoses every study.
     *
     * @throws NotEstimable when all studies together cannot be fitted, or there is one alone
     */
    public static Influence of(RandomEffects options, Contrasts contrasts, Moderators moderators) {
        if (contrasts.count() == 1) {
            throw new NotEstimable("There is one study only; its influence on itself says nothing.");
        }
        PoolingFit full = options.fit(contrasts, moderators);
        CanonicalRows rows = CanonicalRows.of(options, contrasts, moderators);
        CaseDeletion deletion = new CaseDeletion(rows, full.tauSquared().value());
        List<Optional<StudyInfluence>> studies =
                new ArrayList<>(Collections.nCopies(contrasts.count(), Optional.empty()));
        for (int row = 0; row < rows.count(); row++) {
            int position = rows.tablePosition(row);
            String study = contrasts.contrasts().get(position).study();
            studies.set(position, Optional.of(study(study, row, rows, deletion)));
        }
        return new Influence(full, studies.stream().flatMap(Optional::stream).toList());
    }

    private static StudyInfluence study(String study, int row, CanonicalRows rows, CaseDeletion all) {
        Optional<Deletion> deletion = Optional.empty();
        Optional<String> whyNot = Optional.empty();
        try {
            KnownVarianceRegression without = rows.without(row);
            deletion = Optional.of(all.of(row, without));
        } catch (NotEstimable | SearchNotSettled e) {
            whyNot = Optional.of(String.valueOf(e.getMessage()));
        }
        return new StudyInfluence(
                study,
                all.hat(row),
                all.weightPercent(row),
                all.pearsonSquared(row),
                deletion,
                whyNot,
                passed(all.hat(row), deletion, rows.count(), rows.coefficientCount()));
    }

    private static List<StudyInfluence.Limit> passed(double hat, Optional<Deletion> deletion, int k, int p) {
        List<StudyInfluence.Limit> passed = new ArrayList<>();
        if (deletion.isPresent()) {
            Deletion d = deletion.get();
            if (Math.abs(d.dffits()) > dffitsLimit(k, p)) {
                passed.add(StudyInfluence.Limit.DFFITS);
            }
            if (new ChiSquared(p).cdf(d.cookDistance()) > 0.5) {
                passed.add(StudyInfluence.Limit.COOK);
            }
            if (d.dfbetas().toList().stream().anyMatch(x -> Math.abs(x) > 1)) {
                passed.add(StudyInfluence.Limit.DFBETAS);
            }
        }
        if (hat > hatLimit(k, p)) {
            passed.add(StudyInfluence.Limit.HAT);
        }
        return passed;
    }

    /** Beyond this a |DFFITS| is large: 3 √(p/(k − p)). */
    public double dffitsLimit() {
        return dffitsLimit(full.count(), full.coefficients().size());
    }

    /** Beyond this a hat value is large: 3 p/k. */
    public double hatLimit() {
        return hatLimit(full.count(), full.coefficients().size());
    }

    /** Beyond this a Cook's distance is large: the median of chi-squared with p degrees of freedom. */
    public double cookLimit() {
        return new ChiSquared(full.coefficients().size()).quantile(0.5);
    }

    private static double dffitsLimit(int k, int p) {
        return 3 * Math.sqrt((double) p / (k - p));
    }

    private static double hatLimit(int k, int p) {
        return 3.0 * p / k;
    }
}
