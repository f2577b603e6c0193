package org.dyad.library.read.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.dyad.library.document.Bibliography;
import org.dyad.library.document.Document;
import org.dyad.library.read.Bytes;
import org.dyad.library.read.ReadRecord;
import org.dyad.library.read.Reading;
import org.dyad.library.read.SourceFile;
import org.junit.jupiter.api.Test;

/** The dialects of RIS; records are invented, their forms are those of the databases' exports. */
class RisTest {
    @Test
    void embaseWritesTitleBehindAndDoiTwice() {
        Document document = Reading.document(Reading.records("embase.ris", """
                        TY  - JOUR
                        M3  - Article
                        Y1  - 2031
                        VL  - 15
                        IS  - 2
                        SP  - 11
                        EP  - 19
                        JF  - Journal of Invented Milk
                        JO  - J. Invent. Milk
                        UR  - https://www.embase.com/search/results?subaction=viewrecord&id=L1&from=export
                        U2  - L1
                        C5  - 98765432
                        DB  - Embase
                        DB  - Medline
                        L2  - http://dx.doi.org/10.5555/MILK.1
                        DO  - 10.5555/MILK.1
                        A1  - Adams, B.
                        A1  - Zorn, C.
                        T1  - Vitamin D in milk: a randomised trial
                        LA  - English
                        KW  - breast milk
                        KW  - colecalciferol
                        N2  - Of 60 mothers, 30 took 5000 IU/d. Registered as NCT01234567.
                        ER  -\s
                        """).get(0));
        Bibliography bibliography = document.metadata().bibliography();
        assertThat(document.metadata().title()).contains("Vitamin D in milk: a randomised trial");
        assertThat(bibliography.doi()).contains("10.5555/milk.1");
        assertThat(bibliography.pmid()).contains("98765432");
        assertThat(bibliography.authors()).containsExactly("Adams, B.", "Zorn, C.");
        assertThat(bibliography.journal()).contains("Journal of Invented Milk");
        assertThat(bibliography.year()).contains(2031);
        assertThat(bibliography.pages()).contains("11-19");
        assertThat(bibliography.types()).containsExactly("Article");
        assertThat(bibliography.keywords()).containsExactly("breast milk", "colecalciferol");
        assertThat(bibliography.registry()).contains("NCT01234567");
        assertThat(Reading.sourceOf(document, "30 took 5000 IU/d")).isEqualTo("30 took 5000 IU/d");
    }

    @Test
    void ovidNumbersItsRecordsAndForgetsTheEndMark() {
        List<ReadRecord> records = Reading.records("ovid.ris", """
                1.\s
                TY  - JOUR
                DB  - Ovid MEDLINE(R) <1946 to May 2031>
                ID  - 12345678
                DO  - https://dx.doi.org/10.5555/A.1
                T1  - First title.
                A1  - Adams, Berta
                Y1  - 2030//
                N2  - First abstract.
                2.\s
                TY  - JOUR
                T1  - Second title
                Y1  - 2031/04/03/
                ER  -\s
                """);
        assertThat(records).hasSize(2);
        Document first = Reading.document(records.get(0));
        assertThat(first.metadata().bibliography().pmid()).contains("12345678");
        assertThat(first.text().text()).isEqualTo("First title.\nFirst abstract.");
        assertThat(Reading.document(records.get(1)).metadata().date()).contains(LocalDate.of(2031, 4, 3));
    }

    @Test
    void ebscoHidesTheDoiInL3AndTheNoticeInASecondAbstract() {
        Document document = Reading.document(Reading.records("ebsco.ris", """
                        TY  - JOUR
                        AU  - Adams, Berta
                        T1  - A title.
                        JO  - Milk Letters
                        JF  - Milk Letters
                        Y1  - 2031/03//
                        AB  - What was found.
                        AB  - Copyright of Milk Letters is the property of Nobody and its content may not be copied.
                        N1  - Accession Number: 104028772; Adams, Berta 1
                        L3  - 10.5555/ml.2
                        DB  - ccm
                        ER  -\s
                        """).get(0));
        assertThat(document.metadata().bibliography().doi()).contains("10.5555/ml.2");
        assertThat(document.metadata().bibliography().pmid()).isEmpty();
        assertThat(document.text().text()).isEqualTo("A title.\nWhat was found.");
        assertThat(document.metadata().other()).containsKey("copyright");
    }

