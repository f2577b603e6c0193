package org.dyad.extraction.outcome;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dyad.extraction.grammar.Comparison;
import org.dyad.extraction.grammar.Group;
import org.dyad.extraction.grammar.Mention;
import org.dyad.extraction.grammar.Mentions;
import org.dyad.extraction.grammar.Spread;
import org.dyad.extraction.grammar.Unit;
import org.dyad.extraction.grammar.UnitKind;
import org.dyad.extraction.passage.Sentence;
import org.dyad.extraction.token.Tokens;
import org.dyad.extraction.token.WordTable;

/**
 * The numbers of a sentence that may be results, with the mentions of all kinds that the grammar read in it.
 *
 * @param sentence the sentence
 * @param mentions of the sentence, in order
 * @param all      numbers that may be results, in order
 */
record Figures(Sentence sentence, List<Mention> mentions, List<Figure> all) {
    /** A number after one of these names a thing and measures nothing. */
    private static final WordTable<String> LABELS = WordTable.set("""
            type types grade grades table tables figure fig group groups quartile quartiles tertile quintile stage phase page pages day days
            week weeks month months visit d vitamin model class classes trimester day no number study trial version covid omega
            interleukin il score-of level-of chapter step line lot batch b k""");

    Figures {
        mentions = List.copyOf(mentions);
        all = List.copyOf(all);
    }

    static Figures of(Sentence sentence, Mentions mentions) {
        List<Mention> here = mentions.between(sentence.first(), sentence.end());
        Tokens tokens = sentence.tokens();
        List<Figure> found = new ArrayList<>();
        for (Mention mention : here) {
            read(tokens, mention).ifPresent(found::add);
        }
        bare(sentence, here, found);
        found.sort(Comparator.comparingInt(Figure::number));
        return new Figures(sentence, here, found);
    }

    Tokens tokens() {
        return sentence.tokens();
    }

    private static Optional<Figure> read(Tokens tokens, Mention mention) {
        return switch (mention) {
            case Mention.LevelMention level -> Optional.of(figure(tokens, level));
            case Mention.PercentageMention percent -> Optional.of(figure(tokens, percent));
            case Mention.DoseMention dose -> Optional.empty();
            case Mention.ThresholdMention threshold -> Optional.empty();
            case Mention.LengthMention length -> Optional.of(figure(tokens, length));
            case Mention.PeopleMention people -> Optional.empty();
            case Mention.PMention p -> Optional.empty();
            case Mention.EffectMention effect -> Optional.empty();
        };
    }

    private static Figure figure(Tokens tokens, Mention.LevelMention level) {
        int number = numberOf(tokens, level);
        return new Figure(
                Figure.Type.LEVEL,
                number,
                level.place().first(),
                level.place().end(),
                level.reading().value(),
                tokens.isSigned(number),
                level.reading().comparison(),
                level.unit(),
                level.reading().spread(),
                level.reading().group());
    }

    private static Figure figure(Tokens tokens, Mention.PercentageMention percent) {
        int number = numberOf(tokens, percent);
        return new Figure(
                Figure.Type.PERCENT,
                number,
                percent.place().first(),
                percent.place().end(),
                percent.reading().value(),
                tokens.isSigned(number),
                percent.reading().comparison(),
                Optional.empty(),
                percent.reading().spread(),
                percent.reading().group());
    }

    private static Figure figure(Tokens tokens, Mention.LengthMention length) {
        int number = numberOf(tokens, length);
        return new Figure(
                Figure.Type.TIME,
                number,
                length.place().first(),
                length.place().end(),
                length.reading().value(),
                false,
                length.reading().comparison(),
                Optional.of(new Unit(UnitKind.TIME, length.printed())),
                length.reading().spread(),
                length.reading().group());
    }

    static int numberOf(Tokens tokens, Mention mention) {
        int at = mention.place().first();
        while (at < mention.place().end() && !tokens.isNumber(at)) {
            at++;
        }
        return at;
    }

    private static void bare(Sentence sentence, List<Mention> here, List<Figure> found) {
        Tokens tokens = sentence.tokens();
        int next = 0;
        int covered = sentence.first();
        for (int i = sentence.first(); i < sentence.end(); i++) {
            while (next < here.size() && here.get(next).place().first() <= i) {
                covered = Math.max(covered, here.get(next++).place().end());
            }
            if (i >= covered && tokens.isNumber(i) && !tokens.isSpelled(i) && counts(tokens, i)) {
                Figure figure = bare(tokens, i);
                found.add(figure);
                covered = figure.end();
            }
        }
    }

    private static Figure bare(Tokens tokens, int at) {
        // "61.0 (19.9) in one group and 57.5 (22.4) nmol/L in the other": the unit is printed after the last.
        boolean deviates = !tokens.isWhole(at)
                && tokens.is(at + 1, '(')
                && tokens.isNumber(at + 2)
                && !tokens.isWhole(at + 2)
                && tokens.is(at + 3, ')');
        return new Figure(
                Figure.Type.BARE,
                at,
                at,
                deviates ? at + 4 : at + 1,
                tokens.value(at),
                tokens.isSigned(at),
                Comparison.EXACT,
                Optional.empty(),
                deviates
                        ? Optional.of(new Spread.Deviation(Spread.DeviationKind.BRACKETED, tokens.value(at + 2)))
                        : Optional.empty(),
                Group.single(at, at + 1));
    }

    /** Whether a number by itself can be a value: no part of a name, no year, no share, not compared. */
    private static boolean counts(Tokens tokens, int at) {
        boolean named = (tokens.isWord(at - 1) && tokens.isGlued(at))
                || (tokens.is(at - 1, '-') && tokens.isGlued(at) && tokens.isGlued(at - 1))
                || (tokens.isWord(at + 1) && tokens.isGlued(at + 1))
                || (tokens.is(at + 1, '-') && tokens.isGlued(at + 1))
                || (tokens.is(at + 1, '(') && tokens.isGlued(at + 1) && tokens.is(at + 2, "oh"))
                || tokens.is(at + 1, '/')
                || tokens.is(at - 1, '/')
                || tokens.is(at + 1, "oh")
                || LABELS.has(tokens, at - 1);
        boolean compared = tokens.is(at - 1, '<')
                || tokens.is(at - 1, '>')
                || tokens.is(at - 1, '\u2264')
                || tokens.is(at - 1, '\u2265');
        boolean year = tokens.isWhole(at) && tokens.value(at) >= 1900 && tokens.value(at) <= 2100;
        return !named && !compared && !year;
    }
}
