package org.dyad.synthesis.bayes;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.dyad.statistics.distribution.NormalMixture;
import org.dyad.statistics.matrix.Vector;
import org.dyad.synthesis.effect.Contrast;
import org.dyad.synthesis.effect.Contrasts;

/**
 * A fitted {@link NormalHierarchicalModel}: posteriors on the scale of analysis (natural log for ratios). Trials' own effects and the
 * modes are computed when asked for.
 */
public final class BayesianFit {
    /** Nodes with less than this share of the whole would not change a digit of any probability above 1e-14. */
    private static final double LEAST_SHARE = 1e-30;

    private final NormalHierarchicalModel model;
    private final Contrasts contrasts;
    private final GivenTau given;
    private final TauPosterior tau;
    private final double[] shares;
    private final double[] taus;
    private final double[] means;
    private final double[] variances;
    private final Posterior mu;
    private final Posterior newTrial;

    BayesianFit(NormalHierarchicalModel model, Contrasts contrasts) {
        this(model, contrasts, new GivenTau(contrasts.contrasts(), model.muPrior()));
    }

    private BayesianFit(NormalHierarchicalModel model, Contrasts contrasts, GivenTau given) {
        this(model, contrasts, given, new TauPosterior(model.tauPrior(), given));
    }

    private BayesianFit(NormalHierarchicalModel model, Contrasts contrasts, GivenTau given, TauPosterior tau) {
        this.model = model;
        this.contrasts = contrasts;
        this.given = given;
        this.tau = tau;
        int size = tau.size();
        shares = new double[size];
        taus = new double[size];
        means = new double[size];
        variances = new double[size];
        for (int i = 0; i < size; i++) {
            shares[i] = tau.share(i);
            taus[i] = tau.node(i);
            if (shares[i] > 0) {
                GivenTau.At at = given.at(taus[i]);
                means[i] = at.mean();
                variances[i] = at.variance();
            }
        }
        int moments = given.flat() ? tau.moments() : 2;
        this.mu = mixture(means, variances, moments);
        double[] wider = new double[size];
        for (int i = 0; i < size; i++) {
            wider[i] = variances[i] + taus[i] * taus[i];
        }
        this.newTrial = mixture(means, wider, tau.moments());
    }

    /** The same fit with every panel of the rule halved, for a check of its error. */
    BayesianFit halved() {
        return new BayesianFit(model, contrasts, given, tau.halved());
    }

    public NormalHierarchicalModel model() {
        return model;
    }

    public Contrasts contrasts() {
        return contrasts;
    }

    /** Number of contrasts, k. */
    public int count() {
        return contrasts.count();
    }

    /** The mean μ of the true effects. */
    public Posterior mu() {
        return mu;
    }

    /** The standard deviation τ of the true effects between trials. */
    public Posterior tau() {
        OptionalDouble mean = tau.moments() < 1 ? OptionalDouble.empty() : OptionalDouble.of(meanOf(taus));
        return new Posterior(
                tau, mean, tau.moments() < 2 ? OptionalDouble.empty() : deviation(taus, new double[taus.length]));
    }

    /** The true effect of a new trial, θ ~ N(μ, τ²): not of a person, and not what the trial would observe. */
    public Posterior newTrial() {
        return newTrial;
    }

    /**
     * The trials' own true effects, in table order: with λ = τ²/(τ² + v), normal given τ with mean λ y + (1 − λ) m and variance λ v +
     * (1 − λ)² Var(μ | τ).
     */
    public List<TrialPosterior> trials() {
        List<TrialPosterior> trials = new ArrayList<>();
        for (Contrast contrast : contrasts.contrasts()) {
            double v = contrast.variance();
            double[] m = new double[taus.length];
            double[] s = new double[taus.length];
            for (int i = 0; i < taus.length; i++) {
                double t2 = taus[i] * taus[i];
                double rest = v / (t2 + v);
                m[i] = contrast.effect() + rest * (means[i] - contrast.effect());
                s[i] = rest * t2 + rest * rest * variances[i];
            }
            trials.add(new TrialPosterior(contrast.study(), contrast.effect(), v, mixture(m, s, 2)));
        }
        return List.copyOf(trials);
    }

    /** Where the joint posterior of μ and τ is highest. */
    public JointMode jointMode() {
        double at = tau.jointMode();
        return new JointMode(given.at(at).mean(), at);
    }

    /** Where the posterior of τ is highest. */
    public double tauMode() {
        return tau.mode();
    }

    /** ln p(y); empty with a flat prior of μ, which leaves a factor open. */
    public OptionalDouble logMarginalLikelihood() {
        return given.flat() ? OptionalDouble.empty() : OptionalDouble.of(tau.logMarginalLikelihood());
    }

    /**
     * The Bayes factor p(y | τ = 0) / p(y) of no difference between trials against the prior of τ: above 1 the trials are better foretold by
     * one common effect. It hangs on the prior of τ as much as on the trials.
     */
    public double bayesFactorOfNoHeterogeneity() {
        return StrictMath.exp(given.at(0).logMarginal() - tau.logMarginalLikelihood());
    }

    /** By how much the integral changes at most when its panels are halved, as a share of it. */
    public double relativeError() {
        return tau.relativeError();
    }

    private Posterior mixture(double[] m, double[] variance, int moments) {
        int kept = 0;
        double[][] parts = new double[3][shares.length];
        for (int i = 0; i < shares.length; i++) {
            if (shares[i] > LEAST_SHARE) {
                parts[0][kept] = shares[i];
                parts[1][kept] = m[i];
                parts[2][kept++] = Math.sqrt(variance[i]);
            }
        }
        NormalMixture mixture = NormalMixture.of(
                Vector.of(java.util.Arrays.copyOf(parts[0], kept)),
                Vector.of(java.util.Arrays.copyOf(parts[1], kept)),
                Vector.of(java.util.Arrays.copyOf(parts[2], kept)));
        return new Posterior(
                mixture,
                moments < 1 ? OptionalDouble.empty() : OptionalDouble.of(meanOf(m)),
                moments < 2 ? OptionalDouble.empty() : deviation(m, variance));
    }

    private double meanOf(double[] values) {
        double centre = values[values.length / 2];
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += shares[i] > 0 ? shares[i] * (values[i] - centre) : 0;
        }
        return centre + sum;
    }

    private OptionalDouble deviation(double[] values, double[] variance) {
        double mean = meanOf(values);
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            double distance = values[i] - mean;
            sum += shares[i] > 0 ? shares[i] * (variance[i] + distance * distance) : 0;
        }
        return OptionalDouble.of(Math.sqrt(sum));
    }
}
