package org.dyad.evidence.quantity;

import java.util.OptionalDouble;

/** How an amount was given over time. */
public sealed interface Regimen {
    /** The amount again and again, once in each period. */
    record Every(Period period) implements Regimen {}

    /** The amount once, to last for {@code over}. */
    record Once(Period over) implements Regimen {}

    /** The amount in {@code doses} equal parts over {@code over}; the amount is the total. */
    record Divided(int doses, Period over) implements Regimen {}

    /** Only the average intake is known, with how it was arrived at. */
    record AsStated(double iuPerDay, String how) implements Regimen {}

    /** Words that no rule reads; a daily equivalent, if there is one, was supplied beside them. */
    record Unreadable(String words) implements Regimen {}

    /** Average intake in IU per day of an amount given in this regimen; empty where the regimen cannot be read. */
    default OptionalDouble iuPerDay(Amount amount) {
        return switch (this) {
            case Every every -> OptionalDouble.of(amount.iu() / every.period().days());
            case Once once -> OptionalDouble.of(amount.iu() / once.over().days());
            case Divided divided ->
                OptionalDouble.of(amount.iu() / divided.over().days());
            case AsStated stated -> OptionalDouble.of(stated.iuPerDay());
            case Unreadable unreadable -> amount.value() == 0 ? OptionalDouble.of(0) : OptionalDouble.empty();
        };
    }
}
