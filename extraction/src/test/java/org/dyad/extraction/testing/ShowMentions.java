package org.dyad.extraction.testing;

import java.nio.file.Path;
import java.util.List;
import org.dyad.evidence.origin.Span;
import org.dyad.extraction.grammar.Grammar;
import org.dyad.extraction.grammar.Mention;
import org.dyad.extraction.grammar.Mentions;
import org.dyad.extraction.grammar.Reading;
import org.dyad.extraction.grammar.Spread;
import org.dyad.extraction.study.StudyReading;
import org.dyad.extraction.token.Tokens;
import org.dyad.library.document.Document;

/** Prints what the grammar reads: {@code ShowMentions POSTS SLUG...} of posts, or {@code ShowMentions - WORDS...} of words. */
public final class ShowMentions {
    private ShowMentions() {}

    /** See the class. */
    public static void main(String[] args) {
        for (int i = 1; i < args.length; i++) {
            if (args[0].equals("-")) {
                show(args[i], Grammar.read(Tokens.of(args[i])));
                continue;
            }
            Document document = Posts.read(Path.of(args[0]), args[i]);
            StudyReading reading = StudyReading.of(document);
            System.out.println("##### " + args[i]);
            for (int study = 0; study < reading.studies().size(); study++) {
                inline(reading, study);
            }
        }
    }

    /** The text with every mention in double brackets and its kind. */
    private static void inline(StudyReading reading, int study) {
        StringBuilder out = new StringBuilder();
        List<Mention> mentions = reading.mentions().get(study).all();
        int next = 0;
        for (Span span : reading.studies().get(study).prose()) {
            int at = span.start();
            while (next < mentions.size() && mentions.get(next).place().span().start() < span.end()) {
                Mention mention = mentions.get(next++);
                Span place = mention.place().span();
                out.append(reading.text(), at, Math.max(at, place.start()));
                out.append("[[")
                        .append(reading.words(place))
                        .append(" ~")
                        .append(brief(mention))
                        .append("]]");
                at = Math.max(at, place.end());
            }
            out.append(reading.text(), at, Math.max(at, span.end())).append("\n");
        }
        System.out.println(out);
    }

    private static String brief(Mention mention) {
        return switch (mention) {
            case Mention.DoseMention m ->
                "D " + value(m.reading()) + m.unit()
                        + m.every().map(every -> "/" + every.code()).orElse("") + (m.perKilogram() ? "/kg" : "")
                        + (m.vitaminD() ? "" : " OTHER");
            case Mention.LevelMention m -> (m.isConcentration() ? "C " : "L ") + value(m.reading());
            case Mention.ThresholdMention m -> "T " + value(m.reading());
            case Mention.PercentageMention m -> "% " + value(m.reading());
            case Mention.LengthMention m -> "t " + value(m.reading()) + m.printed();
            case Mention.PeopleMention m -> "n " + m.count();
            case Mention.PMention m -> "p " + m.printed();
            case Mention.EffectMention m ->
                "E " + m.kind() + m.value()
                        + m.interval()
                                .map(i -> "(" + i.low() + "," + i.high() + ")")
                                .orElse("") + m.p().orElse("");
        };
    }

    private static String value(Reading reading) {
        return (reading.comparison().isBound() ? reading.comparison() + " " : "")
                + reading.value()
                + reading.spread()
                        .map(spread -> spread instanceof Spread.Deviation d ? "±" + d.value() : "(..)")
                        .orElse("");
    }

    private static void show(String text, Mentions mentions) {
        for (Mention mention : mentions.all()) {
            Span span = mention.place().span();
            System.out.println(
                    "    " + text.substring(span.start(), span.end()).replace('\n', ' ') + "   " + words(mention));
        }
    }

    private static String words(Mention mention) {
        return mention.toString()
                .replaceAll("Place\\[first=\\d+, end=\\d+, span=Span\\[start=\\d+, end=\\d+]]", "")
                .replaceAll("Optional\\[([^\\]]*)]", "$1")
                .replace("Optional.empty", "-")
                .replaceAll("Group\\[shape=SINGLE[^\\]]*]", "single");
    }
}
