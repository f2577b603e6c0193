package org.dyad.validation;

import java.nio.file.Path;
import java.util.List;
import org.dyad.synthesis.pool.DerSimonianLaird;
import org.dyad.synthesis.pool.Moderators;
import org.dyad.synthesis.pool.PoolingFit;
import org.dyad.synthesis.pool.RandomEffects;
import org.dyad.synthesis.robust.WorkingModel;

/** Cluster-robust standard errors of plain pooling and meta-regression. */
final class DependentRobust implements ReferenceCase {
    @Override
    public String name() {
        return "dependent_robust";
    }

    @Override
    public String covers() {
        return "CR0 to CR2 with Satterthwaite degrees of freedom and the joint test, for plain pooling and meta-regression";
    }

    @Override
    public void compare(Path folder, Expected expected) {
        DependentData data = new DependentData(folder.resolve("bcg.csv"));
        Expected fits = expected.at("fits");
        for (String name : fits.fields()) {
            List<String> parts = List.of(name.split("_", -1));
            Moderators moderators =
                    parts.getFirst().equals("mean") ? Moderators.none() : data.moderators(parts.getFirst());
            RandomEffects options = RandomEffects.withDefaults();
            PoolingFit fit = (parts.get(1).equals("DL") ? options.with(new DerSimonianLaird()) : options)
                    .fit(data.contrasts("trial"), moderators);
            DependentData.compareRobust(
                    fits.at(name),
                    WorkingModel.of(fit),
                    data.text(parts.get(2).equals("clusters") ? "cluster" : "trial"));
        }
    }
}
