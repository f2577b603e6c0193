package org.dyad.synthesis.dose;

import java.util.List;
import org.dyad.evidence.InvalidEvidence;

/**
 * Covariates of trials that the curve may depend on. With m_j the values of trial j less their means over the trials (one
 * trial, one vote),
 *
 * <pre>{@code  y_ij = (f(d_ij) - f(r_j))'(β + Γ m_j + b_j) + e_ij }</pre>
 *
 * so that β is the curve of a trial at the means, and each column of Γ says how every coefficient of the curve changes for one
 * unit more of a moderator. Between trials only: such a comparison is ecological.
 *
 * @param names              of covariates in {@link TrialCovariates}; empty for none
 * @param trialsPerModerator fewest trials for each of them; {@link #TRIALS_PER_MODERATOR} unless fewer are asked for
 * @see <a href="https://doi.org/10.1002/sim.8362">Sera, Armstrong, Blangiardo, Gasparrini (2019), 2.3</a>
 */
public record CurveModerators(List<String> names, int trialsPerModerator) {
    /** Below this many trials for each moderator its effect is not estimated unless that is asked for. */
    public static final int TRIALS_PER_MODERATOR = 10;

    public CurveModerators {
        names = List.copyOf(names);
        if (names.stream().distinct().count() < names.size()) {
            throw new InvalidEvidence("A moderator of the curve is named twice: %s.", String.join(", ", names));
        }
    }

    public static CurveModerators none() {
        return of();
    }

    public static CurveModerators of(String... names) {
        return new CurveModerators(List.of(names), TRIALS_PER_MODERATOR);
    }

    /** With as few as this many trials for each moderator; the result then says that there are fewer than 10. */
    public CurveModerators requireTrials(int perModerator) {
        return new CurveModerators(names, perModerator);
    }

    public boolean isEmpty() {
        return names.isEmpty();
    }
}
