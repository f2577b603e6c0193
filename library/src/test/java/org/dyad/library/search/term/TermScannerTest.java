package org.dyad.library.search.term;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermScannerTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "6,400 IU; 6400 iu",
                "6400IU; 6400 iu",
                "6\u00A0400 IU; 6400 iu",
                "6 400 IU; 6|6400 400 iu",
                "1.800 IE; 1.800|1800 ie",
                "47\u00B78 nmol/L; 47.8 nmol|nmol/l l",
                "20 ng/mL; 20 ng|ng/ml ml",
                "97.5%; 97.5",
                "vitamin D3; vitamin d3",
                "breast-feeding; breast|breastfeeding feeding",
                "mother's Milk; mother milk",
                "IU/day; iu|iu/day day",
                "\u00B5g; ug",
                "S\u00E3o Paulo; sao paulo",
            })
    void cutsTextIntoTerms(String text, String terms) {
        assertThat(TermScanner.scan(text)).hasToString(terms);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "25(OH)D",
                "25-OH-D",
                "25[OH]D",
                "25(OH)D3",
                "25-hydroxyvitamin D",
                "25-hydroxy vitamin D",
                "25OHD",
                "25 OH D",
                "25-(OH)-D",
                "25(OH) vitamin D",
                "25-hydroxycholecalciferol",
                "25(OH)"
            })
    void knowsTheStoredMetabolite(String text) {
        assertThat(TermScanner.scan(text)).hasToString("25ohd");
        assertThat(TermScanner.scan("serum " + text + ", low")).hasToString("serum 25ohd low");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,25(OH)2D", "1,25-(OH)2", "1,25-dihydroxyvitamin D", "1,25(OH)2D3", "1,25-(OH)2 D"})
    void knowsTheActiveMetabolite(String text) {
        assertThat(TermScanner.scan(text)).hasToString("125oh2d");
    }

    @Test
    void aNumberThatOnlyBeginsLikeAMetaboliteIsANumber() {
        assertThat(TermScanner.scan("25 ohms, 25 of 125, 250 IU, 1,250")).hasToString("25 ohm 25 of 125 250 iu 1250");
    }

    @ParameterizedTest
    @CsvSource({
        "infants, infant", "babies, baby", "children, child", "randomised, randomized",
                "supplementations, supplementation",
        "anaemia, anemia", "haemoglobin, hemoglobin", "foetal, fetal", "paediatric, pediatric", "rickets, rickets",
        "analyses, analysis", "status, status", "deficiencies, deficiency", "organisation, organization", "doses, dose"
    })
    void levelsPluralsAndSpelling(String word, String form) {
        assertThat(TermScanner.scan(word)).hasToString(form);
    }

    @Test
    void anyTextEndsInBoundedTime() {
        String hostile =
                "1,2 25(".repeat(50_000) + "-a".repeat(200_000) + "((((".repeat(50_000) + "\uD83D".repeat(1000);
        TermList terms = TermScanner.scan(hostile);
        for (int i = 1; i < terms.size(); i++) {
            assertThat(terms.start(i)).isGreaterThanOrEqualTo(terms.start(i - 1));
        }
    }

    @Test
    void laysTheMarkOfAGroupOverItsWordsAndPhrases() {
        Synonyms synonyms = Synonyms.ofTheField();
        assertThat(synonyms.scan("calcidiol")).hasToString("calcidiol|~25ohd");
        assertThat(synonyms.scan("a randomised controlled trial")).hasToString("a randomized|~rct controlled trial");
        assertThat(synonyms.scan("vitamin D3 drops")).hasToString("vitamin|~d3 d3 drop");
        assertThat(synonyms.scan("breast-feeding")).hasToString("breast|~lactation|breastfeeding feeding");
        assertThat(synonyms.scan("IU")).hasToString("iu|~iu");
        assertThat(synonyms.scan("ng/mL").toString()).contains("~ng/ml");
        assertThat(synonyms.scan("nanograms per millilitre").toString()).contains("~ng/ml");
    }
}
