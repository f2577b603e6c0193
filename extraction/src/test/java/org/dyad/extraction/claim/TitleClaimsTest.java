package org.dyad.extraction.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dyad.extraction.RuleExtractor;
import org.dyad.library.document.Document;
import org.dyad.library.read.Bytes;
import org.dyad.library.read.ReadRecord;
import org.dyad.library.read.SourceFile;
import org.dyad.library.read.post.PostReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleClaimsTest {
    private static Document titled(String title, String body) {
        String post = "{\n    \"title\": \"" + title + "\",\n    \"slug\": \"a\"\n}\n\n\n" + body;
        SourceFile file = new SourceFile("a.md", Bytes.of(post.getBytes(StandardCharsets.UTF_8)));
        return ((ReadRecord.Read) new PostReader().read(file).records().getFirst()).document();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Need at least 5,000 IU while nursing; 5,000 IU; 5000 IU is needed",
                "3,200 IU for elves; 3,200 IU; 3200 IU",
                "Elf flu 3X more likely if low; 3X more likely; 3 times more likely",
                "Elf flu 1.6 X more likely if low; 1.6 X more likely; 1.6 times more likely",
                "Elf visits 2.5 less likely; 2.5 less likely; 2.5 times less likely",
                "Warts reduced 30 percent; 30 percent; 30% change",
                "83 percent of elves insufficient; 83 percent; 83% of people",
                "Half of elves had rickets; Half of; a share of 50%",
                "Elves with less than 20 ng are ill; less than 20 ng; below 20 ng/mL",
                "Elves above 75 nmol are well; above 75 nmol; at or above 75 nmol/L",
                "1,000 gnomes did not improve; did not improve; it did not help",
                "500 drops not enough for elves; not enough; it did not help",
                "Sleep improved in elves; improved; it helped",
            })
    void readsTheFormsOfHeadlines(String title, String words, String sentence) {
        Document document = titled(title, "");
        assertThat(TitleClaims.of(document))
                .extracting(claim -> claim.quote().words() + "; " + claim.sentence())
                .containsExactly(words + "; " + sentence);
        for (Claim claim : TitleClaims.of(document)) {
            var span = claim.quote().span().orElseThrow();
            assertThat(document.source().substring(span.start(), span.end())).isEqualTo(words);
        }
    }

    @ParameterizedTest
    @CsvSource({"Elves and vitamin D", "10 minutes", "Elves need 400 IU per kg", "New posts of 2031"})
    void leavesTheRestAlone(String title) {
        assertThat(TitleClaims.of(titled(title, ""))).isEmpty();
    }

    private static List<CheckedClaim> checked(String title) {
        return checked(title, "");
    }

    private static List<CheckedClaim> checked(String title, String more) {
        Document document = titled(title, """
                **Vitamin D in lactating women: a randomized controlled trial**

                Journal of Invented Results, Volume 12, Issue 3, March 2031, Pages 1-9, https://doi.org/10.1000/invented.7

                **Abstract**

                In this randomized controlled trial, 90 lactating women were assigned to receive 2000 IU/day or placebo for 12 weeks.

                Colds were rarer with vitamin D (OR 0.48, 95% CI 0.31 to 0.74, p = 0.001), and 41.6% had less than 50 nmol/L.

                """ + more);
        return ClaimCheck.of(document, new RuleExtractor().extract(document));
    }

    @Test
    void whatTheTextSaysTooIsSupported() {
        for (String title :
                List.of("2,000 IU for mothers", "Colds 2X less likely", "42 percent low", "Under 20 ng of D")) {
            assertThat(checked(title)).as(title).singleElement().satisfies(claim -> {
                assertThat(claim.finding()).isInstanceOf(TextFinding.Supported.class);
                assertThat(claim.finding().word()).isEqualTo("supported");
            });
        }
    }

    @Test
    void aRatioInWordsSupportsToo() {
        assertThat(checked("Warts 9X more likely", "Warts were associated with a 9-fold risk of frost.\n")
                        .getFirst()
                        .finding())
                .isInstanceOf(TextFinding.Supported.class);
    }

    @Test
    void aShareIsThatOfTheGroupWithTheDoseOfTheTitle() {
        String clear = "Fewer infants were low in the 900 IU group than in the 300 IU group (21% versus 53%).\n";
        assertThat(half("Half of infants low with 900 IU", clear)).isInstanceOf(TextFinding.Contradicted.class);
        assertThat(half("Half of infants low with 300 IU", clear)).isInstanceOf(TextFinding.Supported.class);
        String unclear = "Low infants were fewer with 900 IU (21% versus 53%).\n";
        assertThat(half("Half of infants low with 900 IU", unclear)).isInstanceOf(TextFinding.NotInText.class);
        assertThat(half("Half of infants low with 900 IU", unclear).sentence()).contains("Cannot be told");
        assertThat(half("Half of infants low", clear)).isInstanceOf(TextFinding.Supported.class);
    }

    private static TextFinding half(String title, String text) {
        return checked(title, text).stream()
                .filter(checked -> checked.claim() instanceof Claim.Share)
                .findFirst()
                .orElseThrow()
                .finding();
    }

    @Test
    void otherNumbersOfItsKindContradict() {
        assertThat(checked("Colds 5X less likely").getFirst().finding()).isInstanceOf(TextFinding.Contradicted.class);
        assertThat(checked("6,400 IU for mothers").getFirst().finding()).isInstanceOf(TextFinding.Contradicted.class);
        assertThat(checked("Vitamin D did not help").getFirst().finding()).isInstanceOf(TextFinding.Contradicted.class);
    }

    @Test
    void whatIsNotThereIsNotInTheText() {
        assertThat(checked("77 percent low").getFirst().finding()).isInstanceOf(TextFinding.NotInText.class);
        Document empty = titled("2,000 IU for mothers", "");
        assertThat(ClaimCheck.of(empty, new RuleExtractor().extract(empty))
                        .getFirst()
                        .finding()
                        .sentence())
                .contains("no text of a study");
    }
}
