package org.dyad.synthesis.dose;

import java.util.ArrayList;
import java.util.List;

/**
 * The share of an effect's variance that lies between trials, which grows with the dose: with x = f(d) - f(r) and v its sampling
 * variance,
 *
 * <pre>{@code  x'Ψx / (x'Ψx + v) }</pre>
 *
 * @param between x'Ψx
 * @param within  v
 * @see <a href="https://doi.org/10.1177/0962280218773122">Crippa, Discacciati, Bottai, Spiegelman, Orsini (2019)</a>
 */
public record VarianceShare(String study, double dose, double referenceDose, double between, double within) {
    public double share() {
        return between / (between + within);
    }

    static List<VarianceShare> all(DoseResponseFit fit) {
        List<VarianceShare> shares = new ArrayList<>();
        for (TrialContribution trial : fit.contributions()) {
            TrialEffects effects = trial.effects();
            for (int i = 0; i < effects.doses().size(); i++) {
                double dose = effects.doses().get(i);
                shares.add(new VarianceShare(
                        trial.study(),
                        dose,
                        effects.referenceDose(),
                        fit.betweenTrialVariance(dose, effects.referenceDose()),
                        effects.covariance().get(i, i)));
            }
        }
        return shares;
    }
}
