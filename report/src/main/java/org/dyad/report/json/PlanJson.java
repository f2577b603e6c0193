package org.dyad.report.json;

import java.util.Optional;
import org.dyad.synthesis.planning.PlannedTrial;
import org.dyad.synthesis.planning.SimulatedWidths;
import org.dyad.synthesis.planning.TrialPlan;

/** A plan of the next trial. Doses and widths are in IU per day; a width without an upper end is {@code null}. */
public final class PlanJson {
    private PlanJson() {}

    /** The fields of a plan, and of the simulation of its best trial where one was asked for. */
    public static void write(JsonOut out, TrialPlan plan, Optional<SimulatedWidths> simulated) {
        out.field("target", plan.request().target().word())
                .field("width", plan.request().width())
                .field("arms", plan.request().arms())
                .numbers("doses", plan.request().doses())
                .field("mostPerArm", plan.request().mostPerArm())
                .field("doseUnit", "IU/day")
                .field("targetDose", plan.targetDose())
                .field("currentWidth", plan.currentWidth())
                .object("best", plan.best(), trial -> trial(out, trial))
                .object("severalTrials", plan.severalTrials(), trial -> trial(out, trial))
                .field("unlimitedWidth", plan.unlimitedWidth())
                .list("table", plan.table(), PlanJson::trial)
                .object("simulation", simulated, s -> simulation(out, s))
                .words("notes", plan.notes());
    }

    private static void trial(JsonOut out, PlannedTrial trial) {
        out.numbers("doses", trial.design().doses())
                .field("perArm", trial.design().perArm())
                .field("trials", trial.trials())
                .field("total", trial.trials() * trial.design().total())
                .field("expectedWidth", trial.expectedWidth());
    }

    private static void simulation(JsonOut out, SimulatedWidths simulated) {
        out.field("median", simulated.median())
                .field("lower", simulated.lower())
                .field("upper", simulated.upper())
                .field("unbounded", simulated.unbounded())
                .field("failed", simulated.failed())
                .field("replicates", simulated.replicates())
                .field("seed", simulated.seed());
    }
}
