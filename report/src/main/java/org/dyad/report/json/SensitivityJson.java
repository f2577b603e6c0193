package org.dyad.report.json;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;
import org.dyad.report.sensitivity.SensitivityResults;
import org.dyad.synthesis.pool.Coefficient;
import org.dyad.synthesis.pool.PoolingFit;
import org.dyad.synthesis.sensitivity.CaseFit;
import org.dyad.synthesis.sensitivity.Cumulative;
import org.dyad.synthesis.sensitivity.Deletion;
import org.dyad.synthesis.sensitivity.Gosh;
import org.dyad.synthesis.sensitivity.Influence;
import org.dyad.synthesis.sensitivity.LeaveOneOut;
import org.dyad.synthesis.sensitivity.PermutationTest;
import org.dyad.synthesis.sensitivity.StudyInfluence;
import org.dyad.synthesis.sensitivity.SubsetFit;

/** Sensitivity analyses. Estimates stay on the scale of analysis (natural log for ratios); percentages are in percent. */
public final class SensitivityJson {
    private SensitivityJson() {}

    /** All that was run, and the model it was run on. */
    public static void write(JsonOut out, SensitivityResults results) {
        PoolingFit full = results.full();
        out.field("measure", full.contrasts().measure().name())
                .field("scale", full.contrasts().measure().scale().words())
                .field("method", full.options().estimator().code())
                .field("test", full.options().test().code())
                .field("level", 100 * full.options().level())
                .field("k", full.count())
                .list("coefficients", full.coefficients(), PoolingJson::coefficient);
        leaveOneOut(out, results.leaveOneOut());
        cumulative(out, results.cumulative());
        influence(out, results.influence());
        gosh(out, results.gosh());
        permutation(out, results.permutation());
    }

    /** One entry for each study left out; {@code coefficients} only where there are moderators. */
    public static void leaveOneOut(JsonOut out, LeaveOneOut analysis) {
        out.list("leaveOneOut", analysis.cases(), SensitivityJson::caseFit);
    }

    /** One entry for each study added, in the order of adding; {@code null} with moderators, which have no cumulative analysis. */
    public static void cumulative(JsonOut out, Optional<Cumulative> analysis) {
        if (analysis.isEmpty()) {
            out.none("cumulative").none("cumulativeBy");
            return;
        }
        out.list("cumulative", analysis.get().steps(), SensitivityJson::caseFit)
                .field("cumulativeBy", analysis.get().by())
                .words("ties", analysis.get().ties());
    }

    private static void caseFit(JsonOut out, CaseFit step) {
        Optional<PoolingFit> fit = step.fit();
        boolean plain = fit.map(f -> f.moderators().isEmpty()).orElse(true);
        Optional<Coefficient> mean = plain ? fit.map(PoolingFit::pooled) : Optional.empty();
        out.field("study", step.study())
                .field("k", fit.map(f -> OptionalInt.of(f.count())).orElseGet(OptionalInt::empty))
                .field("estimate", number(mean, Coefficient::estimate))
                .field("se", number(mean, Coefficient::standardError))
                .field("statistic", number(mean, Coefficient::statistic))
                .field("df", number(mean, Coefficient::degreesOfFreedom))
                .field("pValue", number(mean, Coefficient::pValue))
                .field("ciLower", number(mean, Coefficient::lower))
                .field("ciUpper", number(mean, Coefficient::upper))
                // One study alone: 0 stands in for τ² and so for I², and the note says so.
                .field("tau2", number(fit, f -> f.tauSquared().value()))
                .field("q", number(fit, f -> f.heterogeneity().q()))
                .field("i2", number(fit, f -> f.heterogeneity().i2().orElse(0)));
        if (!plain) {
            out.list("coefficients", fit.orElseThrow().coefficients(), PoolingJson::coefficient);
        }
        out.field("note", step.note());
    }

    /** Case-deletion diagnostics, their limits, and the coordinates of a Baujat plot. */
    public static void influence(JsonOut out, Influence influence) {
        List<String> names =
                influence.full().coefficients().stream().map(Coefficient::name).toList();
        out.list("influence", influence.studies(), (o, study) -> study(o, study, names))
                .object("influenceLimits", () -> out.field("dffits", influence.dffitsLimit())
                        .field("cookD", influence.cookLimit())
                        .field("hat", influence.hatLimit())
                        .field("dfbetas", 1.0))
                .list("baujat", influence.studies(), (o, study) -> o.field("study", study.study())
                        .field("x", study.pearsonSquared())
                        .field("y", number(study.deletion(), Deletion::fittedChange)));
    }