    @Test
    void cochraneAddsAPreambleAndASecondSpace() {
        Document document =
                Reading.document(Reading.records("cochrane.ris", """
                        Record #3 of 18
                        Provider: John Wiley & Sons, Ltd.
                        Content: text/plain; charset="UTF-8"

                        TY  -  JOUR
                        A1  -  Adams, B
                        T1  -  A trial
                        JA  -  Trials
                        PY  -  2031
                        SP  -  12\u20101297
                        C3  -  PUBMED 11223344,EMBASE 643589775
                        N2  -  BACKGROUND: None.
                        ER  -\s
                        """).get(0));
        assertThat(document.metadata().bibliography().pmid()).contains("11223344");
        assertThat(document.metadata().bibliography().journal()).contains("Trials");
    }

    @Test
    void scopusRayyanAndEndNoteHaveTheirWays() {
        List<ReadRecord> records = Reading.records("mixed.ris", """
                \uFEFFTY  - JOUR
                TI  - Scopus title
                T2  - Milk
                C7  - e12
                C2  - 33445566
                DB  - Scopus
                ER  -

                TY  - JOUR
                TI  - Rayyan title
                DO  - 10.5555/r.1     LK  - https://example.org
                ER  -

                TY  - JOUR
                AB  - EndNote puts the abstract first.
                KW  - article
                lactation
                  human milk
                TI  - EndNote
                  title
                ER  -\s
                """);
        assertThat(Reading.document(records.get(0)).metadata().bibliography().pmid())
                .contains("33445566");
        assertThat(Reading.document(records.get(0)).metadata().bibliography().pages())
                .contains("e12");
        assertThat(Reading.document(records.get(1)).metadata().bibliography().doi())
                .contains("10.5555/r.1");
        Document last = Reading.document(records.get(2));
        assertThat(last.metadata().title()).contains("EndNote title");
        assertThat(last.metadata().bibliography().keywords()).containsExactly("article", "lactation", "human milk");
        assertThat(last.text().text()).startsWith("EndNote title\n");
    }

    @Test
    void oneSpaceMissingEndMarksAndMarkupAreTaken() {
        List<ReadRecord> records = Reading.records("odd.ris", """
                TY - JOUR
                TI - Vitamin D<sub>3</sub> &lt; 20 ng/mL &amp; more
                AU - Adams, B
                TY - JOUR
                TI - Next
                """);
        assertThat(records).hasSize(2);
        assertThat(Reading.document(records.get(0)).metadata().title()).contains("Vitamin D3 < 20 ng/mL & more");
        assertThat(Reading.sourceOf(Reading.document(records.get(0)), "< 20")).isEqualTo("&lt; 20");
    }

    @Test
    void aRecordThatNamesNoWorkFailsWithItsPlaceAndTheRestIsRead() {
        List<ReadRecord> records = Reading.records("bad.ris", """
                garbage here
                TY  - JOUR
                TI  - Good
                ER  -
                TY  - JOUR
                PY  - 2031
                ER  -
                TY  - JOUR
                TI  - Good too
                ER  -
                """);
        assertThat(records)
                .extracting(ReadRecord::where)
                .containsExactly("line 1", "record 1, line 2", "record 2, line 5", "record 3, line 8");
        assertThat(Reading.failed(records.get(0)).reason())
                .contains("garbage here")
                .contains("TY  - JOUR");
        assertThat(Reading.failed(records.get(2)).reason()).contains("no title");
        assertThat(Reading.document(records.get(3)).metadata().title()).contains("Good too");
    }

    @Test
    void anOldEncodingIsReadAndTold() {
        String text = "TY  - JOUR\r\nTI  - Fran\u00E7ois \u00B1 5\r\nER  - \r\n";
        ReadRecord record = Reading.records(
                        new SourceFile("old.ris", Bytes.of(text.getBytes(Charset.forName("windows-1252")))))
                .get(0);
        assertThat(Reading.document(record).metadata().title()).contains("Fran\u00E7ois \u00B1 5");
        assertThat(Reading.document(record).troubles()).isNotEmpty();
        byte[] wide = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
        assertThat(Reading.document(Reading.records(new SourceFile("wide.ris", Bytes.of(wide)))
                                .get(0))
                        .metadata()
                        .title())
                .contains("Fran\u00E7ois \u00B1 5");
    }

    @Test
    void worksThatShareADoiKeepKeysOfTheirOwn() {
        String record = "TY  - JOUR\nTI  - %s\nDO  - 10.5555/meeting\nER  -\n";
        List<String> keys =
                Reading.records("m.ris", record.formatted("One") + record.formatted("Two") + record.formatted("Two"))
                        .stream()
                        .map(read -> ((ReadRecord.Read) read).key())
                        .toList();
        assertThat(keys).doesNotHaveDuplicates().first().isEqualTo("doi:10.5555/meeting");
    }
}
