package org.dyad.cli.text;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.dyad.synthesis.planning.PlannedTarget;
import org.dyad.synthesis.planning.PlannedTrial;
import org.dyad.synthesis.planning.SimulatedWidths;
import org.dyad.synthesis.planning.TrialPlan;

/** The next trial for a person: the answer, what it rests on, and the other designs. */
public final class PlanText {
    private static final int SHOWN = 10;

    private PlanText() {}

    /** One plan, with the simulation of its best trial where one was asked for. */
    public static String of(TrialPlan plan, Optional<SimulatedWidths> simulated) {
        String whose = plan.request().target() == PlannedTarget.MEAN ? "the mean" : "the asked share of individuals";
        StringBuilder text = new StringBuilder("The next trial\n\n");
        text.append("  Dose at which " + whose + " reaches the threshold: " + iu(plan.targetDose())
                + "; its interval is now " + width(plan.currentWidth()) + ".\n");
        text.append("  Asked: an interval " + iu(plan.request().width()) + " wide or narrower.\n");
        plan.best()
                .ifPresent(best -> text.append("  Smallest trial that is expected to reach it: "
                        + best.design().perArm() + " people in each of "
                        + doses(best.design().doses())
                        + " IU a day (" + best.design().total() + " in all); expected width "
                        + width(best.expectedWidth()) + ".\n"));
        simulated.ifPresent(s -> text.append("  " + s.replicates() + " simulated trials, each fitted again (seed "
                + s.seed()
                + "): median width " + iu(s.median()) + ", 80% of them from " + iu(s.lower()) + " to " + iu(s.upper())
                + ".\n"));
        text.append('\n');
        TextTable table = new TextTable("doses", "in each arm", "in all", "expected width");
        for (PlannedTrial trial :
                plan.table().subList(0, Math.min(SHOWN, plan.table().size()))) {
            table.row(
                    doses(trial.design().doses()),
                    Integer.toString(trial.design().perArm()),
                    Integer.toString(trial.design().total()),
                    width(trial.expectedWidth()));
        }
        if (!plan.table().isEmpty()) {
            text.append(table.text()).append('\n');
        }
        plan.notes().forEach(note -> text.append("  " + note + "\n"));
        return text.toString();
    }

    private static String doses(List<Double> doses) {
        return doses.stream().map(Digits::typed).collect(Collectors.joining(", "));
    }

    private static String width(OptionalDouble width) {
        return width.isPresent() ? iu(width.getAsDouble()) : "without an upper end";
    }

    private static String iu(double value) {
        return Double.isFinite(value) ? Digits.fixed(value, 0) + " IU a day" : "no upper end";
    }
}