    private static void study(JsonOut out, StudyInfluence study, List<String> names) {
        Optional<Deletion> without = study.deletion();
        out.field("study", study.study())
                .field("rstudent", number(without, Deletion::rstudent))
                .field("residual", number(without, Deletion::residual))
                .field("residualSe", number(without, Deletion::standardError))
                .field("dffits", number(without, Deletion::dffits))
                .field("cookD", number(without, Deletion::cookDistance))
                .field("covRatio", number(without, Deletion::covarianceRatio))
                .field("tau2Deleted", number(without, Deletion::tauSquared))
                .field("qeDeleted", number(without, Deletion::q))
                .field("hat", study.hat())
                .field("weight", study.weightPercent())
                .object("dfbetas", () -> {
                    for (int j = 0; j < names.size(); j++) {
                        int coefficient = j;
                        out.field(names.get(j), number(without, d -> d.dfbetas().get(coefficient)));
                    }
                })
                .field("influential", study.influential())
                .words(
                        "beyond",
                        study.passed().stream().map(StudyInfluence.Limit::words).toList())
                .field("note", study.whyNot());
    }

    /** Subsets as columns of equal length: {@code included} has a digit for each study, 1 where it is in. */
    public static void gosh(JsonOut out, Optional<Gosh> analysis) {
        out.object("gosh", analysis, gosh -> {
            out.field("subsets", gosh.fits().size())
                    .field("notFitted", gosh.notFitted())
                    .field("exhaustive", gosh.exhaustive());
            big(out, gosh.possible());
            seed(out, gosh.seed());
            out.words("studies", gosh.full().contrasts().studies())
                    .integers("k", gosh.fits().stream().map(SubsetFit::size).toList());
            if (gosh.full().moderators().isEmpty()) {
                out.numbers("estimate", column(gosh, f -> f.coefficients().get(0)));
            } else {
                out.object("coefficients", () -> {
                    for (int j = 0; j < gosh.names().size(); j++) {
                        int coefficient = j;
                        out.numbers(gosh.names().get(j), column(gosh, f -> f.coefficients()
                                .get(coefficient)));
                    }
                });
            }
            out.numbers("tau2", column(gosh, SubsetFit::tauSquared))
                    .numbers("q", column(gosh, SubsetFit::q))
                    .numbers("i2", column(gosh, SubsetFit::i2))
                    .words(
                            "included",
                            gosh.fits().stream()
                                    .map(f -> digits(f, gosh.full().count()))
                                    .toList());
        });
    }

    private static List<Double> column(Gosh gosh, ToDoubleFunction<SubsetFit> value) {
        return gosh.fits().stream().mapToDouble(value).boxed().toList();
    }

    private static String digits(SubsetFit fit, int count) {
        StringBuilder digits = new StringBuilder("0".repeat(count));
        fit.members().forEach(i -> digits.setCharAt(i, '1'));
        return digits.toString();
    }

    /** p values by permutation. */
    public static void permutation(JsonOut out, Optional<PermutationTest> analysis) {
        out.object("permutation", analysis, test -> {
            out.field("exact", test.exact()).field("permutations", test.deals()).field("notFitted", test.notFitted());
            big(out, test.possible());
            seed(out, test.seed());
            out.list("coefficients", test.full().coefficients(), (o, c) -> o.field("name", c.name())
                            .field("statistic", c.statistic())
                            .field("pValue", c.pValue())
                            .field(
                                    "permutationPValue",
                                    test.coefficients()
                                            .get(test.full().coefficients().indexOf(c))))
                    .field("qmPermutationPValue", test.moderators());
        });
    }

    /** Whole while a long holds it, else the nearest double: the number of subsets of hundreds of studies is known to all digits to nobody. */
    private static void big(JsonOut out, BigInteger possible) {
        if (possible.bitLength() < 63) {
            out.field("possible", possible.longValue());
        } else {
            out.field("possible", possible.doubleValue());
        }
    }

    private static void seed(JsonOut out, OptionalLong seed) {
        if (seed.isPresent()) {
            out.field("seed", seed.getAsLong());
        } else {
            out.none("seed");
        }
    }

    private static <T> double number(Optional<T> from, ToDoubleFunction<T> value) {
        return from.isPresent() ? value.applyAsDouble(from.get()) : Double.NaN;
    }
}
