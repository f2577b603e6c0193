package org.dyad.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * All reference cases: those of shared/reference/meta that are compared and those that wait, with the reason, and Dyad's own, whose
 * numbers lie in validation/reference with the script that made them.
 */
public final class ReferenceCases {
    private ReferenceCases() {}

    public static List<ReferenceCase> all() {
        List<ReferenceCase> cases = new ArrayList<>(List.of(
                new BcgPooling(),
                new BcgMetaRegression(),
                new BcgSubgroup(),
                new BcgBias(),
                new BcgSensitivity(),
                new NormandContinuous(),
                new NielweiseZeroCells(),
                new EffectSizesCase()));
        cases.addAll(DoseResponseCase.all());
        return List.copyOf(cases);
    }

    /** Cases of validation/reference. */
    public static List<ReferenceCase> own() {
        return List.of(
                new OddTables(),
                new BayesCase(),
                new OddRegressions(),
                new SharedControlCase(),
                new SeveralMaxima(),
                new BiasModels(),
                new DyadBivariate(),
                new ChainLinks(),
                new DoseCurvesCase(),
                new TargetCase(),
                new SensitivityCase(),
                new DependentNested(),
                new DependentRobust(),
                new DependentMultivariate(),
                new CountsPooling());
    }

    /** Cases that are not compared yet. */
    public static Map<String, String> waiting() {
        return Map.of();
    }
}
