package org.dyad.validation;

import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.dyad.synthesis.effect.Contrast;
import org.dyad.synthesis.effect.EffectSize;
import org.dyad.synthesis.effect.EffectTable;

/** Holds effect sizes against the two layouts in which the reference cases write them. */
final class Effects {
    private Effects() {}

    /** {@code {"yi": [...], "vi": [...]}}. */
    static void compareColumns(Expected expected, EffectTable table) {
        for (int i = 0; i < table.rows().size(); i++) {
            one(expected.at("yi").at(i), expected.at("vi").at(i), table.rows().get(i));
        }
    }

    /** {@code [{"yi": ..., "vi": ...}, ...]}. */
    static void compareRows(Expected expected, EffectTable table) {
        for (int i = 0; i < table.rows().size(); i++) {
            one(expected.at(i).at("yi"), expected.at(i).at("vi"), table.rows().get(i));
        }
    }

    private static void one(Expected effect, Expected variance, EffectSize actual) {
        effect.matches(value(actual, Contrast::effect), Tolerance.closedForm());
        variance.matches(value(actual, Contrast::variance), Tolerance.closedForm());
    }

    private static OptionalDouble value(EffectSize size, ToDoubleFunction<Contrast> part) {
        return switch (size) {
            case EffectSize.Defined defined -> OptionalDouble.of(part.applyAsDouble(defined.contrast()));
            case EffectSize.Undefined undefined -> OptionalDouble.empty();
        };
    }
}
