package org.dyad.synthesis.dose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.statistics.distribution.ChiSquared;
import org.dyad.statistics.mixed.Estimation;
import org.dyad.statistics.mixed.NotEstimable;
import org.dyad.statistics.optimise.SearchNotSettled;

/** Finds what a shape leaves to the data: the shift and the powers of a fractional polynomial, the ED50 of an Emax curve. */
final class ShapeSearch {
    private ShapeSearch() {}

    /**
     * A shape with nothing left open.
     *
     * @param powers how they were chosen, where they were
     * @param ed50   where it was estimated
     */
    record Found(DoseShape shape, Optional<PowerSelection> powers, Optional<HalfEffectDose> ed50) {}

    static Found resolve(DoseResponse options, List<TrialEffects> trials) {
        return switch (options.shape()) {
            case DoseShape.FractionalPolynomial powers -> known(shifted(powers, trials));
            case DoseShape.BestFractionalPolynomial best -> bestPowers(options, best.degree(), trials);
            case DoseShape.Emax emax -> emax.ed50().isPresent() ? known(emax) : halfEffect(options, trials);
            case DoseShape.Linear shape -> known(shape);
            case DoseShape.Quadratic shape -> known(shape);
            case DoseShape.RestrictedCubicSpline shape -> known(shape);
            case DoseShape.PiecewiseLinear shape -> known(shape);
        };
    }

    private static Found known(DoseShape shape) {
        return new Found(shape, Optional.empty(), Optional.empty());
    }

    private static DoseShape.FractionalPolynomial shifted(
            DoseShape.FractionalPolynomial shape, List<TrialEffects> trials) {
        if (shape.shift().isPresent()) {
            return shape;
        }
        boolean needed = shape.powers().stream().anyMatch(power -> power <= 0)
                && doses(trials).contains(0.0);
        double smallest = doses(trials).stream()
                .filter(dose -> dose > 0)
                .mapToDouble(Double::doubleValue)
                .min()
                .orElse(1);
        return new DoseShape.FractionalPolynomial(shape.powers(), OptionalDouble.of(needed ? smallest : 0));
    }

    static List<Double> doses(List<TrialEffects> trials) {
        List<Double> doses = new ArrayList<>();
        for (TrialEffects trial : trials) {
            doses.add(trial.referenceDose());
            doses.addAll(trial.doses());
        }
        return doses;
    }

    /** Options under which log-likelihoods of different curves can be compared. */
    static DoseResponse comparable(DoseResponse options) {
        if (options.estimation() == Estimation.MOMENTS) {
            throw new InvalidEvidence(
                    "The method of moments has no likelihood by which to choose inside %s. Use reml or ml, or name the powers or"
                            + " the ED50.",
                    options.shape().words());
        }
        // One stage: the likelihood of trials' own coefficients changes with the units of each basis.
        DoseResponse one = options.with(Stage.ONE);
        return options.estimation() == Estimation.FIXED ? one : one.with(Estimation.ML);
    }

    private static Found bestPowers(DoseResponse options, int degree, List<TrialEffects> trials) {
        DoseResponse model = comparable(options);
        List<PowerSelection.Candidate> candidates = new ArrayList<>();
        Optional<PowerSelection.Candidate> best = Optional.empty();
        for (List<Double> powers : sets(degree)) {
            DoseShape.FractionalPolynomial shape =
                    shifted(new DoseShape.FractionalPolynomial(powers, OptionalDouble.empty()), trials);
            PowerSelection.Candidate candidate =
                    new PowerSelection.Candidate(shape, logLikelihood(model.with(shape), trials));
            candidates.add(candidate);
            double height = best.map(b -> b.logLikelihood().getAsDouble()).orElse(Double.NEGATIVE_INFINITY);
            // Beyond rounding: which of two equal candidates is taken must not hang on noise.
            if (candidate.logLikelihood().isPresent()
                    && candidate.logLikelihood().getAsDouble() > height + 1e-9) {
                best = Optional.of(candidate);
            }
        }
        PowerSelection.Candidate chosen =
                best.orElseThrow(() -> new NotEstimable("The doses of these trials carry no %s. Use a straight line."
                        .formatted(options.shape().words())));
        double line = logLikelihood(model.with(new DoseShape.Linear()), trials).orElse(Double.NaN);
        double gain = 2 * (chosen.logLikelihood().getAsDouble() - line);
        int df = 2 * degree - 1;
        double p = Double.isNaN(gain) ? Double.NaN : new ChiSquared(df).survival(Math.max(0, gain));
        return new Found(
                chosen.shape(), Optional.of(new PowerSelection(candidates, chosen, gain, df, p)), Optional.empty());
    }

    private static List<List<Double>> sets(int degree) {
        List<List<Double>> sets = new ArrayList<>();
        for (int i = 0; i < DoseShape.POWERS.size(); i++) {
            if (degree == 1) {
                sets.add(List.of(DoseShape.POWERS.get(i)));
            }
            for (int j = i; j < DoseShape.POWERS.size() && degree == 2; j++) {
                sets.add(List.of(DoseShape.POWERS.get(i), DoseShape.POWERS.get(j)));
            }
        }
        return sets;
    }

    private static OptionalDouble logLikelihood(DoseResponse model, List<TrialEffects> trials) {
        try {
            return OptionalDouble.of(
                    PreparedDoseResponse.resolved(model, trials).mixed().logLikelihood());
        } catch (NotEstimable | SearchNotSettled notCarried) {
            return OptionalDouble.empty();
        }
    }

    private static Found halfEffect(DoseResponse options, List<TrialEffects> trials) {
        if (options.stage() == Stage.TWO) {
            throw new InvalidEvidence(
                    "An Emax curve with an unknown ED50 is fitted in one stage. Use one stage, or name the"
                            + " ED50 (emax:ED50).");
        }
        CurveTrials.requireEnoughDoses(options.shape(), trials);
        HalfEffectDose ed50 = new HalfEffectSearch(comparable(options), trials).search(options.level());
        return new Found(new DoseShape.Emax(OptionalDouble.of(ed50.estimate())), Optional.empty(), Optional.of(ed50));
    }
}
