package org.dyad.report.sensitivity;

import java.util.Optional;
import org.dyad.synthesis.pool.PoolingFit;
import org.dyad.synthesis.sensitivity.Cumulative;
import org.dyad.synthesis.sensitivity.Gosh;
import org.dyad.synthesis.sensitivity.Influence;
import org.dyad.synthesis.sensitivity.LeaveOneOut;
import org.dyad.synthesis.sensitivity.PermutationTest;

/**
 * The sensitivity analyses of one model, to be shown together.
 *
 * @param leaveOneOut each study left out
 * @param cumulative  empty with moderators
 * @param influence   case-deletion diagnostics
 * @param gosh        empty where it was not asked for
 * @param permutation empty where it was not asked for
 */
public record SensitivityResults(
        LeaveOneOut leaveOneOut,
        Optional<Cumulative> cumulative,
        Influence influence,
        Optional<Gosh> gosh,
        Optional<PermutationTest> permutation) {

    /** The fit of all studies. */
    public PoolingFit full() {
        return leaveOneOut.full();
    }
}
