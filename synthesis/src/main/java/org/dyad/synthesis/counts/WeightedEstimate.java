package org.dyad.synthesis.counts;

import java.util.List;

/**
 * A closed-form pooled estimate.
 *
 * @param tests that belong to it
 */
record WeightedEstimate(double estimate, double standardError, List<CountsTest> tests) {
    WeightedEstimate {
        tests = List.copyOf(tests);
    }
}
