package org.dyad.synthesis.counts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.dyad.evidence.effect.EffectMeasure;
import org.dyad.statistics.distribution.ChiSquared;
import org.dyad.synthesis.effect.Contrast;
import org.dyad.synthesis.effect.EffectSize;
import org.dyad.synthesis.effect.EffectTable;
import org.dyad.synthesis.effect.StudyData;
import org.dyad.synthesis.pool.Heterogeneity;

/** Puts together the result of a method with weights and one true effect. */
final class CommonFit {
    private CommonFit() {}

    static CountsFit of(
            CountsMethod method,
            EffectMeasure measure,
            double level,
            WeightedEstimate estimate,
            List<? extends StudyData> rows,
            EffectTable own,
            ToDoubleFunction<StudyData> weight,
            String note) {
        double total = rows.stream().mapToDouble(weight).sorted().sum();
        List<CountsStudy> studies = new ArrayList<>();
        int informative = 0;
        for (int i = 0; i < rows.size(); i++) {
            double share = weight.applyAsDouble(rows.get(i));
            boolean defined = own.rows().get(i) instanceof EffectSize.Defined;
            informative += share > 0 || defined ? 1 : 0;
            studies.add(new CountsStudy(own.rows().get(i), OptionalDouble.of(100 * share / total)));
        }
        return new CountsFit(
                measure,
                method,
                level,
                rows.size(),
                informative,
                CountsFit.normal(estimate.estimate(), estimate.standardError(), level),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                heterogeneity(own, estimate.estimate()),
                Optional.empty(),
                estimate.tests(),
                studies,
                notes(note, rows.size() - informative));
    }

    private static List<String> notes(String note, int silent) {
        List<String> notes = new ArrayList<>(List.of(note));
        if (silent > 0) {
            notes.add((silent == 1 ? "1 study has" : silent + " studies have")
                    + " no events in either group, or only events, and so no say in this estimate.");
        }
        return notes;
    }

    /** Q = Σ (y − estimate)²/v over the studies with an estimate of their own. */
    private static Optional<Heterogeneity> heterogeneity(EffectTable own, double estimate) {
        List<Contrast> defined = own.rows().stream()
                .filter(EffectSize.Defined.class::isInstance)
                .map(row -> ((EffectSize.Defined) row).contrast())
                .sorted(Comparator.comparingDouble(Contrast::effect).thenComparingDouble(Contrast::variance))
                .toList();
        double q = 0;
        for (Contrast c : defined) {
            double distance = c.effect() - estimate;
            q += distance * distance / c.variance();
        }
        return ofQ(q, defined.size());
    }

    /** As the common-effect model has it; empty for fewer than two studies. */
    private static Optional<Heterogeneity> ofQ(double q, int studies) {
        int freedom = studies - 1;
        if (freedom < 1) {
            return Optional.empty();
        }
        return Optional.of(new Heterogeneity(
                q,
                freedom,
                OptionalDouble.of(new ChiSquared(freedom).survival(q)),
                OptionalDouble.of(q > 0 ? Math.max(0, 100 * (q - freedom) / q) : 0),
                OptionalDouble.of(q / freedom)));
    }
}
