package org.dyad.report.figure;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An axis of a curve.
 *
 * @param label what is measured, such as "Maternal dose"
 * @param unit  its unit, such as "IU per day"; empty where there is none
 * @param low   where the axis starts; taken from the data if empty
 * @param high  where it ends; taken from the data if empty
 */
public record Axis(String label, Optional<String> unit, OptionalDouble low, OptionalDouble high) {

    /** An axis whose ends come from the data. */
    public static Axis of(String label, String unit) {
        return new Axis(label, Optional.of(unit), OptionalDouble.empty(), OptionalDouble.empty());
    }

    /** This axis with ends of its own. */
    public Axis withRange(double from, double to) {
        return new Axis(label, unit, OptionalDouble.of(from), OptionalDouble.of(to));
    }

    /** Label and unit as one line. */
    public String words() {
        return unit.map(u -> label + ", " + u).orElse(label);
    }
}
