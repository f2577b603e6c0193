package org.dyad.synthesis.dose;

import java.util.Locale;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.statistics.optimise.BrentRoot;

/**
 * Counts that give the printed relative risks R_i and their printed variances v_i, with the printed share p of the reference
 * among the others' denominators D (controls, person-time or persons) and the printed ratio z = Σ D / Σ A. With o = A_0 / D_0
 * and s_0 the reference's part of every variance,
 *
 * <pre>{@code
 *  v_i - s_0 = (1 + σ o R_i) / A_i,    s_0 = (1 + σ o) / A_0,    D_i = A_i / (o R_i)
 * }</pre>
 *
 * with σ = 1 for odds, 0 for rates, -1 for risks. The two equations left, for s_0 in (0, min v) and o, are
 *
 * <pre>{@code
 *  Σ c_i k_i = (1 - p) / p,             c_i = (1/R_i + σ o) / (1 + σ o),   k_i = s_0 / (v_i - s_0)
 *  o p (1 + Σ R_i c_i k_i) = 1 / z
 * }</pre>
 *
 * The first has one root for each o (its left side rises from 0 without bound); the second says that a mean of the o R_x is
 * 1/z, which brackets o. So odds and rates always have a solution where each margin is greater than 0. Risks need o R_x below 1
 * throughout, and may have none. Everything is a ratio, so that the size of the counts does not matter.
 *
 * @see <a href="https://doi.org/10.1002/sim.3013">Hamling, Lee, Weitkunat, Ambühl (2008)</a>
 */
final class Hamling {
    private static final int MOST_STEPS = 500;
    private static final int SCAN = 64;
    /** Risks can have two solutions close together. */
    private static final int SCAN_OF_RISKS = 2048;

    private final DoseStudy.RelativeRisks study;
    private final int sigma;
    private final int count;
    private final double[] risk;
    private final double[] variance;
    private final double least;
    private final double share;
    private final double perCase;
    /** y = s_0 / (min v - s_0), which runs from 0 to infinity without cancellation. */
    private double y;

