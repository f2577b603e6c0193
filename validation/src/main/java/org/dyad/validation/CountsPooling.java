package org.dyad.validation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dyad.evidence.effect.EffectMeasure;
import org.dyad.synthesis.counts.CountsFit;
import org.dyad.synthesis.counts.CountsMixedModel;
import org.dyad.synthesis.counts.MantelHaenszel;
import org.dyad.synthesis.counts.PetoOneStep;
import org.dyad.synthesis.effect.StudyData;
import org.dyad.synthesis.pool.FitStatistics;

/** Counts pooled as they are: Mantel-Haenszel, Peto, mixed models. */
final class CountsPooling implements ReferenceCase {
    /** lme4 stops its search by the simplex when steps are small, and differentiates numerically for standard errors. */
    private static final Tolerance STOPS_EARLY =
            new Tolerance(1e-3, 1e-6, "rma.glmm stops its search early and takes second derivatives by differences");

    private static final Tolerance LIKELIHOOD =
            Tolerance.absolute(1e-6, "a maximum is flat, but the search stops early");

    private static final String CONDITIONAL =
            "metafor 3.8-1 makes its log-likelihood of lme4's deviance(), which for adaptive quadrature is the"
                    + " conditional deviance in lme4 1.1-31; the marginal log-likelihood is compared by hand";

    private static final Tolerance BY_HAND =
            new Tolerance(1e-6, 1e-7, "hangs on a searched variance; second derivatives by differences");

    @Override
    public String name() {
        return "counts_pooling";
    }

    @Override
    public String covers() {
        return "Mantel-Haenszel, Peto, and mixed models of counts (fixed study effects; one group) for sparse and ordinary tables";
    }

    @Override
    public void compare(Path folder, Expected expected) {
        Expected tables = expected.at("tables");
        Expected rates = expected.at("rates");
        for (String table : tables.fields()) {
            List<StudyData> rows = tables(tables.at(table));
            Expected pooled = expected.at("mantel_haenszel").at(table);
            for (String measure : pooled.fields()) {
                CountsComparison.closed(pooled.at(measure), mantelHaenszel(measure, rows));
            }
            CountsComparison.closed(
                    expected.at("peto").at(table), new PetoOneStep().pool(EffectMeasure.PETO, rows, 0.95));
            mixed(expected.at("mixed").at("OR").at(table), EffectMeasure.OR, rows);
        }
        for (String table : rates.fields()) {
            List<StudyData> rows = rates(rates.at(table));
            Expected pooled = expected.at("mantel_haenszel_rates").at(table);
            for (String measure : pooled.fields()) {
                CountsComparison.closed(pooled.at(measure), mantelHaenszel(measure, rows));
            }
            mixed(expected.at("mixed").at("IRR").at(table), EffectMeasure.IRR, rows);
        }
        oneGroup(expected);
    }

    private static void oneGroup(Expected expected) {
        Expected proportions = expected.at("proportions");
        for (String table : proportions.fields()) {
            Expected columns = proportions.at(table);
            List<StudyData> rows = new ArrayList<>();
            for (int i = 0; i < columns.at("xi").size(); i++) {
                rows.add(new StudyData.Proportion("s" + i, input(columns, "xi", i), input(columns, "ni", i)));
            }
            mixed(expected.at("mixed").at("PLO").at(table), EffectMeasure.PLO, rows);
        }
        Expected single = expected.at("single");
        for (String table : single.fields()) {
            Expected columns = single.at(table);
            List<StudyData> rows = new ArrayList<>();
            for (int i = 0; i < columns.at("xi").size(); i++) {
                rows.add(new StudyData.Rate("s" + i, input(columns, "xi", i), input(columns, "ti", i)));
            }
            mixed(expected.at("mixed").at("IRLN").at(table), EffectMeasure.IRLN, rows);
        }
    }

    private static CountsFit mantelHaenszel(String measure, List<StudyData> rows) {
        return new MantelHaenszel().pool(EffectMeasure.parse(measure).orElseThrow(), rows, 0.95);
    }

    private static void mixed(Expected expected, EffectMeasure measure, List<StudyData> rows) {
        CountsFit fit = CountsMixedModel.withDefaults().pool(measure, rows, 0.95);
        Expected exact = expected.at("by_hand");
        CountsComparison.mixed(exact, fit, BY_HAND);
        exact.at("logLik")
                .matches(
                        fit.fitStatistics().orElseThrow().logLikelihood(),
                        Tolerance.absolute(1e-8, "a maximum is flat"));
        exact.at("k").matches(fit.informative(), Tolerance.closedForm());
        exact.at("logLik_common").leaveOut("enters the likelihood ratio, which is compared");
        exact.at("LRT_p").matches(fit.tests().getFirst().pValue(), BY_HAND);
        exact.at("se_tau2").matches(fit.tauSquaredError(), BY_HAND);
        compareSeen(expected.at("rma_glmm"), fit);
    }

    private static void compareSeen(Expected seen, CountsFit fit) {
        CountsComparison.mixed(seen, fit, STOPS_EARLY);
        FitStatistics statistics = fit.fitStatistics().orElseThrow();
        if (fit.tauSquared().orElseThrow() > 0) {
            for (String name : List.of("logLik", "AIC", "BIC")) {
                seen.at(name).leaveOut(CONDITIONAL);
            }
        } else {
            seen.at("logLik").matches(statistics.logLikelihood(), LIKELIHOOD);
            seen.at("AIC").matches(statistics.aic(), LIKELIHOOD);
            seen.at("BIC").matches(statistics.bic(), LIKELIHOOD);
        }
    }

    private static List<StudyData> tables(Expected columns) {
        List<StudyData> rows = new ArrayList<>();
        for (int i = 0; i < columns.at("ai").size(); i++) {
            rows.add(new StudyData.TwoByTwo(
                    "s" + i,
                    input(columns, "ai", i),
                    input(columns, "bi", i),
                    input(columns, "ci", i),
                    input(columns, "di", i)));
        }
        return rows;
    }

    private static List<StudyData> rates(Expected columns) {
        List<StudyData> rows = new ArrayList<>();
        for (int i = 0; i < columns.at("x1").size(); i++) {
            rows.add(new StudyData.TwoRates(
                    "s" + i,
                    input(columns, "x1", i),
                    input(columns, "t1", i),
                    input(columns, "x2", i),
                    input(columns, "t2", i)));
        }
        return rows;
    }

    private static double input(Expected columns, String name, int index) {
        columns.at(name).leaveOut(FitComparison.INPUT);
        return columns.at(name).at(index).number();
    }
}
