package org.dyad.synthesis.counts;

import java.util.List;
import org.dyad.synthesis.effect.StudyData.TwoByTwo;

/**
 * Whether one odds ratio ψ serves all studies. With A the events of group 1 that a study's margins and ψ lead to expect, the root of
 * {@code A (n₂ − m + A) = ψ (n₁ − A)(m − A)} for m = a + c events, and V = 1/(1/A + 1/(n₁ − A) + 1/(m − A) + 1/(n₂ − m + A)):
 * Breslow and Day's statistic is Σ (a − A)²/V, Tarone's is that minus (Σ (a − A))²/Σ V. Both against chi-squared with one degree of
 * freedom less than there are studies with events and non-events.
 *
 * @see <a href="https://publications.iarc.who.int/Book-And-Report-Series/Iarc-Scientific-Publications/Statistical-Methods-In-Cancer-Research-Volume-I-The-Analysis-Of-Case-Control-Studies-1980">
 *     Breslow, Day (1980), Statistical Methods in Cancer Research I, p. 142</a>
 * @see <a href="https://doi.org/10.1093/biomet/72.1.91">Tarone (1985)</a>
 */
final class OddsRatioHomogeneity {
    private OddsRatioHomogeneity() {}

    /** Both tests; none where fewer than two studies can be compared. */
    static List<CountsTest> of(double odds, List<TwoByTwo> tables) {
        double squares = 0;
        double differences = 0;
        double variances = 0;
        int studies = 0;
        for (TwoByTwo t : tables) {
            double events = t.ai() + t.ci();
            if (events == 0 || t.bi() + t.di() == 0) {
                continue;
            }
            double n1 = MantelHaenszelTables.n1(t);
            double n2 = MantelHaenszelTables.n2(t);
            double expected = expected(odds, n1, n2, events);
            double variance =
                    1 / (1 / expected + 1 / (n1 - expected) + 1 / (events - expected) + 1 / (n2 - events + expected));
            double difference = t.ai() - expected;
            squares += difference * difference / variance;
            differences += difference;
            variances += variance;
            studies++;
        }
        if (studies < 2) {
            return List.of();
        }
        double tarone = Math.max(0, squares - differences * differences / variances);
        return List.of(
                CountsTest.of(CountsTest.Kind.BRESLOW_DAY, squares, studies - 1),
                CountsTest.of(CountsTest.Kind.TARONE, tarone, studies - 1));
    }

    /** The root of (ψ − 1)A² − (ψ(n₁ + m) + n₂ − m)A + ψ n₁ m = 0 that lies inside the table, in the form that does not cancel. */
    private static double expected(double odds, double n1, double n2, double events) {
        double b = odds * (n1 + events) + (n2 - events);
        double root = Math.sqrt(b * b - 4 * (odds - 1) * odds * n1 * events);
        return 2 * odds * n1 * events / (b + root);
    }
}
