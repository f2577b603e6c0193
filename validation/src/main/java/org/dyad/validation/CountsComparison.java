package org.dyad.validation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dyad.synthesis.counts.CountsFit;
import org.dyad.synthesis.counts.CountsTest;
import org.dyad.synthesis.counts.CountsTest.Kind;
import org.dyad.synthesis.pool.Coefficient;
import org.dyad.synthesis.pool.Heterogeneity;

/** Compares pooled counts, field by field. */
final class CountsComparison {
    private static final Map<String, Kind> STATISTICS = Map.of(
            "CMH", Kind.COCHRAN_MANTEL_HAENSZEL,
            "CMH_corrected", Kind.COCHRAN_MANTEL_HAENSZEL_CORRECTED,
            "BD", Kind.BRESLOW_DAY,
            "TA", Kind.TARONE);

    private CountsComparison() {}

    static void closed(Expected expected, CountsFit fit) {
        pooled(expected, fit);
        for (Map.Entry<String, Kind> statistic : STATISTICS.entrySet()) {
            if (expected.has(statistic.getKey())) {
                Optional<CountsTest> test = test(fit.tests(), statistic.getValue());
                expected.at(statistic.getKey())
                        .matches(test.map(CountsTest::statistic).orElse(Double.NaN), Tolerance.closedForm());
                expected.at(statistic.getKey() + "_p")
                        .matches(test.map(CountsTest::pValue).orElse(Double.NaN), Tolerance.closedForm());
            }
        }
        if (expected.has("k_pos")) {
            int freedom = test(fit.tests(), Kind.TARONE).orElseThrow().degreesOfFreedom();
            expected.at("k_pos").matches(freedom + 1, Tolerance.closedForm());
        }
    }

    static void pooled(Expected expected, CountsFit fit) {
        Coefficient pooled = fit.pooled();
        Heterogeneity h = fit.heterogeneity().orElseThrow();
        Tolerance closed = Tolerance.closedForm();
        expected.at("estimate").matches(pooled.estimate(), closed);
        expected.at("se").matches(pooled.standardError(), closed);
        expected.at("statistic").matches(pooled.statistic(), closed);
        expected.at("pval").matches(pooled.pValue(), closed);
        expected.at("ci_lb").matches(pooled.lower(), closed);
        expected.at("ci_ub").matches(pooled.upper(), closed);
        expected.at("Q").matches(h.q(), closed);
        expected.at("QEp").matches(h.pValue(), closed);
        expected.at("I2").matches(h.i2(), closed);
        expected.at("H2").matches(h.h2(), closed);
        expected.at("k").matches(fit.count(), closed);
        expected.at("k_yi").matches(h.degreesOfFreedom() + 1, closed);
    }

    static Optional<CountsTest> test(List<CountsTest> tests, Kind kind) {
        return tests.stream().filter(t -> t.kind() == kind).findFirst();
    }

    static void mixed(Expected expected, CountsFit fit, Tolerance tolerance) {
        CountsTest ratio = test(fit.tests(), Kind.LIKELIHOOD_RATIO).orElseThrow();
        expected.at("estimate").matches(fit.pooled().estimate(), tolerance);
        expected.at("se").matches(fit.pooled().standardError(), tolerance);
        expected.at("tau2").matches(fit.tauSquared(), tolerance);
        expected.at("LRT").matches(ratio.statistic(), tolerance);
        expected.at("LRT_df").matches(ratio.degreesOfFreedom(), Tolerance.closedForm());
    }
}
