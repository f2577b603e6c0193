package org.dyad.validation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.dyad.evidence.effect.EffectMeasure;
import org.dyad.synthesis.effect.Contrasts;
import org.dyad.synthesis.pool.CoefficientTest;
import org.dyad.synthesis.pool.HeterogeneityEstimator;
import org.dyad.synthesis.pool.Moderator;
import org.dyad.synthesis.pool.Moderators;
import org.dyad.synthesis.pool.RandomEffects;
import org.dyad.synthesis.sensitivity.Deletion;
import org.dyad.synthesis.sensitivity.Gosh;
import org.dyad.synthesis.sensitivity.Influence;
import org.dyad.synthesis.sensitivity.PermutationTest;
import org.dyad.synthesis.sensitivity.Progress;
import org.dyad.synthesis.sensitivity.StudyInfluence;
import org.dyad.synthesis.sensitivity.SubsetFit;

/** Case deletion with Knapp-Hartung, a number and a category; Baujat coordinates; all subsets; exact permutation tests. */
final class SensitivityCase implements ReferenceCase {
    private static final Tolerance SEARCHED = Tolerance.searched();
    /** metafor does not centre the year, which costs it digits of small sums of squares. */
    private static final Tolerance RESIDUAL = new Tolerance(1e-6, 1e-9, "squares of residuals on an uncentred year");

    private static final Tolerance SHARE = Tolerance.absolute(1e-12, "a share of counted permutations");

    @Override
    public String name() {
        return "sensitivity";
    }

    @Override
    public String covers() {
        return "case deletion with Knapp-Hartung and with categories, Baujat coordinates, all subsets, exact permutation tests";
    }

    @Override
    public void compare(Path folder, Expected expected) {
        for (String input : List.of("data", "six", "seven")) {
            expected.at(input).leaveOut(FitComparison.INPUT);
        }
        Table all = Table.of(expected.at("data"));
        Expected fits = expected.at("fits");
        for (String name : fits.fields()) {
            Expected here = fits.at(name);
            influence(here, Influence.of(options(here), all.contrasts, all.moderators(name)));
        }
        for (String name : expected.at("gosh").fields()) {
            gosh(expected.at("gosh").at(name), name, all.select(positions(expected.at("six"))));
        }
        Table seven = all.select(positions(expected.at("seven")));
        for (String name : expected.at("permutation").fields()) {
            boolean both = name.startsWith("both");
            permutation(
                    expected.at("permutation").at(name), name, both ? seven.select(List.of(0, 1, 2, 3, 4, 5)) : seven);
        }
    }

    private static RandomEffects options(Expected expected) {
        return RandomEffects.withDefaults()
                .with(HeterogeneityEstimator.parse(expected.at("method").text()).orElseThrow())
                .with(CoefficientTest.parse(expected.at("test").text()).orElseThrow());
    }

    private static List<Integer> positions(Expected expected) {
        return expected.numbers().stream().map(x -> x.intValue() - 1).toList();
    }

    private static void influence(Expected expected, Influence influence) {
        Expected studies = expected.at("influence");
        studies.at("hat").matches(of(influence, StudyInfluence::hat), SEARCHED);
        studies.at("weight").matches(of(influence, StudyInfluence::weightPercent), SEARCHED);
        deleted(studies.at("rstudent"), influence, Deletion::rstudent, SEARCHED);
        deleted(studies.at("dffits"), influence, Deletion::dffits, SEARCHED);
        deleted(studies.at("cook_d"), influence, Deletion::cookDistance, SEARCHED);
        deleted(studies.at("cov_r"), influence, Deletion::covarianceRatio, SEARCHED);
        deleted(studies.at("tau2_del"), influence, Deletion::tauSquared, Tolerance.variance());
        deleted(studies.at("QE_del"), influence, Deletion::q, Tolerance.closedForm());
        deleted(studies.at("resid"), influence, Deletion::residual, SEARCHED);
        deleted(studies.at("resid_se"), influence, Deletion::standardError, SEARCHED);
        for (int j = 0; j < studies.at("dfbs").size(); j++) {
            int coefficient = j;
            deleted(studies.at("dfbs").at(j), influence, d -> d.dfbetas().get(coefficient), SEARCHED);
        }
        for (int i = 0; i < influence.studies().size(); i++) {
            String flag = studies.at("influential").at(i).text();
            if (flag.equals("null")) {
                studies.at("influential")
                        .at(i)
                        .leaveOut("without a fit there is no flag in metafor; Dyad still looks at the hat value");
            } else if (influence.studies().get(i).influential() != Boolean.parseBoolean(flag)) {
                throw new IllegalStateException("The reference flags study " + (i + 1) + " otherwise.");
            }
        }
        expected.at("baujat").at("x").matches(of(influence, StudyInfluence::pearsonSquared), SEARCHED);
        deleted(expected.at("baujat").at("y"), influence, Deletion::fittedChange, SEARCHED);
    }

