package org.dyad.extraction.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dyad.extraction.testing.Brief.read;

import org.junit.jupiter.api.Test;

class PeopleReaderTest {
    @Test
    void readsLetteredCounts() {
        assertThat(read("groups (n = 31), (N=1,204), (n 57) and n: 12"))
                .containsExactly("people 31 n", "people 1204 n", "people 57 n", "people 12 n");
        assertThat(read("an n of 1 and n-3 fats (n=12/52)")).isEmpty();
    }

    @Test
    void readsCountsBeforeTheWordsThatSayWho() {
        assertThat(read("We enrolled 214 healthy pregnant Norwegian women."))
                .containsExactly("people 214 healthy pregnant Norwegian women");
        assertThat(read("121 age-matched, healthy men; 17 pregnant and lactating rats"))
                .containsExactly("people 121 age-matched, healthy men", "people 17 pregnant and lactating rats");
        assertThat(read("among 81 mother-infant pairs")).containsExactly("people 81 mother-infant pairs");
        assertThat(read("Three hundred and twelve infants were born. Forty patients left."))
                .containsExactly("people 312 infants", "people 40 patients");
        assertThat(read("16 female goats and 9 rats; 33 who refused"))
                .containsExactly("people 9 rats", "people 33 who");
    }

    @Test
    void countsMayShareTheWords() {
        assertThat(read("31 migrant and 22 age-matched native women"))
                .containsExactly("people 31 migrant", "people 22 age-matched native women");
    }

    @Test
    void aPercentageMayStandBetween() {
        assertThat(read("47 (63%) women")).containsExactly("people 47 (63%) women", "percent 63");
    }

    @Test
    void otherCountsAreNotOfPeople() {
        assertThat(
                        read(
                                "18 trials in women, 7 genes of mothers, type 2 patients, in 2014 women were, 3/52 infants, 1 in 5 children"))
                .isEmpty();
        assertThat(read("1,204 subject terms, 37 patient years of data")).isEmpty();
    }
}