    private Hamling(DoseStudy.RelativeRisks study, int sigma) {
        this.study = study;
        this.sigma = sigma;
        this.count = study.arms().size();
        this.risk = new double[count];
        this.variance = new double[count];
        double smallest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            risk[i] = StrictMath.exp(study.arms().get(i).logRelativeRisk());
            if (i != study.referenceIndex()) {
                variance[i] = study.arms().get(i).variance();
                smallest = Math.min(smallest, variance[i]);
            }
        }
        this.least = smallest;
        double[] cases = PseudoCounts.given(study, RiskArm::cases);
        double[] denominator = PseudoCounts.given(study, RiskArm::persons);
        for (int i = 0; i < count && study.design() == RiskDesign.CASE_CONTROL; i++) {
            denominator[i] -= cases[i];
        }
        double all = GreenlandLongnecker.sum(denominator);
        this.share = denominator[study.referenceIndex()] / all;
        this.perCase = all / GreenlandLongnecker.sum(cases);
        if (!(share > 0 && share < 1)) {
            throw new InvalidEvidence(
                    "%s: %s of the controls or persons are in the reference. Hamling's counts need some there and some elsewhere;"
                            + " use gl or indep.",
                    study.study(), share == 0 ? "none" : "all");
        }
    }

    /**
     * As dosresmeta has it: the counts of a cumulative incidence are found with the variance 1/A of a rate.
     *
     * @see <a href="https://CRAN.R-project.org/package=dosresmeta">dosresmeta 2.2.0, hamling()</a>
     */
    static PseudoCounts asTheRPackage(DoseStudy.RelativeRisks study) {
        return new Hamling(study, study.design() == RiskDesign.CASE_CONTROL ? 1 : 0).solve();
    }

    /** With the variance 1/A - 1/N for a cumulative incidence. */
    static PseudoCounts byDesign(DoseStudy.RelativeRisks study) {
        return new Hamling(
                        study,
                        switch (study.design()) {
                            case CASE_CONTROL -> 1;
                            case INCIDENCE_RATE -> 0;
                            case CUMULATIVE_INCIDENCE -> -1;
                        })
                .solve();
    }

    private PseudoCounts solve() {
        double odds = sigma == 0 ? 0 : StrictMath.exp(logOdds());
        solveReference(odds);
        int reference = study.referenceIndex();
        double s0 = least * y / (1 + y);
        double[] cases = new double[count];
        for (int i = 0; i < count; i++) {
            cases[i] = i == reference
                    ? (1 + sigma * odds) / s0
                    : (1 + sigma * odds * risk[i]) * (1 + y) / (variance[i] + (variance[i] - least) * y);
        }
        double o = sigma == 0 ? cases[reference] / (share * perCase * GreenlandLongnecker.sum(cases)) : odds;
        double[] persons = new double[count];
        for (int i = 0; i < count; i++) {
            double denominator = cases[i] / (o * risk[i]);
            persons[i] = study.design() == RiskDesign.CASE_CONTROL ? denominator + cases[i] : denominator;
            if (!(cases[i] > 0) || !Double.isFinite(persons[i])) {
                throw none("the counts at dose " + study.arms().get(i).dose() + " are not finite");
            }
        }
        return new PseudoCounts(GreenlandLongnecker.list(cases), GreenlandLongnecker.list(persons));
    }

    /** ln o at which the second equation holds; of several, the one nearest to the odds that were printed. */
    private double logOdds() {
        double highest = GreenlandLongnecker.max(risk);
        double lowest = 1;
        for (double r : risk) {
            lowest = Math.min(lowest, r);
        }
        double low = -StrictMath.log(perCase * highest) - 1e-9;
        double high = -StrictMath.log(perCase * lowest) + 1e-9;
        if (sigma < 0) {
            high = Math.min(high, -StrictMath.log(highest) - 1e-12);
        }
        RiskArm reference = study.arms().get(study.referenceIndex());
        double printed = StrictMath.log(reference.cases().getAsDouble()
                / (reference.persons().getAsDouble()
                        - (sigma > 0 ? reference.cases().getAsDouble() : 0)));
        double best = Double.NaN;
        double before = low;
        double valueBefore = low < high ? excess(low) : Double.NaN;
        int points = sigma < 0 ? SCAN_OF_RISKS : SCAN;
        for (int i = 1; i <= points; i++) {
            double at = i == points ? high : low + (high - low) * i / points;
            double value = excess(at);
            if ((valueBefore <= 0 && value >= 0) || (valueBefore >= 0 && value <= 0)) {
                double root = BrentRoot.find(this::excess, before, at, 0).x();
                best = Double.isNaN(best) || Math.abs(root - printed) < Math.abs(best - printed) ? root : best;
            }
            before = at;
            valueBefore = value;
        }
        if (Double.isNaN(best)) {
            throw none("a risk above 1 would be needed in one of the groups");
        }
        return best;
    }

    /** ln of the left side of the second equation over its right side, with s_0 from the first. */
    private double excess(double logOdds) {
        double odds = StrictMath.exp(logOdds);
        solveReference(odds);
        double sum = 1;
        for (int i = 0; i < count; i++) {
            if (i != study.referenceIndex()) {
                sum += (1 + sigma * odds * risk[i]) / (1 + sigma * odds) * k(i);
            }
        }
        return logOdds + StrictMath.log(share * perCase * sum);
    }

    private double k(int i) {
        return least * y / (variance[i] + (variance[i] - least) * y);
    }

    /** The first equation, in y: its left side is concave, so that Newton's steps from the left never pass the root. */
    private void solveReference(double odds) {
        double target = (1 - share) / share;
        double[] c = new double[count];
        double total = 0;
        for (int i = 0; i < count; i++) {
            if (i != study.referenceIndex()) {
                c[i] = (1 / risk[i] + sigma * odds) / (1 + sigma * odds);
                total += c[i] * least / variance[i];
            }
        }
        y = target / total;
        for (int step = 0; step < MOST_STEPS; step++) {
            double sum = 0;
            double slope = 0;
            for (int i = 0; i < count; i++) {
                if (i != study.referenceIndex()) {
                    double k = k(i);
                    sum += c[i] * k;
                    slope += c[i] * k * (k / y) * (variance[i] / (least * y));
                }
            }
            double next = y + (target - sum) / slope;
            if (!(next > y)) { // exact steps only rise, so that what no longer rises is at the root but for rounding
                return;
            }
            y = next;
        }
        throw none("its variances are too unequal for the search, which stood at a reference variance of "
                + String.format(Locale.ROOT, "%.3g", least * y / (1 + y)));
    }

    private InvalidEvidence none(String why) {
        return new InvalidEvidence(
                "%s: there are no counts that give its relative risks and standard errors (%s). Check them; or use gl, or indep.",
                study.study(), why);
    }
}
