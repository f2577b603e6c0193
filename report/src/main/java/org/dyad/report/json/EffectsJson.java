package org.dyad.report.json;

import org.dyad.synthesis.effect.EffectSize;
import org.dyad.synthesis.effect.EffectTable;

/** Effect sizes as a list, one entry for each row of the table; {@code yi} and {@code vi} are {@code null} where {@code reason} says why. */
public final class EffectsJson {
    private EffectsJson() {}

    /** The whole list. */
    public static String text(EffectTable effects) {
        return JsonOut.list(effects.rows(), (out, row) -> {
            out.field("study", row.study());
            switch (row) {
                case EffectSize.Defined defined ->
                    out.field("yi", defined.contrast().effect())
                            .field("vi", defined.contrast().variance())
                            .none("reason");
                case EffectSize.Undefined undefined -> out.none("yi").none("vi").field("reason", undefined.reason());
            }
        });
    }
}
