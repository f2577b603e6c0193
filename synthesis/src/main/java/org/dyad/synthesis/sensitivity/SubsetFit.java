package org.dyad.synthesis.sensitivity;

import java.util.List;
import org.dyad.statistics.matrix.Vector;

/**
 * The model fitted to some of the studies.
 *
 * @param members      positions in the table, rising
 * @param coefficients in the order of the names
 * @param tauSquared   between-study variance; 0 stands in where there are as many coefficients as studies
 * @param q            Cochran's Q
 * @param i2           in percent, as in {@link org.dyad.synthesis.pool.Heterogeneity}; 0 where nothing is left to estimate it from
 */
public record SubsetFit(List<Integer> members, Vector coefficients, double tauSquared, double q, double i2) {
    public SubsetFit {
        members = List.copyOf(members);
    }

    /** Number of studies. */
    public int size() {
        return members.size();
    }

    /** Whether the study at this position of the table is in. */
    public boolean contains(int position) {
        return members.contains(position);
    }
}
