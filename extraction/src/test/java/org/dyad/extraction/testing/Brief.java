package org.dyad.extraction.testing;

import java.util.List;
import org.dyad.extraction.grammar.Comparison;
import org.dyad.extraction.grammar.Grammar;
import org.dyad.extraction.grammar.Mention;
import org.dyad.extraction.grammar.Reading;
import org.dyad.extraction.grammar.Spread;
import org.dyad.extraction.token.Tokens;

/** Mentions in few words, for tests and for looking at. */
public final class Brief {
    private Brief() {}

    /** What the grammar reads in a text, one line a mention. */
    public static List<String> read(String text) {
        return Grammar.read(Tokens.of(text)).all().stream().map(Brief::of).toList();
    }

    /** One mention: {@code dose 800 IU/day}, {@code level 46±11 ng/mL}, {@code OR 2.1 (1.1, 3.3)}. */
    public static String of(Mention mention) {
        return switch (mention) {
            case Mention.DoseMention m ->
                "dose " + of(m.reading()) + " " + m.unit() + (m.perKilogram() ? " per kg" : "")
                        + m.every().map(every -> " " + every.code()).orElse("") + (m.vitaminD() ? "" : " other");
            case Mention.LevelMention m ->
                "level " + of(m.reading())
                        + m.unit().map(unit -> " " + unit.printed()).orElse("");
            case Mention.ThresholdMention m ->
                "threshold " + of(m.reading()) + " " + m.unit().printed();
            case Mention.PercentageMention m -> "percent " + of(m.reading());
            case Mention.LengthMention m -> "time " + of(m.reading()) + " " + m.printed();
            case Mention.PeopleMention m -> "people " + number(m.count()) + " " + m.counted();
            case Mention.PMention m -> "p " + m.printed();
            case Mention.EffectMention m ->
                m.kind().code() + " " + number(m.value())
                        + m.interval().map(Brief::of).orElse("")
                        + m.p().map(p -> " p" + p).orElse("");
        };
    }

    private static String of(Reading reading) {
        return of(reading.comparison())
                + number(reading.value())
                + reading.spread().map(Brief::of).orElse("");
    }

    private static String of(Comparison comparison) {
        return switch (comparison) {
            case EXACT -> "";
            case LESS -> "<";
            case AT_MOST -> "<=";
            case MORE -> ">";
            case AT_LEAST -> ">=";
        };
    }

    private static String of(Spread spread) {
        return switch (spread) {
            case Spread.Deviation d ->
                switch (d.kind()) {
                    case PLUS_MINUS -> "\u00b1" + number(d.value());
                    case SD -> " SD " + number(d.value());
                    case SE -> " SE " + number(d.value());
                    case BRACKETED -> " (" + number(d.value()) + ")";
                };
            case Spread.Limits l -> " (" + number(l.low()) + ", " + number(l.high()) + ")";
        };
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
