package org.dyad.library.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dyad.library.search.query.QueryPart.All;
import org.dyad.library.search.query.QueryPart.Any;
import org.dyad.library.search.query.QueryPart.Not;
import org.dyad.library.search.query.QueryPart.Phrase;
import org.dyad.library.search.query.QueryPart.Words;
import org.dyad.library.search.query.QueryPart.Years;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryReaderTest {
    private static final SortedSet<String> FIELDS = new TreeSet<>(List.of("title", "tag", "year", "has-dose"));

    private static ReadQuery read(String typed) {
        return QueryReader.read(typed, FIELDS);
    }

    private static Words words(String text) {
        return new Words(Optional.empty(), text);
    }

    @Test
    void wordsNextToOneAnotherAreReadTogether() {
        assertThat(read("vitamin D3 drops").part()).isEqualTo(words("vitamin D3 drops"));
    }

    @Test
    void bracketsInAWordBelongToIt() {
        assertThat(read("serum 25(OH)D level").part()).isEqualTo(words("serum 25(OH)D level"));
        assertThat(read("(25(OH)D OR milk)").part()).isEqualTo(new Any(List.of(words("25(OH)D"), words("milk"))));
    }

    @Test
    void readsFieldsPhrasesYearsAndNot() {
        assertThat(read("rickets title:infant tags:\"type 1\" year:2010..2015 -\"in vitro\" -rat")
                        .part())
                .isEqualTo(new All(List.of(
                        words("rickets"),
                        new Words(Optional.of("title"), "infant"),
                        new Phrase(Optional.of("tag"), "type 1"),
                        new Years(OptionalInt.of(2010), OptionalInt.of(2015)),
                        new Not(new Phrase(Optional.empty(), "in vitro")),
                        new Not(words("rat")))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"year:2010..2015", "year:2010-2015", "year:[2010 TO 2015]", "year:2015..2010", "YEAR:2010..2015"
            })
    void readsYearsHoweverTheyAreWritten(String typed) {
        assertThat(read(typed).part()).isEqualTo(new Years(OptionalInt.of(2010), OptionalInt.of(2015)));
        assertThat(read(typed).notes()).isEmpty();
    }

    @Test
    void anOpenEndIsOpen() {
        assertThat(read("year:2010..").part()).isEqualTo(new Years(OptionalInt.of(2010), OptionalInt.empty()));
        assertThat(read("year:<=2010").part()).isEqualTo(new Years(OptionalInt.empty(), OptionalInt.of(2010)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"never closed",
                "(never closed",
                "closed) twice",
                "OR milk",
                "milk OR",
                "title:",
                "year:soon",
                "NOT",
                "((((((((((((((((deep))))))))))))))))"
            })
    void whatIsBrokenIsSearchedAsWordsWithANote(String typed) {
        ReadQuery read = read(typed);
        assertThat(read.part()).isInstanceOf(Words.class);
        assertThat(read.notes()).singleElement().asString().endsWith("so everything was searched as plain words.");
    }

    @Test
    void anUnknownFieldIsWordsAndSaysWhichFieldsThereAre() {
        ReadQuery read = read("jornal:lancet ratio 1:2 http://x.org");
        assertThat(read.part()).isEqualTo(words("jornal:lancet ratio 1:2 http://x.org"));
        assertThat(read.notes())
                .first()
                .asString()
                .contains("no field 'jornal'")
                .contains("has-dose, tag, title, year");
    }

    @Test
    void nothingThatIsTypedFails() {
        Random random = new Random(4);
        String[] pieces = {
            "\"", "(", ")", "-", "OR", " ", "AND", "NOT", "title:", "year:", "a", "25(OH)D", "[", "..", ":", "\uD800",
            "*"
        };
        for (int i = 0; i < 20_000; i++) {
            StringBuilder typed = new StringBuilder();
            for (int k = random.nextInt(12); k >= 0; k--) {
                typed.append(pieces[random.nextInt(pieces.length)]).append(random.nextBoolean() ? " " : "");
            }
            assertThat(read(typed.toString()).part()).isNotNull();
        }
        assertThat(read("-".repeat(5000)).part()).isNotNull();
        assertThat(read("(".repeat(5000)).notes()).hasSize(2);
    }
}
