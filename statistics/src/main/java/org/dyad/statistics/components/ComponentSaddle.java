package org.dyad.statistics.components;

import java.util.ArrayList;
import java.util.List;

/** The way off a point where a climb in standard deviations had to stop though it is no maximum. */
final class ComponentSaddle {
    /** Standard deviations, in units of the known ones, that are tried for those at 0. */
    private static final double[] SADDLE_STEPS = {1, 0.3, 0.1, 0.03, 0.01};

    private static final double SADDLE_GAIN = 1e-9;

    private ComponentSaddle() {}

    /**
     * Where standard deviations are searched over, one that has come to 0 has no slope, so a climb can end on a saddle. Small values for
     * each of them, each two and all are tried; what is higher is climbed from. Returns the steps that this took.
     */
    static int leave(ComponentParameters parameters, ComponentClimb climb) {
        boolean roots = parameters.form instanceof OutcomeCovariance.FixedCorrelation
                || parameters.form instanceof OutcomeCovariance.HeteroscedasticCompound;
        int steps = 0;
        boolean left = roots;
        while (left) {
            left = false;
            double[] end = climb.theta.clone();
            double value = climb.value;
            for (double[] trial : awayFrom(parameters, end)) {
                if (climb.valueAt(trial) > value + SADDLE_GAIN) {
                    climb.from(trial);
                    steps += climb.steps;
                    left = true;
                    break;
                }
            }
            if (!left) {
                climb.from(end);
            }
        }
        return steps;
    }

    private static List<double[]> awayFrom(ComponentParameters parameters, double[] end) {
        List<Integer> zero = new ArrayList<>();
        for (int j = 0; j < parameters.q; j++) {
            if (end[parameters.levels + j] == 0) {
                zero.add(j);
            }
        }
        List<double[]> trials = new ArrayList<>();
        for (double size : SADDLE_STEPS) {
            for (int a : zero) {
                for (int b : zero.subList(0, zero.indexOf(a) + 1)) {
                    double[] trial = end.clone();
                    trial[parameters.levels + a] = size;
                    trial[parameters.levels + b] = size;
                    trials.add(trial);
                }
            }
            if (zero.size() > 2) {
                double[] trial = end.clone();
                zero.forEach(j -> trial[parameters.levels + j] = size);
                trials.add(trial);
            }
        }
        return trials;
    }
}
