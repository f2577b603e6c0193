package org.dyad.library.read.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.dyad.library.document.Document;
import org.dyad.library.read.Bytes;
import org.dyad.library.read.ReadRecord;
import org.dyad.library.read.SourceFile;
import org.junit.jupiter.api.Test;

/** What the title of a plain text is. */
class PlainTitleTest {
    private static Document read(String name, String text) {
        SourceFile file = new SourceFile(name, Bytes.of(text.getBytes(StandardCharsets.UTF_8)));
        return ((ReadRecord.Read) new PlainReader().read(file).records().getFirst()).document();
    }

    @Test
    void aHeadingThatComesFirst() {
        Document document = read("x.txt", "Sun and milk\n\nTwelve mothers took part. They sat in the sun.\n");
        assertThat(document.metadata().title()).contains("Sun and milk");
        assertThat(document.troubles()).isEmpty();
    }

    @Test
    void aLongFirstLineThatIsNoSentence() {
        String line =
                "Sunlight, milk and the bones of infants who were born in winter to mothers of an invented village by the sea:"
                        + " a tale of twelve";
        assertThat(read("x.txt", line + "\n\nTwelve mothers took part. They sat in the sun.\n")
                        .metadata()
                        .title())
                .contains(line);
    }

    @Test
    void elseTheNameOfTheFileAndThatIsSaid() {
        Document document = read("b/sun_and-milk--2019.v2.txt", "Introduction\nTwelve mothers took part.\n");
        assertThat(document.metadata().title()).contains("Sun and milk 2019 v2");
        assertThat(document.troubles()).singleElement().satisfies(trouble -> assertThat(trouble.what())
                .contains("'Sun and milk 2019 v2' is made from the name of the file"));
        assertThat(read("x.txt", "Twelve mothers took part. They sat in the sun.")
                        .metadata()
                        .title())
                .contains("X");
        assertThat(read("2019-01.txt", "Twelve mothers took part.").metadata().title())
                .isEmpty();
    }
}
