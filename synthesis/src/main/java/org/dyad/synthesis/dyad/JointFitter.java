package org.dyad.synthesis.dyad;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.dyad.statistics.distribution.StudentT;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.Vector;
import org.dyad.statistics.mixed.LinearMixedModel;
import org.dyad.statistics.mixed.MixedFit;
import org.dyad.statistics.mixed.PsiStructure;
import org.dyad.synthesis.dose.IntervalTest;
import org.dyad.synthesis.dose.TrialEffects;

/** Fits a {@link JointDesign} to trials and reads curves, ratio and pooled differences from the fit. */
final class JointFitter {
    private final DyadModel model;
    private final List<DyadTrial> trials;

    JointFitter(DyadModel model, List<DyadTrial> trials) {
        this.model = model;
        this.trials = trials;
    }

    /**
     * The joint curves.
     *
     * @param between assumed correlation between trials; empty to estimate it
     */
    JointFit curves(JointDesign design, OptionalDouble between) {
        MixedFit fit = fit(design, between);
        int q = design.coefficients();
        Matrix psi = psi(design, fit);
        OutcomeCurve mother = curve(design, fit, psi, 0, DyadTrial::mother);
        OutcomeCurve infant = curve(design, fit, psi, q, DyadTrial::infant);
        Vector x = model.shape().at(model.to(), model.from());
        return new JointFit(
                design.within(),
                correlation(design, psi, x, between),
                fit.structure(),
                mother,
                infant,
                fit.betaCovariance(),
                psi,
                fit.logLikelihood(),
                fit.optimum(),
                mother.isAnEstimate() && infant.isAnEstimate()
                        ? Optional.of(ratio(mother, infant, block(fit.betaCovariance(), q, 0, q), x))
                        : Optional.empty());
    }

    /** Differences pooled whatever their doses; the design has no shape. */
    BivariatePooling pooled(JointDesign design, OptionalDouble between) {
        MixedFit fit = fit(design, between);
        Matrix psi = psi(design, fit);
        Matrix v = fit.betaCovariance();
        return new BivariatePooling(
                pooled(fit, psi, 0, DyadTrial::mother, design.motherVaries()),
                pooled(fit, psi, 1, DyadTrial::infant, design.infantVaries()),
                v.get(0, 1) / StrictMath.sqrt(v.get(0, 0) * v.get(1, 1)),
                correlation(design, psi, Vector.of(1.0), between),
                design.within(),
                fit.optimum());
    }

    private MixedFit fit(JointDesign design, OptionalDouble between) {
        LinearMixedModel mixed = LinearMixedModel.withDefaults();
        if (design.varyingColumns().isEmpty()) {
            mixed = mixed.with(PsiStructure.ZERO);
        } else if (!design.motherVaries() || !design.infantVaries()) {
            mixed = mixed.with(PsiStructure.DIAGONAL);
        } else if (between.isPresent()) {
            mixed = mixed.withCorrelation(design.correlation(between.getAsDouble()));
        }
        return mixed.fit(design.groups(trials));
    }

    private static Matrix psi(JointDesign design, MixedFit fit) {
        int size = 2 * design.coefficients();
        return fit.structure() == PsiStructure.ZERO ? Matrix.zeros(size, size) : design.full(fit.psi());
    }

    private static Matrix block(Matrix m, int row, int column, int q) {
        return m.select(
                IntStream.range(row, row + q).boxed().toList(),
                IntStream.range(column, column + q).boxed().toList());
    }

    private OutcomeCurve curve(
            JointDesign design, MixedFit fit, Matrix psi, int first, Function<DyadTrial, Optional<OutcomeEffects>> of) {
        int q = design.coefficients();
        List<TrialEffects> effects = trials.stream()
                .map(of)
                .flatMap(Optional::stream)
                .map(OutcomeEffects::effects)
                .toList();
        List<Double> doses = new ArrayList<>();
        effects.forEach(e -> {
            doses.add(e.referenceDose());
            doses.addAll(e.doses());
        });
        boolean varies = first == 0 ? design.motherVaries() : design.infantVaries();
        return new OutcomeCurve(
                model.shape(),
                Vector.of(fit.beta().toList().subList(first, first + q)),
                block(fit.betaCovariance(), first, first, q),
                varies ? Optional.of(block(psi, first, first, q)) : Optional.empty(),
                effects.size(),
                degreesOfFreedom(effects.size(), q),
                model.level(),
                doses.stream().mapToDouble(Double::doubleValue).min().orElse(Double.NaN),
                doses.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN));
    }

    /** t where trials exceed coefficients, else the normal. */
    private double degreesOfFreedom(int reporting, int coefficients) {
        return model.test() == IntervalTest.T && reporting > coefficients
                ? reporting - coefficients
                : Double.POSITIVE_INFINITY;
    }

    private SlopeRatio ratio(OutcomeCurve mother, OutcomeCurve infant, Matrix between, Vector x) {
        double b = x.dot(mother.beta());
        double a = x.dot(infant.beta());
        double t = new StudentT(Math.min(mother.df(), infant.df())).twoSidedQuantile(model.level());
        RatioInterval interval = RatioInterval.fieller(
                a,
                b,
                infant.vcov().quadraticForm(x),
                x.dot(between.times(x)),
                mother.vcov().quadraticForm(x),
                t);
        return new SlopeRatio(model.from(), model.to(), b, a, a / b, interval, model.level());
    }

    private static BetweenCorrelation correlation(JointDesign design, Matrix psi, Vector x, OptionalDouble assumed) {
        int q = design.coefficients();
        double mother = block(psi, 0, 0, q).quadraticForm(x);
        double infant = block(psi, q, q, q).quadraticForm(x);
        if (!design.motherVaries() || !design.infantVaries()) {
            return new BetweenCorrelation.NotThere();
        }
        if (assumed.isPresent()) {
            return new BetweenCorrelation.Assumed(assumed.getAsDouble());
        }
        if (!(mother > 0 && infant > 0)) {
            return new BetweenCorrelation.NotThere();
        }
        double value = x.dot(block(psi, 0, q, q).times(x)) / StrictMath.sqrt(mother * infant);
        return new BetweenCorrelation.Estimated(Math.clamp(value, -1, 1));
    }

    private BivariatePooling.Pooled pooled(
            MixedFit fit, Matrix psi, int which, Function<DyadTrial, Optional<OutcomeEffects>> of, boolean varies) {
        int reporting =
                (int) trials.stream().map(of).filter(Optional::isPresent).count();
        double df = degreesOfFreedom(reporting, 1);
        double estimate = fit.beta().get(which);
        double se = StrictMath.sqrt(fit.betaCovariance().get(which, which));
        double half = se * new StudentT(df).twoSidedQuantile(model.level());
        OptionalDouble tau =
                varies ? OptionalDouble.of(StrictMath.sqrt(psi.get(which, which))) : OptionalDouble.empty();
        return new BivariatePooling.Pooled(estimate, se, estimate - half, estimate + half, df, reporting, tau);
    }
}
