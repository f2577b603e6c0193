package org.dyad.cli.text;

import java.util.List;
import java.util.Optional;
import org.dyad.evidence.effect.EffectMeasure;
import org.dyad.evidence.effect.EffectScale;
import org.dyad.synthesis.bias.EggerTest;
import org.dyad.synthesis.bias.FailSafeN;
import org.dyad.synthesis.bias.Finding;
import org.dyad.synthesis.bias.PetPeese;
import org.dyad.synthesis.bias.RankTest;
import org.dyad.synthesis.bias.SelectionFit;
import org.dyad.synthesis.bias.SmallStudyEffects;
import org.dyad.synthesis.bias.TrimAndFill;
import org.dyad.synthesis.pool.Coefficient;

/** Small-study effects for a person: first what weakens the analysis, then the tests, then what would be left of the effect. */
public final class BiasText {
    /** Tests of asymmetry have little power, so they speak at 0.10 (Sterne et al. 2011, doi:10.1136/bmj.d4002). */
    private static final double SPEAKS = 0.10;

    private static final int WIDTH = 100;

    private BiasText() {}

    /** All of it. */
    public static String of(SmallStudyEffects effects) {
        StringBuilder text = new StringBuilder();
        int k = effects.contrasts().count();
        text.append("Small-study effects: " + effects.contrasts().measure().words() + ", " + k
                + (k == 1 ? " study" : " studies") + ", "
                + effects.pooling().estimator().words() + "\n\n");
        text.append("Keep in mind\n\n");
        effects.limits().forEach(limit -> paragraph(text, limit));
        text.append("\nDo small studies differ from large ones?\n\n");
        paragraph(text, "Egger's regression, weighted: " + said(effects.egger(), BiasText::regression));
        paragraph(text, "The same with variance between studies: " + said(effects.eggerMixed(), BiasText::regression));
        effects.others().forEach(other -> paragraph(text, other(other)));
        paragraph(text, "Begg's rank test: " + said(effects.begg(), BiasText::rank));
        text.append("\nWhat would be left of the effect?\n\n")
                .append(table(effects))
                .append('\n');
        paragraph(text, "Trim and fill: " + said(effects.trimFill(), BiasText::trimFill));
        paragraph(text, "PET-PEESE: " + said(effects.petPeese(), BiasText::petPeese));
        paragraph(text, "Selection model: " + said(effects.selection(), BiasText::selection));
        paragraph(text, failSafe(effects.failSafe()));
        return text.toString();
    }

    private interface Sentence<T> {
        String of(T result);
    }

    private static <T> String said(Finding<T> finding, Sentence<T> sentence) {
        return switch (finding) {
            case Finding.Available<T> available -> sentence.of(available.result());
            case Finding.Unavailable<T> none -> "not computed. " + none.why();
        };
    }

    private static String regression(EggerTest test) {
        Coefficient slope = test.slope();
        return "the effect changes by " + Digits.rounded(slope.estimate(), 3) + " for each unit of "
                + test.predictor().words() + " (" + statistic(slope) + "). " + verdict(slope.pValue());
    }

    private static String statistic(Coefficient c) {
        String value = Digits.fixed(c.statistic(), 2);
        String name = Double.isInfinite(c.degreesOfFreedom())
                ? "z = " + value
                : "t = " + value + " on " + Digits.significant(c.degreesOfFreedom(), 4) + " df";
        return name + ", " + Digits.pSentence(c.pValue());
    }

    private static String verdict(double pValue) {
        return pValue < SPEAKS
                ? "Small and large studies seem to differ."
                : "No clear sign that small and large studies differ.";
    }

    private static String other(SmallStudyEffects.OtherPredictor other) {
        return "On the " + other.predictor().words() + ": weighted " + said(other.weighted(), t -> statistic(t.slope()))
                + "; mixed " + said(other.mixed(), t -> statistic(t.slope())) + ".";
    }

    private static String rank(RankTest test) {
        String how = test.exact() ? "counted exactly" : "normal approximation";
        return "Kendall's tau " + Digits.fixed(test.tau(), 3) + ", " + Digits.pSentence(test.pValue()) + " (" + how
                + "). " + verdict(test.pValue());
    }