    private static List<Double> of(Influence influence, Function<StudyInfluence, Double> value) {
        return influence.studies().stream().map(value).toList();
    }

    private static void deleted(
            Expected expected, Influence influence, Function<Deletion, Double> value, Tolerance tolerance) {
        expected.matches(of(influence, s -> s.deletion().map(value).orElse(Double.NaN)), tolerance);
    }

    private static void gosh(Expected expected, String name, Table table) {
        RandomEffects options = RandomEffects.withDefaults()
                .with(HeterogeneityEstimator.parse(name.substring(name.indexOf('_') + 1))
                        .orElseThrow());
        Gosh gosh = Gosh.of(
                options, table.contrasts, table.moderators(name), Gosh.Options.withDefaults(), Progress.silent());
        Map<Integer, SubsetFit> bySubset = new HashMap<>();
        gosh.fits()
                .forEach(f ->
                        bySubset.put(f.members().stream().mapToInt(i -> 1 << i).sum(), f));
        for (int i = 0; i < expected.at("subset").size(); i++) {
            SubsetFit fit = bySubset.get((int) expected.at("subset").at(i).number());
            if (fit == null) {
                leaveOut(expected, i, "with moderators a subset needs one study more than there are coefficients");
                continue;
            }
            if (expected.at("QE").at(i).text().equals("null")) {
                leaveOut(expected, i, "metafor's search did not settle on this subset");
                continue;
            }
            expected.at("subset").at(i).matches(expected.at("subset").at(i).number(), SHARE);
            expected.at("k").at(i).matches(fit.size(), SHARE);
            expected.at("QE").at(i).matches(fit.q(), RESIDUAL);
            expected.at("I2").at(i).matches(fit.i2(), Tolerance.variance());
            expected.at("tau2").at(i).matches(fit.tauSquared(), Tolerance.variance());
            for (int j = 0; j < fit.coefficients().size(); j++) {
                expected.at("coefficients")
                        .at(j)
                        .at(i)
                        .matches(fit.coefficients().get(j), SEARCHED);
            }
        }
    }

    /** With moderators metafor takes subsets of as many studies as coefficients too; they are fitted exactly. */
    private static void leaveOut(Expected expected, int i, String why) {
        for (String field : List.of("subset", "k", "QE", "I2", "tau2")) {
            expected.at(field).at(i).leaveOut(why);
        }
        for (int j = 0; j < expected.at("coefficients").size(); j++) {
            expected.at("coefficients").at(j).at(i).leaveOut(why);
        }
    }

    private static void permutation(Expected expected, String name, Table table) {
        PermutationTest test = PermutationTest.of(
                options(expected),
                table.contrasts,
                table.moderators(name),
                PermutationTest.Options.withDefaults(),
                Progress.silent());
        expected.at("permutations").matches(test.deals(), SHARE);
        List<Double> p = test.coefficients();
        Expected values = expected.at("pval");
        if (p.size() == 1) {
            values.matches(p.getFirst(), SHARE);
        } else {
            values.matches(p, SHARE);
        }
        expected.at("QMp").matches(test.moderators(), SHARE);
    }

    private record Table(Contrasts contrasts, Moderator year, Moderator kind) {
        static Table of(Expected data) {
            List<String> kinds = IntStream.range(0, data.at("kind").size())
                    .mapToObj(i -> data.at("kind").at(i).text())
                    .toList();
            return new Table(
                    Contrasts.of(
                            EffectMeasure.MD,
                            data.at("yi").numbers(),
                            data.at("vi").numbers()),
                    new Moderator.Numeric("year", data.at("year").numbers()),
                    new Moderator.Categorical("kind", kinds));
        }

        Table select(List<Integer> positions) {
            return new Table(contrasts.select(positions), year.select(positions), kind.select(positions));
        }

        Moderators moderators(String name) {
            List<Moderator> chosen = new ArrayList<>();
            if (name.startsWith("kind") || name.startsWith("both")) {
                chosen.add(kind);
            }
            if (name.startsWith("year") || name.startsWith("both") || name.equals("kind_REML_z")) {
                // The one fit by kind of all ten studies has the year too; the tests by kind have not.
                if (!name.equals("kind_REML_z") || contrasts.count() == 10) {
                    chosen.add(year);
                }
            }
            return new Moderators(chosen, true);
        }
    }
}
