package org.dyad.synthesis.dose;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dyad.evidence.table.TableWriter;
import org.dyad.statistics.distribution.ChiSquared;
import org.dyad.statistics.matrix.Cholesky;
import org.dyad.statistics.matrix.Vector;
import org.dyad.statistics.mixed.Group;
import org.dyad.statistics.mixed.MixedFit;
import org.dyad.statistics.mixed.NotEstimable;
import org.dyad.statistics.optimise.BrentRoot;
import org.dyad.statistics.optimise.SearchNotSettled;
import org.dyad.statistics.spline.Saturation;

/**
 * The ED50 with the highest profile likelihood. For a trial with g = d/(ED50 + d) at its doses less that at its reference, h the
 * derivative of g in the ED50, Σ = S + ψ g g', residuals r and its ceiling E, the slope of the log-likelihood is, at the
 * maximum over everything else,
 *
 * <pre>{@code  Σ over trials of  E h'Σ⁻¹r - ψ g'Σ⁻¹h + ψ (r'Σ⁻¹h)(g'Σ⁻¹r) }</pre>
 *
 * It is taken on a grid of ln ED50 from a hundredth of the smallest dose above 0 to ten times the highest; each change from
 * rising to falling is a bracket. A likelihood that is highest at an end of the grid has no estimate, and that is said.
 */
final class HalfEffectSearch {
    private static final int GRID = 60;
    /** Step in ln ED50 for second derivatives: its square is the error of them, beside rounding over it. */
    private static final double STEP = 1e-3;
    /** Between points at which the end of the profile interval is looked for. */
    private static final double MARCH = 0.2;
    /** Beyond this factor from the doses of the trials the end of an interval is not looked for. */
    private static final double FAR = 1e6;

    private final DoseResponse model;
    private final List<TrialEffects> trials;
    private final double smallest;
    private final double highest;

