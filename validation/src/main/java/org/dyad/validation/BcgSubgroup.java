package org.dyad.validation;

import java.nio.file.Path;
import java.util.List;
import org.dyad.synthesis.effect.Contrasts;
import org.dyad.synthesis.pool.Moderator;
import org.dyad.synthesis.pool.Moderators;
import org.dyad.synthesis.pool.RandomEffects;
import org.dyad.synthesis.pool.Subgroups;

/** Groups by allocation, tested with separate and with common between-study variance. */
final class BcgSubgroup implements ReferenceCase {
    private static final Tolerance SEARCHED = Tolerance.searched();

    @Override
    public String name() {
        return "bcg_subgroup";
    }

    @Override
    public String covers() {
        return "groups of studies, between-groups test with separate and with common variance";
    }

    @Override
    public void compare(Path folder, Expected expected) {
        Contrasts contrasts = Bcg.contrasts(folder);
        Bcg.compareEffects(expected.at("effects"), contrasts);
        List<String> allocation = Bcg.allocation(folder);
        for (String method : List.of("REML", "DL", "EE", "REML_knha")) {
            Expected here = expected.at(method);
            RandomEffects options = FitComparison.options(here.at("separate").at("random"));
            Subgroups groups = Subgroups.of(options, contrasts, "alloc", allocation);
            for (Subgroups.Group group : groups.groups()) {
                FitComparison.compareMean(
                        here.at("separate").at(group.label()), group.fit().contrasts());
            }
            Subgroups.BetweenGroups between = groups.separateTauSquared();
            Expected separate = here.at("between_separate_tau2");
            separate.at("QM").matches(between.statistic(), SEARCHED);
            separate.at("df").matches(between.degreesOfFreedom(), SEARCHED);
            separate.at("QMp").matches(between.pValue(), SEARCHED);
            FitComparison.compareRegression(
                    here.at("between_common_tau2").at("fit"),
                    contrasts,
                    Moderators.of(new Moderator.Categorical("alloc", allocation)));
        }
    }
}
