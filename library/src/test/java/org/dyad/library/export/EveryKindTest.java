package org.dyad.library.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.dyad.library.document.Document;
import org.dyad.library.document.DocumentKind;
import org.dyad.library.read.Formats;
import org.dyad.library.read.ReadRecords;
import org.dyad.library.read.SourceFile;
import org.dyad.library.store.Entry;
import org.dyad.library.store.Import;
import org.dyad.library.store.ImportOptions;
import org.dyad.library.store.ImportProgress;
import org.dyad.library.store.Library;
import org.dyad.library.store.Readers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of every kind, all invented, go out and come back as the same documents. */
class EveryKindTest {
    private static final Readers READERS = new Readers(EveryKindTest::read, "test");

    @TempDir
    private Path temporary;

    private static ReadRecords read(SourceFile file) {
        return ExportedReader.recognises(file.content())
                ? new ExportedReader().read(file)
                : Formats.readerFor(file).orElseThrow().read(file);
    }

    private Path invented() throws IOException {
        Path files = Files.createDirectories(temporary.resolve("files"));
        Files.writeString(files.resolve("two.ris"), """
                TY  - JOUR
                TI  - Drops in Ruritania: 2,300 IU *daily*
                AU  - Adams, Berta
                PY  - 2031
                JO  - Journal of Milk
                DO  - 10.5555/ris.1
                KW  - milk
                AB  - BACKGROUND: Thirty-one mothers. RESULTS: 25(OH)D < 30 ng/mL in [two] of them.
                ER  -

                TY  - JOUR
                TI  - A second one
                AU  - Zorn, C
                PY  - 2032
                ER  -
                """);
        Files.writeString(files.resolve("article.xml"), """
                <?xml version="1.0"?>
                <article article-type="research-article"><front><journal-meta><journal-title-group><journal-title>Journal of Milk</journal-title></journal-title-group></journal-meta>
                <article-meta><article-id pub-id-type="doi">10.5555/jats.1</article-id>
                <title-group><article-title>Milk and <italic>vitamin</italic> D<sub>3</sub></article-title></title-group>
                <pub-date pub-type="ppub"><year>2030</year></pub-date></article-meta></front>
                <body><sec><title>Results</title><p>The mean was 52.1 ng/mL<xref ref-type="bibr" rid="r1">[1]</xref>.</p>
                <table-wrap><label>Table 1</label><caption><p>Serum</p></caption><table><thead><tr><th>Arm</th><th>n</th></tr></thead>
                <tbody><tr><td>6400 IU | day</td><td>20 <sup>a</sup></td></tr></tbody></table></table-wrap>
                <list><list-item><p>One</p></list-item><list-item><p>Two</p></list-item></list></sec></body>
                <back><ref-list><ref id="r1"><mixed-citation>Zorn C. <pub-id pub-id-type="doi">10.5555/old.1</pub-id></mixed-citation></ref></ref-list></back></article>
                """);
        Files.writeString(files.resolve("NCT00009999.json"), """
                {"protocolSection": {"identificationModule": {"nctId": "NCT00009999", "briefTitle": "Milk D"},
                  "statusModule": {"overallStatus": "COMPLETED", "studyFirstPostDateStruct": {"date": "2029-05-01"}},
                  "descriptionModule": {"briefSummary": "Two doses are compared.\\n\\n* one\\n* two"},
                  "designModule": {"studyType": "INTERVENTIONAL", "enrollmentInfo": {"count": 80, "type": "ACTUAL"}},
                  "armsInterventionsModule": {"armGroups": [{"label": "High", "type": "EXPERIMENTAL", "description": "6400 IU/day"}]}}}
                """);
        Files.writeString(files.resolve("page.html"), """
                <!doctype html><html><head><title>A page</title></head><body><h1>A page</h1>
                <p>Words with <b>bold</b> and <a href="https://example.org/a_b">a link</a>.</p>
                <ul><li>one</li><li>two</li></ul><table><tr><th>a</th><td>1</td></tr></table><script>alert(1)</script></body></html>
                """);
        Files.writeString(files.resolve("plain.txt"), "Plain words\n\n# not a heading\n  * and a star\n");
        Files.write(files.resolve("print.pdf"), pdf());
        return files;
    }

    private static byte[] pdf() throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(72, 700);
                content.showText("Twelve mothers of Ruritania took drops.");
                content.endText();
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        }
    }

    private Map<String, Document> documents(String name, Path files) {
        Path folder = temporary.resolve(name);
        assertThat(Import.run(folder, READERS, List.of(files), ImportOptions.usual(), ImportProgress.none())
                        .failures())
                .isEmpty();
        Map<String, Document> documents = new TreeMap<>();
        try (Library library = Library.open(folder, READERS)) {
            library.read(
                    library.entries().stream().map(Entry::id).toList(),
                    1,
                    document -> document,
                    document -> documents.put(name(document), document));
            if (name.equals("first")) {
                MarkdownExport.write(library, temporary.resolve("out"));
            }
        }
        return documents;
    }

    private static String name(Document document) {
        return document.kind() + " " + document.metadata().title().orElse("");
    }

    @Test
    void everyKindComesBack() throws IOException {
        Map<String, Document> first = documents("first", invented());
        Map<String, Document> second = documents("second", temporary.resolve("out"));
        assertThat(first.values())
                .extracting(Document::kind)
                .contains(
                        DocumentKind.TEXT,
                        DocumentKind.WEB_PAGE,
                        DocumentKind.RECORD,
                        DocumentKind.ARTICLE,
                        DocumentKind.REGISTRY_ENTRY,
                        DocumentKind.PDF);
        assertThat(first).hasSize(7);
        assertThat(second.keySet()).isEqualTo(first.keySet());
        first.forEach((name, document) -> assertThat(SameDocument.test(document, second.get(name)))
                .as(name)
                .isTrue());
        assertThat(temporary.resolve("out/as-found/print.pdf"))
                .hasSameBinaryContentAs(temporary.resolve("files/print.pdf"));
        assertThat(Files.list(temporary.resolve("out/as-found")))
                .as("only the PDF is copied")
                .hasSize(1);
    }
}
