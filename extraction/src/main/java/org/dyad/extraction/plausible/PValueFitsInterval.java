package org.dyad.extraction.plausible;

import java.util.Optional;
import org.dyad.extraction.fact.OutcomeFacts;
import org.dyad.extraction.fact.OutcomeResult;
import org.dyad.extraction.fact.OutcomeResult.EffectKind;
import org.dyad.extraction.fact.OutcomeResult.Interval;
import org.dyad.extraction.fact.OutcomeResult.IntervalKind;
import org.dyad.extraction.fact.ProposedFact;
import org.dyad.extraction.fact.StudyFacts;
import org.dyad.library.document.Document;
import org.dyad.statistics.distribution.Normal;

/**
 * A p value and a 95% confidence interval of one estimate say the same. With z = estimate / SE and SE = (high - low) / (2 * 1.96), on the log
 * scale for ratios, p is about 2 P(Z > |z|).
 *
 * <p>The z from the interval may differ from the z of the printed p by {@value #ROOM} or by a quarter of it, whichever is more: that is
 * what two printed digits of a limit, a t instead of a normal distribution, or an adjusted p value make. Only more is doubted.
 */
final class PValueFitsInterval implements Check {
    private static final double ROOM = 0.5;
    private static final double SHARE = 0.25;

    @Override
    public void look(StudyFacts facts, Document document, Doubts doubts) {
        for (OutcomeFacts outcome : facts.outcomes()) {
            if (outcome.result().value() instanceof OutcomeResult.Effect effect) {
                effect(outcome.result(), effect, doubts);
            }
        }
    }

    private static void effect(ProposedFact<OutcomeResult> fact, OutcomeResult.Effect effect, Doubts doubts) {
        Optional<Double> z = z(effect);
        Optional<PrintedP> p = effect.p().flatMap(PrintedP::parse);
        if (z.isEmpty() || p.isEmpty()) {
            return;
        }
        double printed = Normal.upperQuantile(p.get().value() / 2);
        double room = Math.max(ROOM, SHARE * printed);
        boolean tooSmall = z.get() < printed - room && !p.get().greater();
        boolean tooLarge = z.get() > printed + room && !p.get().less();
        if (tooSmall || tooLarge) {
            doubts.add(
                    fact,
                    "p and interval",
                    "The interval gives a p value of about %.2g, but p %s is printed; one of them may belong to another number.",
                    Normal.twoSidedPValue(z.get()),
                    effect.p().orElse(""));
        }
    }

    private static Optional<Double> z(OutcomeResult.Effect effect) {
        Optional<Interval> interval = effect.interval()
                .filter(limits -> limits.kind() == IntervalKind.CONFIDENCE && limits.low() < limits.high());
        if (interval.isEmpty()) {
            return Optional.empty();
        }
        double low = interval.get().low();
        double high = interval.get().high();
        boolean ratio = ratio(effect.kind());
        if (ratio && !(low > 0 && effect.value() > 0)) {
            return Optional.empty();
        }
        double width = ratio ? StrictMath.log(high) - StrictMath.log(low) : high - low;
        double value = ratio ? StrictMath.log(effect.value()) : effect.value();
        return Optional.of(Math.abs(value) / (width / (2 * Normal.quantile(0.975))));
    }

    private static boolean ratio(EffectKind kind) {
        return switch (kind) {
            case ODDS_RATIO, RISK_RATIO, HAZARD_RATIO -> true;
            case MEAN_DIFFERENCE, STANDARDISED_MEAN_DIFFERENCE, CORRELATION, PERCENT -> false;
        };
    }
}
