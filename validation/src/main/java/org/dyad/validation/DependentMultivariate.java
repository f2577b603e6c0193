package org.dyad.validation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dyad.statistics.mixed.Estimation;
import org.dyad.synthesis.multivariate.BetweenCorrelation;
import org.dyad.synthesis.multivariate.MultivariateFit;
import org.dyad.synthesis.multivariate.MultivariateModel;
import org.dyad.synthesis.multivariate.OutcomeStructure;
import org.dyad.synthesis.multivariate.TrialOutcomes;
import org.dyad.synthesis.pool.Moderators;

/** Several outcomes of a trial, with known and with assumed sampling covariance, and outcomes missing in some trials. */
final class DependentMultivariate implements ReferenceCase {
    @Override
    public String name() {
        return "dependent_multivariate";
    }

    @Override
    public String covers() {
        return "two and three outcomes of a trial by ML and REML with G unstructured, hcs, cs, diagonal and of fixed correlation;"
                + " slopes; CR0 to CR2";
    }

    @Override
    public void compare(Path folder, Expected expected) {
        DependentData berkey = new DependentData(folder.resolve("berkey1998.csv"));
        DependentData three = new DependentData(folder.resolve("three_outcomes.csv"));
        Expected fits = expected.at("fits");
        for (String name : fits.fields()) {
            boolean two = name.startsWith("berkey");
            DependentData data = two ? berkey : three;
            TrialOutcomes outcomes =
                    two ? known(data) : TrialOutcomes.assuming(data.contrasts("trial"), data.text("outcome"), 0.5);
            BetweenCorrelation correlation = name.contains("fixed")
                    ? new BetweenCorrelation.Fixed(
                            Double.parseDouble(List.of(name.split("_", -1)).get(2)))
                    : new BetweenCorrelation.Estimated();
            MultivariateFit fit = MultivariateModel.withDefaults()
                    .with(OutcomeStructure.parse(fits.at(name).at("structure").text())
                            .orElseThrow())
                    .with(correlation)
                    .with(name.endsWith("REML") ? Estimation.REML : Estimation.ML)
                    .fit(outcomes, name.contains("dose") ? data.moderators("dose") : Moderators.none());
            if (fits.at(name).at("at_bound").text().equals("true")) {
                compareAtBound(fits.at(name), fit);
                continue;
            }
            compareFit(fits.at(name), fit);
            if (fits.at(name).has("robust")) {
                DependentData.compareRobust(fits.at(name).at("robust"), fit.workingModel(), data.text("trial"));
            }
        }
    }

    private static TrialOutcomes known(DependentData data) {
        List<List<Double>> covariances = new ArrayList<>();
        for (int i = 0; i < data.text("trial").size(); i++) {
            covariances.add(
                    List.of(data.numbers("v1i").get(i), data.numbers("v2i").get(i)));
        }
        return TrialOutcomes.known(data.contrasts("trial"), data.text("outcome"), covariances);
    }

    /** The reference stops short of a bound, so only how high it came is compared. */
    private static void compareAtBound(Expected expected, MultivariateFit fit) {
        for (String field : expected.fields()) {
            if (field.equals("logLik")) {
                expected.at(field)
                        .matches(fit.fitStatistics().logLikelihood(), Tolerance.absolute(1e-5, "near a bound"));
            } else {
                expected.at(field).leaveOut("the maximum is on a bound, which the reference only comes near to");
            }
        }
    }

    private static void compareFit(Expected expected, MultivariateFit fit) {
        expected.at("tau2").leaveOut("the diagonal of G, compared there");
        expected.at("rho").leaveOut("follows from G, compared there");
        for (int j = 0; j < fit.outcomes().size(); j++) {
            expected.at("G").at(j).matches(fit.g().row(j).toList(), Tolerance.variance());
        }
        DependentNested.coefficients(expected, fit.coefficients());
        for (int j = 0; j < fit.coefficients().size(); j++) {
            expected.at("vcov").at(j).matches(fit.covariance().row(j).toList(), Tolerance.searched());
        }
        expected.at("k").matches(fit.count(), Tolerance.closedForm());
        expected.at("Q").matches(fit.heterogeneity().q(), Tolerance.closedForm());
        expected.at("Qdf").matches(fit.heterogeneity().degreesOfFreedom(), Tolerance.closedForm());
        expected.at("QEp").matches(fit.heterogeneity().pValue(), Tolerance.searched());
        expected.at("logLik").matches(fit.fitStatistics().logLikelihood(), Tolerance.searched());
        expected.at("AIC").matches(fit.fitStatistics().aic(), Tolerance.searched());
        expected.at("BIC").matches(fit.fitStatistics().bic(), Tolerance.searched());
        expected.at("QM").matches(fit.jointTest().statistic(), Tolerance.searched());
        expected.at("QMp").matches(fit.jointTest().pValue(), Tolerance.searched());
        expected.at("QMdf").matches(fit.jointTest().numerator(), Tolerance.closedForm());
    }
}
