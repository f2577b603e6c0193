package org.dyad.validation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dyad.evidence.effect.EffectMeasure;
import org.dyad.synthesis.effect.Contrast;
import org.dyad.synthesis.effect.Contrasts;
import org.dyad.synthesis.pool.Moderator;
import org.dyad.synthesis.pool.Moderators;
import org.dyad.synthesis.robust.ClusterRobust;
import org.dyad.synthesis.robust.RobustCoefficient;
import org.dyad.synthesis.robust.WorkingModel;

/** Tables of effects that depend on each other, and what all their cases compare. */
final class DependentData {
    private final List<Tables.Row> rows;

    DependentData(Path file) {
        rows = Tables.read(file);
    }

    Contrasts contrasts(String study) {
        List<Contrast> contrasts = new ArrayList<>();
        for (Tables.Row row : rows) {
            contrasts.add(new Contrast(row.text(study), row.number("yi"), row.number("vi")));
        }
        return new Contrasts(EffectMeasure.GEN, contrasts);
    }

    List<String> text(String column) {
        return rows.stream().map(row -> row.text(column)).toList();
    }

    List<Double> numbers(String column) {
        return rows.stream().map(row -> row.number(column)).toList();
    }

    Moderators moderators(String... columns) {
        Moderator[] moderators = new Moderator[columns.length];
        for (int i = 0; i < columns.length; i++) {
            boolean words = rows.getFirst().text(columns[i]).matches("[a-zA-Z]+");
            moderators[i] = words
                    ? new Moderator.Categorical(columns[i], text(columns[i]))
                    : new Moderator.Numeric(columns[i], numbers(columns[i]));
        }
        return Moderators.of(moderators);
    }

    /** Robust results of clubSandwich; below four degrees of freedom Dyad withholds the interval, and its p value with it. */
    static void compareRobust(Expected expected, WorkingModel model, List<String> clusters) {
        for (ClusterRobust.Correction correction : ClusterRobust.Correction.values()) {
            ClusterRobust robust = ClusterRobust.of(model, clusters, correction);
            Expected type = expected.at(correction.name());
            for (int j = 0; j < robust.coefficients().size(); j++) {
                RobustCoefficient c = robust.coefficients().get(j);
                one(type.at("estimate"), j).matches(c.estimate(), Tolerance.searched());
                one(type.at("se"), j).matches(c.standardError(), Tolerance.searched());
                one(type.at("df"), j).matches(c.degreesOfFreedom(), freedom());
                one(type.at("statistic"), j).matches(c.statistic(), Tolerance.searched());
                Expected p = one(type.at("pval"), j);
                Expected lower = one(type.at("ci_lb"), j);
                Expected upper = one(type.at("ci_ub"), j);
                if (c.withheld().isPresent()) {
                    String why = "withheld: fewer than 4 degrees of freedom";
                    List.of(p, lower, upper).forEach(e -> e.leaveOut(why));
                } else {
                    p.matches(c.pValue().orElseThrow(), Tolerance.searched());
                    lower.matches(c.interval().orElseThrow().lower(), Tolerance.searched());
                    upper.matches(c.interval().orElseThrow().upper(), Tolerance.searched());
                }
                type.at("vcov").at(j).matches(robust.covariance().row(j).toList(), Tolerance.searched());
            }
            if (type.has("htz")) {
                compareJoint(type.at("htz"), robust);
            }
        }
        Expected metafor = expected.at("metafor").at("se_CR0");
        List<RobustCoefficient> plain =
                ClusterRobust.of(model, clusters, ClusterRobust.Correction.CR0).coefficients();
        for (int j = 0; j < plain.size(); j++) {
            one(metafor, j).matches(plain.get(j).standardError(), Tolerance.searched());
        }
    }

    private static void compareJoint(Expected expected, ClusterRobust robust) {
        if (robust.jointTest().isEmpty()) {
            expected.leaveOut("withheld: fewer than 4 degrees of freedom");
            return;
        }
        ClusterRobust.JointTest test = robust.jointTest().orElseThrow();
        expected.at("statistic").matches(test.statistic(), Tolerance.searched());
        expected.at("df_num").matches(test.numerator(), Tolerance.closedForm());
        expected.at("df").matches(test.denominator(), freedom());
        expected.at("pval").matches(test.pValue(), Tolerance.searched());
    }

    /** A ratio of fourth powers of weights that hang on searched variances. */
    private static Tolerance freedom() {
        return new Tolerance(2e-6, 1e-15, "fourth powers of what hangs on a searched variance");
    }

    /** A vector of one entry is written as the number itself. */
    static Expected one(Expected expected, int index) {
        return expected.size() == 0 ? expected : expected.at(index);
    }
}
