package org.dyad.synthesis.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.dyad.statistics.matrix.Cholesky;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.Vector;
import org.dyad.synthesis.dose.DosePrediction;
import org.dyad.synthesis.dose.DoseResponse;
import org.dyad.synthesis.dose.DoseResponseFit;
import org.dyad.synthesis.dose.DoseShape;
import org.dyad.synthesis.dose.DoseStudy;
import org.dyad.synthesis.dose.IntervalTest;
import org.dyad.synthesis.dose.TrialEffects;

/** The rise of a level over a step of the mother's dose, from the dose-response curve of the trials that report it. */
final class DoseLink {
    private final ChainModel model;
    private final Link link;
    private final List<ChainTrial> trials;

    DoseLink(ChainModel model, Link link, List<ChainTrial> all) {
        this.model = model;
        this.link = link;
        this.trials = all.stream().filter(t -> t.at(link.to()).isPresent()).toList();
    }

    List<ChainTrial> trials() {
        return trials;
    }

    /**
     * The rise, by restricted maximum likelihood. An error e_j of trial j moves it by x'V X_j'Σ_j⁻¹ e_j, with V the
     * covariance of the coefficients and Σ_j = S_j + X_j Ψ X_j'.
     *
     * @throws org.dyad.statistics.mixed.NotEstimable when the doses do not carry the shape
     */
    LinkFit fit(String unit) {
        boolean t =
                model.test() == IntervalTest.T && trials.size() > model.shape().coefficients();
        List<DoseStudy> studies = trials.stream()
                .map(trial -> trial.at(link.to()).orElseThrow().study())
                .toList();
        DoseResponseFit fit = DoseResponse.withDefaults()
                .with(model.shape())
                .with(t ? IntervalTest.T : IntervalTest.Z)
                .withLevel(model.level())
                .fit(studies);
        DosePrediction rise = fit.predict(model.to(), model.from());
        Vector x = fit.basis(model.to(), model.from());
        Influence influence = new Influence();
        List<TrialSlope> slopes = new ArrayList<>();
        for (ChainTrial trial : trials) {
            TrialEffects effects = trial.at(link.to()).orElseThrow().effects();
            Matrix design = design(effects);
            Matrix total = effects.covariance().plus(design.times(fit.psi()).times(design.transpose()));
            Vector row = Cholesky.of(total).solve(design.times(fit.vcov().times(x)));
            influence.add(
                    trial.trial(),
                    link.to(),
                    trial.at(link.to())
                            .orElseThrow()
                            .errors()
                            .combined(Matrix.ofRowMajor(1, row.size(), row.toArray())));
            if (model.shape() instanceof DoseShape.Linear) {
                slopes.add(slope(trial, effects, design, row.dot(design.times(x)) / x.dot(x)));
            }
        }
        OptionalDouble tau = fit.psiIsAnEstimate()
                ? OptionalDouble.of(StrictMath.sqrt(fit.psi().quadraticForm(x)))
                : OptionalDouble.empty();
        double df = fit.coefficients().getFirst().df();
        return new LinkFit(
                LinkEstimate.of(
                        link,
                        rise.estimate(),
                        rise.standardError(),
                        df,
                        model.level(),
                        unit,
                        tau,
                        trials.stream().map(ChainTrial::trial).toList(),
                        slopes),
                influence);
    }

    private Matrix design(TrialEffects effects) {
        int q = model.shape().coefficients();
        double[] entries = new double[effects.doses().size() * q];
        for (int i = 0; i < effects.doses().size(); i++) {
            double[] row = model.shape()
                    .at(effects.doses().get(i), effects.referenceDose())
                    .toArray();
            System.arraycopy(row, 0, entries, i * q, q);
        }
        return Matrix.ofRowMajor(effects.doses().size(), q, entries);
    }

    /** The trial's own rise over the step by a straight line. */
    private TrialSlope slope(ChainTrial trial, TrialEffects effects, Matrix design, double share) {
        Cholesky s = Cholesky.of(effects.covariance());
        Vector column = design.column(0);
        double information = s.inverseQuadraticForm(column);
        double step = model.to() - model.from();
        double own = s.solve(column).dot(effects.effects()) / information;
        return new TrialSlope(
                trial.trial(), trial.label(), own * step, step / StrictMath.sqrt(information), 100 * share);
    }
}