    private static String trimFill(TrimAndFill result) {
        String given = result.sideGiven() ? "" : ", the side by the slope of the mixed regression";
        if (result.added() == 0) {
            return result.estimator().name() + " adds no study on the "
                    + result.side().code() + given + ".";
        }
        return result.estimator().name() + " adds " + result.added() + (result.added() == 1 ? " study" : " studies")
                + " on the " + result.side().code() + " (standard error "
                + Digits.fixed(result.standardError(), 1) + ")" + given
                + (result.added() == 1
                        ? ". It is a mirror image, not evidence."
                        : ". They are mirror images, not evidence.");
    }

    private static String petPeese(PetPeese result) {
        String rule = "PET's own estimate has "
                + Digits.pSentence(result.petEstimate().pValue()) + ", so the rule (p below "
                + Digits.fixed(PetPeese.THRESHOLD, 2) + ") takes ";
        return rule + (result.takesPeese() ? "PEESE." : "PET.") + " Its interval does not know of that choice.";
    }

    private static String selection(SelectionFit fit) {
        SelectionFit.Weight first = fit.weights().getFirst();
        List<String> weights = fit.weights().stream()
                .skip(1)
                .map(w -> "studies with p from " + w.interval() + " (" + w.trials() + ") were seen "
                        + Digits.rounded(w.delta(), 2) + " times as often (standard error "
                        + Digits.rounded(w.standardError().orElse(Double.NaN), 2) + ")")
                .toList();
        return "p values are those for " + fit.model().direction().words() + ". Compared with studies with p from "
                + first.interval() + " (" + first.trials() + "), " + String.join(", ", weights)
                + ". Against no selection: chi2 = " + Digits.fixed(fit.test().statistic(), 2) + " on "
                + fit.test().degreesOfFreedom() + " df, "
                + Digits.pSentence(fit.test().pValue()) + ".";
    }

    private static String failSafe(List<SmallStudyEffects.SafeNumber> numbers) {
        List<String> parts = numbers.stream()
                .map(n -> n.method().words() + " " + said(n.number(), (FailSafeN f) -> Long.toString(f.trials())))
                .toList();
        return "Fail-safe N, unseen studies without effect that would change the verdict: " + String.join(", ", parts)
                + ". A large number proves nothing.";
    }

    /** Estimates below each other, each with its interval, and on the natural scale where there is one. */
    private static String table(SmallStudyEffects effects) {
        EffectMeasure measure = effects.contrasts().measure();
        boolean ratio = measure.scale() == EffectScale.LOG;
        String interval = Digits.significant(100 * effects.pooling().level(), 6) + "% interval";
        TextTable table = new TextTable("", "estimate", "se", interval, ratio ? "as ratio" : "");
        int decimals = Digits.decimals(effects.pooled().pooled().standardError());
        row(table, "as pooled, no correction", Optional.of(effects.pooled().pooled()), decimals, ratio);
        row(table, "trim and fill", effects.trimFill().value().map(t -> t.fit().pooled()), decimals, ratio);
        row(
                table,
                "limit of Egger's line, mixed",
                effects.eggerMixed().value().flatMap(EggerTest::limit),
                decimals,
                ratio);
        row(table, "PET", effects.petPeese().value().map(PetPeese::petEstimate), decimals, ratio);
        row(table, "PEESE", effects.petPeese().value().map(PetPeese::peeseEstimate), decimals, ratio);
        row(table, "selection model", effects.selection().value().map(SelectionFit::pooled), decimals, ratio);
        return table.text();
    }

    private static void row(TextTable table, String name, Optional<Coefficient> estimate, int decimals, boolean ratio) {
        if (estimate.isEmpty()) {
            table.row(name, Digits.NONE, Digits.NONE, Digits.NONE, ratio ? Digits.NONE : "");
            return;
        }
        Coefficient c = estimate.get();
        table.row(
                name,
                Digits.fixed(c.estimate(), decimals),
                Digits.fixed(c.standardError(), decimals),
                Digits.range(c.lower(), c.upper(), decimals),
                ratio ? Digits.rounded(StrictMath.exp(c.estimate()), 3) : "");
    }

    /** One indented paragraph, wrapped. */
    private static void paragraph(StringBuilder text, String words) {
        StringBuilder line = new StringBuilder("  ");
        for (String word : words.split(" ", -1)) {
            if (line.length() + word.length() + 1 > WIDTH) {
                text.append(line.toString().stripTrailing()).append('\n');
                line = new StringBuilder("    ");
            }
            line.append(word).append(' ');
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }
}
