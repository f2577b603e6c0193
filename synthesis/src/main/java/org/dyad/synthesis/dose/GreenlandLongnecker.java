package org.dyad.synthesis.dose;

import java.util.ArrayList;
import java.util.List;

/**
 * Cases A_x that give the printed relative risks R_x with the printed numbers of persons N_x and of all cases M = Σ A_x.
 * Ratios of rates or risks: in closed form, A_x = M N_x R_x / Σ N R. Ratios of odds: with o the odds in the
 * reference,
 *
 * <pre>{@code  A_x = N_x o R_x / (1 + o R_x),   Σ A_x(o) = M }</pre>
 *
 * whose left side rises in o from 0 to Σ N, so that there is exactly one solution whenever there are cases and controls. It is
 * found by Newton steps in ln o on the logarithm of the smaller of the two margins (cases or controls), within a bracket
 * that always holds the root; any scale of the counts gives the same steps.
 *
 * @see <a href="https://doi.org/10.1093/oxfordjournals.aje.a116237">Greenland &amp; Longnecker (1992)</a>
 */
final class GreenlandLongnecker {
    private static final int MOST_STEPS = 200;

    private GreenlandLongnecker() {}

    /**
     * As dosresmeta has it: the relative risks of a cumulative incidence are taken as ratios of odds.
     *
     * @see <a href="https://CRAN.R-project.org/package=dosresmeta">dosresmeta 2.2.0, grl()</a>
     */
    static PseudoCounts asTheRPackage(DoseStudy.RelativeRisks study) {
        return counts(study, study.design() != RiskDesign.INCIDENCE_RATE);
    }

    /** With ratios of risks for a cumulative incidence. */
    static PseudoCounts byDesign(DoseStudy.RelativeRisks study) {
        return counts(study, study.design() == RiskDesign.CASE_CONTROL);
    }

    private static PseudoCounts counts(DoseStudy.RelativeRisks study, boolean ofOdds) {
        double[] persons = PseudoCounts.given(study, RiskArm::persons);
        double[] cases = PseudoCounts.given(study, RiskArm::cases);
        double[] logRisk =
                study.arms().stream().mapToDouble(RiskArm::logRelativeRisk).toArray();
        double[] fitted = ofOdds ? odds(persons, cases, logRisk) : shares(persons, sum(cases), logRisk);
        return new PseudoCounts(list(fitted), list(persons));
    }

    private static double[] shares(double[] persons, double cases, double[] logRisk) {
        double largest = max(logRisk); // taken out, so that no exponential overflows
        double[] shares = new double[persons.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = persons[i] * StrictMath.exp(logRisk[i] - largest);
        }
        double total = sum(shares);
        for (int i = 0; i < shares.length; i++) {
            shares[i] *= cases / total;
        }
        return shares;
    }

    private static double[] odds(double[] persons, double[] cases, double[] logRisk) {
        double controls = 0;
        for (int i = 0; i < persons.length; i++) {
            controls += persons[i] - cases[i];
        }
        double all = sum(cases);
        boolean rareCases = all <= controls;
        // Controls are the cases of the mirrored table: the odds of being one are 1 / (o R).
        double sign = rareCases ? 1 : -1;
        double[] mirrored = new double[logRisk.length];
        for (int i = 0; i < mirrored.length; i++) {
            mirrored[i] = sign * logRisk[i];
        }
        double lambda = logOdds(persons, rareCases ? all : controls, all + controls, mirrored);
        double[] fitted = new double[persons.length];
        for (int i = 0; i < fitted.length; i++) {
            fitted[i] = persons[i] * share(sign * (lambda + mirrored[i]));
        }
        return fitted;
    }

    /** The λ at which Σ N_x share(λ + L_x) = margin, by safeguarded Newton on the difference of logarithms. */
    private static double logOdds(double[] persons, double margin, double total, double[] logRisk) {
        double centre = StrictMath.log(margin / (total - margin));
        double low = centre - max(logRisk) - 1e-9;
        double high = centre + max(negative(logRisk)) + 1e-9;
        double lambda = centre;
        for (int step = 0; step < MOST_STEPS; step++) {
            double sum = 0;
            double slope = 0;
            for (int i = 0; i < persons.length; i++) {
                double share = share(lambda + logRisk[i]);
                sum += persons[i] * share;
                slope += persons[i] * share * share(-lambda - logRisk[i]);
            }
            double value = StrictMath.log(sum / margin);
            if (value > 0) {
                high = lambda;
            } else {
                low = lambda;
            }
            double next = lambda - value * sum / slope;
            next = next > low && next < high ? next : (low + high) / 2;
            if (Math.abs(next - lambda) <= 2 * Math.ulp(lambda) || value == 0) { // no double lies nearer
                return value == 0 ? lambda : next;
            }
            lambda = next;
        }
        return lambda; // 200 halvings of the bracket leave nothing between its ends
    }

    /** 1 / (1 + e^-x) without overflow. */
    private static double share(double x) {
        if (x >= 0) {
            return 1 / (1 + StrictMath.exp(-x));
        }
        double e = StrictMath.exp(x);
        return e / (1 + e);
    }

    private static double[] negative(double[] values) {
        double[] negative = values.clone();
        for (int i = 0; i < negative.length; i++) {
            negative[i] = -negative[i];
        }
        return negative;
    }

    static double max(double[] values) {
        double max = values[0];
        for (double value : values) {
            max = Math.max(max, value);
        }
        return max;
    }

    static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    static List<Double> list(double[] values) {
        List<Double> list = new ArrayList<>();
        for (double value : values) {
            list.add(value);
        }
        return list;
    }
}
