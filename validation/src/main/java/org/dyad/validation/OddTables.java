package org.dyad.validation;

import java.nio.file.Path;
import org.dyad.evidence.effect.EffectMeasure;
import org.dyad.synthesis.effect.Contrasts;

/** Two studies, equal effects, an outlier, very unequal precision, effects far from zero, tiny units. */
final class OddTables implements ReferenceCase {
    @Override
    public String name() {
        return "odd_tables";
    }

    @Override
    public String covers() {
        return "pooling of odd tables: two studies, equal effects, an outlier, effects far from zero, tiny units; z, t, Knapp-Hartung";
    }

    @Override
    public void compare(Path folder, Expected expected) {
        Expected tables = expected.at("tables");
        for (String name : tables.fields()) {
            Expected table = tables.at(name);
            Contrasts contrasts = Contrasts.of(
                    EffectMeasure.GEN, table.at("yi").numbers(), table.at("vi").numbers());
            table.at("yi").leaveOut(FitComparison.INPUT);
            table.at("vi").leaveOut(FitComparison.INPUT);
            for (String fit : table.at("fits").fields()) {
                table.at("fits").at(fit).at("level").leaveOut(FitComparison.INPUT);
                FitComparison.compareMean(table.at("fits").at(fit), contrasts);
            }
        }
    }
}
