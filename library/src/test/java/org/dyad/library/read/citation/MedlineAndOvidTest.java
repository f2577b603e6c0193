package org.dyad.library.read.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.dyad.library.document.Bibliography;
import org.dyad.library.document.Document;
import org.dyad.library.read.ReadRecord;
import org.dyad.library.read.Reading;
import org.junit.jupiter.api.Test;

class MedlineAndOvidTest {
    @Test
    void medlineIsReadWithItsFoldedLines() {
        List<ReadRecord> records = Reading.records("p.nbib", """

                PMID- 11111111
                OWN - NLM
                IS  - 1769-7212 (Print)
                VI  - 63
                IP  - 2
                DP  - 2030 Feb 12
                TI  - Milk and serum in 40 mothers: a
                      randomized trial.
                PG  - 103-9
                LID - S1769(19)30059-X [pii]
                LID - 10.5555/M.9 [doi]
                AB  - BACKGROUND: Milk holds little. RESULTS: The mean was 52.1
                      (SD 8.0) ng/mL.
                FAU - Adams, Berta
                AU  - Adams B
                FAU - Zorn, Carl
                AU  - Zorn C
                CN  - The Milk Group
                LA  - eng
                SI  - ClinicalTrials.gov/NCT00000123
                PT  - Journal Article
                PT  - Randomized Controlled Trial
                TA  - J Milk
                JT  - Journal of milk
                MH  - *Milk, Human

                PMID- 22222222
                TI  - Second.
                """);
        Document document = Reading.document(records.get(0));
        Bibliography bibliography = document.metadata().bibliography();
        assertThat(records).hasSize(2);
        assertThat(document.metadata().title()).contains("Milk and serum in 40 mothers: a randomized trial.");
        assertThat(bibliography.authors()).containsExactly("Adams, Berta", "Zorn, Carl", "The Milk Group");
        assertThat(bibliography.doi()).contains("10.5555/m.9");
        assertThat(bibliography.pmid()).contains("11111111");
        assertThat(bibliography.registry()).contains("NCT00000123");
        assertThat(bibliography.types()).contains("Randomized Controlled Trial");
        assertThat(document.metadata().date()).contains(LocalDate.of(2030, 2, 12));
        assertThat(Reading.sourceOf(document, "52.1 (SD 8.0) ng/mL"))
                .startsWith("52.1")
                .endsWith("(SD 8.0) ng/mL")
                .contains("\n");
        assertThat(((ReadRecord.Read) records.get(1)).key()).isEqualTo("pmid:22222222");
    }

    @Test
    void ovidsTaggedExportHasItsJournalInOneLine() {
        List<ReadRecord> records = Reading.records("ovid.cgi", """
                <1>
                VN  - Ovid Technologies
                DB  - Ovid MEDLINE(R) <1946 to May 2031>
                UI  - 33333333
                TI  - A trial in lactation.
                SO  - Journal of Milk. 12(3):100-8, 2031 Mar.
                AU  - Adams B
                AU  - Zorn C
                AB  - Background: none.\s
                Method(s): 20 mothers took 6400 IU.\s
                DO  - http://dx.doi.org/10.5555/ovid.1
                LG  - English
                PT  - Randomized Controlled Trial

                <2. >
                DB  - Embase
                UI  - 621381829
                TI  - An abstract.
                SO  - Milk Proceedings. Conference: 2nd Milk Meeting. Spain. 12 (Supplement 3) (no pagination), 2030. Date of Publication: 2030.
                YR  - 2030
                """);
        assertThat(records).hasSize(2);
        Bibliography first = Reading.document(records.get(0)).metadata().bibliography();
        assertThat(first.journal()).contains("Journal of Milk");
        assertThat(first.volume()).contains("12");
        assertThat(first.issue()).contains("3");
        assertThat(first.pages()).contains("100-8");
        assertThat(first.year()).contains(2031);
        assertThat(first.pmid()).contains("33333333");
        assertThat(Reading.document(records.get(0)).text().text()).contains("none. Method(s): 20 mothers");
        Bibliography second = Reading.document(records.get(1)).metadata().bibliography();
        assertThat(second.journal()).contains("Milk Proceedings");
        assertThat(second.pmid()).isEmpty();
        assertThat(second.year()).contains(2030);
    }

    @Test
    void ovidsExportWithWholeFieldNames() {
        Document document = Reading.document(Reading.records("ovid.txt", """
                        <1>
                        Unique Identifier
                          44444444
                        Title
                          Milk in winter.
                        Authors
                          Adams B. Zorn C.
                        Source
                          Milk. 7:3-4, 2029.
                        Abstract
                          Short.
                        """).get(0));
        assertThat(document.metadata().title()).contains("Milk in winter.");
        assertThat(document.metadata().bibliography().volume()).contains("7");
        assertThat(document.text().text()).endsWith("Short.");
    }
}