    HalfEffectSearch(DoseResponse model, List<TrialEffects> trials) {
        this.model = model;
        this.trials = trials;
        List<Double> doses = ShapeSearch.doses(trials);
        this.smallest = doses.stream()
                .filter(dose -> dose > 0)
                .mapToDouble(Double::doubleValue)
                .min()
                .orElseThrow();
        this.highest = doses.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    private record Profile(double logLikelihood, double slope, Vector beta) {}

    private Profile at(double logEd50) {
        double ed50 = StrictMath.exp(logEd50);
        PreparedDoseResponse prepared =
                PreparedDoseResponse.resolved(model.with(new DoseShape.Emax(OptionalDouble.of(ed50))), trials);
        MixedFit fit = settled(prepared, ed50);
        double slope = 0;
        for (int i = 0; i < prepared.trials().size(); i++) {
            slope += slope(prepared.trials().get(i), prepared.groups().get(i), fit, ed50);
        }
        return new Profile(fit.logLikelihood(), slope * ed50, fit.beta());
    }

    /** Says at which ED50 the search stood. */
    private static MixedFit settled(PreparedDoseResponse prepared, double ed50) {
        try {
            return prepared.mixed();
        } catch (SearchNotSettled problem) {
            throw new SearchNotSettled(
                    "The search for the ED50 stopped at %s IU a day, where the variance between trials could not be found. %s"
                            .formatted(
                                    TableWriter.number(new BigDecimal(ed50)
                                            .round(new MathContext(4))
                                            .doubleValue()),
                                    problem.whatHappened()),
                    "Name the ED50 (emax:ED50), fit without variance between trials (method fixed), or use another shape.");
        }
    }

    private static double slope(TrialEffects trial, Group group, MixedFit fit, double ed50) {
        Saturation curve = new Saturation(ed50);
        double reference = curve.slopeInHalf(trial.referenceDose());
        Vector h = Vector.of(trial.doses().stream()
                .map(dose -> curve.slopeInHalf(dose) - reference)
                .toList());
        Vector g = group.z().column(0);
        double psi = fit.psi().get(0, 0);
        Vector mean = group.x().times(fit.beta());
        Vector r = group.y().minus(mean);
        // The trial's ceiling: its mean is that times g, and g is largest where it divides best.
        double ceiling = ceiling(g, mean);
        double[] sigma = group.covariance().toRowMajorArray();
        int n = g.size();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                sigma[i * n + j] += psi * g.get(i) * g.get(j);
            }
        }
        Cholesky root = Cholesky.of(org.dyad.statistics.matrix.Matrix.ofRowMajor(n, n, sigma));
        Vector byR = root.solve(r);
        Vector byH = root.solve(h);
        return ceiling * h.dot(byR) - psi * g.dot(byH) + psi * h.dot(byR) * g.dot(byR);
    }

    private static double ceiling(Vector g, Vector mean) {
        int best = 0;
        for (int i = 1; i < g.size(); i++) {
            best = Math.abs(g.get(i)) > Math.abs(g.get(best)) ? i : best;
        }
        return mean.get(best) / g.get(best);
    }

    HalfEffectDose search(double level) {
        List<Point> grid = grid();
        List<Double> maxima = new ArrayList<>();
        for (int i = 1; i < grid.size(); i++) {
            Point before = grid.get(i - 1);
            Point next = grid.get(i);
            if (before.profile().slope() > 0 && next.profile().slope() <= 0) {
                maxima.add(BrentRoot.find(x -> at(x).slope(), before.logEd50(), next.logEd50(), 1e-12)
                        .x());
            }
        }
        double line = PreparedDoseResponse.resolved(model.with(new DoseShape.Linear()), trials)
                .mixed()
                .logLikelihood();
        double best = highestOf(maxima, line, grid.getFirst().profile());
        return describe(best, maxima, line, level, grid);
    }

    private record Point(double logEd50, Profile profile) {}

    /**
     * The profile from the lowest to the highest ED50. Far below the doses of the trials, one without a dose of 0 needs a ceiling
     * without bounds, and its variance between trials cannot be found. Of ED50s below the smallest dose those up to the last such
     * are cut off, of ED50s above the highest dose those from the first such, and the result says where.
     *
     * @throws SearchNotSettled where that happens between the doses of the trials
     */
    private List<Point> grid() {
        double low = StrictMath.log(smallest / 100);
        double high = StrictMath.log(highest * 10);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i <= GRID; i++) {
            double x = low + (high - low) * i / GRID;
            try {
                points.add(new Point(x, at(x)));
            } catch (SearchNotSettled problem) {
                double ed50 = StrictMath.exp(x);
                if (ed50 > highest && !points.isEmpty()) {
                    return points;
                }
                if (ed50 >= smallest) {
                    throw problem;
                }
                points.clear();
            }
        }
        return points;
    }

    private double highestOf(List<Double> maxima, double line, Profile first) {
        double height = Double.NEGATIVE_INFINITY;
        double best = Double.NaN;
        for (double maximum : maxima) {
            double value = at(maximum).logLikelihood();
            if (value > height) {
                height = value;
                best = maximum;
            }
        }
        if (line >= height) {
            throw new NotEstimable(
                    ("The ED50 has no upper bound: the likelihood of an Emax curve keeps rising towards a straight"
                                    + " line, so the doses of these trials (up to %s) show no ceiling. Use linear, or name the ED50"
                                    + " (emax:ED50).")
                            .formatted(TableWriter.number(highest)));
        }
        if (first.logLikelihood() >= height) {
            throw new NotEstimable(
                    ("The ED50 has no lower bound: the likelihood is highest where already the smallest dose (%s)"
                                    + " has the full effect. Trials with smaller doses would show where it begins; or name the ED50"
                                    + " (emax:ED50).")
                            .formatted(TableWriter.number(smallest)));
        }
        return best;
    }

    private HalfEffectDose describe(double best, List<Double> maxima, double line, double level, List<Point> grid) {
        Profile top = at(best);
        Profile left = at(best - STEP);
        Profile right = at(best + STEP);
        double ed50 = StrictMath.exp(best);
        double information = (left.slope() - right.slope()) / (2 * STEP);
        double drop = new ChiSquared(1).quantile(level) / 2;
        Optional<Double> lower = end(best, top.logLikelihood() - drop, -MARCH);
        Optional<Double> upper = end(best, top.logLikelihood() - drop, MARCH);
        return new HalfEffectDose(
                ed50,
                ed50 / StrictMath.sqrt(information),
                lower.orElse(0.0),
                upper.orElse(Double.POSITIVE_INFINITY),
                lower.isEmpty(),
                upper.isEmpty(),
                StrictMath.exp(grid.getFirst().logEd50()),
                StrictMath.exp(grid.getLast().logEd50()),
                grid.size() <= GRID,
                maxima.stream().filter(m -> m != best).map(StrictMath::exp).toList(),
                2 * (top.logLikelihood() - line),
                right.beta().minus(left.beta()).scaled(1 / (2 * STEP * ed50)));
    }

    /** Where the profile first falls below {@code height}, going out from the maximum; empty where it does not. */
    private Optional<Double> end(double best, double height, double step) {
        double limit = step < 0 ? StrictMath.log(smallest / FAR) : StrictMath.log(highest * FAR);
        double inside = best;
        while (step < 0 ? inside > limit : inside < limit) {
            double outside = inside + step;
            if (at(outside).logLikelihood() < height) {
                double root = BrentRoot.find(x -> at(x).logLikelihood() - height, inside, outside, 1e-10)
                        .x();
                return Optional.of(StrictMath.exp(root));
            }
            inside = outside;
        }
        return Optional.empty();
    }
}
