package org.dyad.validation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dyad.evidence.effect.EffectMeasure;
import org.dyad.synthesis.effect.ArmEvents;
import org.dyad.synthesis.effect.ArmMean;
import org.dyad.synthesis.effect.ArmSpread;
import org.dyad.synthesis.effect.ContrastSet;
import org.dyad.synthesis.effect.SharedControl;
import org.dyad.synthesis.effect.ZeroCells;

/** Three arms against one control, with the covariance. */
final class SharedControlCase implements ReferenceCase {
    private static final Tolerance JACOBIAN =
            new Tolerance(1e-8, 1e-12, "the reference differentiates numerically, to about ten digits");

    @Override
    public String name() {
        return "shared_control";
    }

    @Override
    public String covers() {
        return "three arms against one control: effects and their covariance, by numerical differentiation";
    }

    @Override
    public void compare(Path folder, Expected expected) {
        List<ArmMean> means = new ArrayList<>();
        List<ArmSpread> spreads = new ArrayList<>();
        List<ArmEvents> events = new ArrayList<>();
        for (int i = 0; i < expected.at("n").size(); i++) {
            double n = input(expected.at("n"), i);
            double mean = input(expected.at("mean"), i);
            double sd = input(expected.at("sd"), i);
            means.add(ArmMean.ofSd("arm " + i, mean, sd, n));
            spreads.add(new ArmSpread("arm " + i, n, mean, sd));
            events.add(new ArmEvents("arm " + i, input(expected.at("events"), i), input(expected.at("size"), i)));
        }
        int count = means.size();
        compare(expected.at("MD"), SharedControl.meanDifferences("s", means.getFirst(), means.subList(1, count)));
        compare(expected.at("ROM"), SharedControl.ratiosOfMeans("s", means.getFirst(), means.subList(1, count)));
        compare(
                expected.at("SMD"),
                SharedControl.standardisedDifferences("s", spreads.getFirst(), spreads.subList(1, count)));
        for (EffectMeasure measure : List.of(EffectMeasure.RD, EffectMeasure.RR, EffectMeasure.OR)) {
            compare(
                    expected.at(measure.name()),
                    SharedControl.events(
                            "s", measure, ZeroCells.onlyZero(), events.getFirst(), events.subList(1, count)));
        }
    }

    private static double input(Expected column, int index) {
        column.leaveOut(FitComparison.INPUT);
        return column.at(index).number();
    }

    private static void compare(Expected expected, ContrastSet set) {
        expected.at("effects").matches(set.effects().toList(), Tolerance.closedForm());
        for (int i = 0; i < set.arms().size(); i++) {
            expected.at("covariance").at(i).matches(set.covariance().row(i).toList(), JACOBIAN);
        }
    }
}
