package org.dyad.library.read.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.dyad.evidence.origin.Span;
import org.dyad.library.document.Block;
import org.dyad.library.document.Document;
import org.dyad.library.document.Pages;
import org.dyad.library.read.Bytes;
import org.dyad.library.read.ReadRecord;
import org.dyad.library.read.Reading;
import org.dyad.library.read.SourceFile;
import org.junit.jupiter.api.Test;

class PdfReaderTest {
    private static final PDType1Font FONT = new PDType1Font(Standard14Fonts.FontName.HELVETICA);

    private record Words(float size, float x, float y, String text) {}

    private static void page(PDDocument pdf, List<Words> words) throws IOException {
        PDPage page = new PDPage();
        pdf.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
            for (Words line : words) {
                content.beginText();
                content.setFont(FONT, line.size());
                content.newLineAtOffset(line.x(), line.y());
                content.showText(line.text());
                content.endText();
            }
        }
    }

    private static byte[] saved(PDDocument pdf) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        pdf.save(bytes);
        return bytes.toByteArray();
    }

    private static byte[] article() throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            pdf.getDocumentInformation().setTitle("Microsoft Word - draft.docx");
            pdf.getDocumentInformation().setAuthor("Berta Adams; Carl Zorn");
            page(
                    pdf,
                    List.of(
                            new Words(18, 60, 720, "Vitamin D in invented milk"),
                            new Words(10, 60, 700, "https://doi.org/10.5555/PDF.1"),
                            new Words(10, 60, 660, "Methods"),
                            new Words(10, 60, 640, "In this trial 40 lactating mothers took vita-"),
                            new Words(10, 60, 628, "min D in a dose of 6400 IU each day and a follow-"),
                            new Words(10, 60, 616, "up was made. The word follow-up is kept whole."),
                            // The second column begins above the end of the first one.
                            new Words(10, 330, 640, "Milk held 870 IU/L in the second column.")));
            page(pdf, List.of(new Words(10, 60, 700, "The mean was 52.1 ng/mL (SD 8.0).")));
            return saved(pdf);
        }
    }

    private static ReadRecord read(byte[] bytes) {
        return Reading.records(new SourceFile("a.pdf", Bytes.of(bytes))).get(0);
    }

    @Test
    void textComesInReadingOrderWithItsPage() throws IOException {
        Document document = Reading.document(read(article()));
        assertThat(document.metadata().title()).contains("Vitamin D in invented milk");
        assertThat(document.metadata().bibliography().doi()).contains("10.5555/pdf.1");
        assertThat(document.metadata().bibliography().authors()).containsExactly("Berta Adams", "Carl Zorn");
        String text = document.text().text();
        assertThat(text).contains("took vitamin D in a dose").contains("a follow-up was made");
        assertThat(text.indexOf("870 IU/L")).isGreaterThan(text.indexOf("kept whole"));
        assertThat(document.text().blocks().get(0)).isInstanceOf(Block.Heading.class);
        assertThat(Reading.sourceOf(document, "vitamin D")).isEqualTo("vita-\nmin D");

        int at = document.text()
                .toSource(new Span(text.indexOf("52.1"), text.indexOf("52.1") + 4))
                .start();
        Pages.Place place = document.pages().orElseThrow().at(at).orElseThrow();
        assertThat(place.words()).isEqualTo("page 2");
        assertThat(place.line().orElseThrow().x()).isBetween(59.0, 61.0);
        assertThat(place.line().orElseThrow().y()).isBetween(75.0, 95.0); // 792 - 700, less the height of the letters
    }

    @Test
    void whatCannotBeReadSaysWhy() throws IOException {
        byte[] whole = article();
        try (PDDocument scan = new PDDocument()) {
            scan.addPage(new PDPage());
            assertThat(Reading.failed(read(saved(scan))).reason())
                    .contains("scan")
                    .contains("OCR");
        }
        try (PDDocument locked = new PDDocument()) {
            page(locked, List.of(new Words(10, 60, 700, "Secret")));
            locked.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            assertThat(Reading.failed(read(saved(locked))).reason()).contains("password");
        }
        try (PDDocument open = new PDDocument()) {
            page(open, List.of(new Words(10, 60, 700, "May be read without a password")));
            open.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
            assertThat(Reading.document(read(saved(open))).source()).contains("without a password");
        }
        assertThat(Reading.failed(read(Arrays.copyOf(whole, 200))).reason()).contains("damaged");
        assertThat(Reading.failed(Reading.records("web.pdf", "<html>Please log in</html>")
                                .get(0))
                        .reason())
                .contains("%PDF-");
    }

    @Test
    void aBombIsSeenBeforeItIsUnpacked() throws IOException {
        byte[] once = bomb(1);
        assertThat(once.length).isLessThan(1_000_000);
        assertThat(Reading.failed(read(once)).reason()).contains("256 MB");
        byte[] twice = bomb(2);
        assertThat(twice.length).isLessThan(10_000);
        assertThat(Reading.failed(read(twice)).reason()).contains("256 MB");
    }

    /** A page whose drawing is 300 MB of spaces, packed once or twice. */
    private static byte[] bomb(int times) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            COSStream stream = pdf.getDocument().createCOSStream();
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            OutputStream target = packed;
            for (int i = 0; i < times; i++) {
                target = new DeflaterOutputStream(target);
            }
            byte[] spaces = new byte[1 << 20];
            Arrays.fill(spaces, (byte) ' ');
            try (OutputStream out = target) {
                for (int i = 0; i < 300; i++) {
                    out.write(spaces);
                }
            }
            try (OutputStream raw = stream.createRawOutputStream()) {
                raw.write(packed.toByteArray());
            }
            COSArray filters = new COSArray();
            for (int i = 0; i < times; i++) {
                filters.add(COSName.FLATE_DECODE);
            }
            stream.setItem(COSName.FILTER, filters);
            page.setContents(new PDStream(stream));
            return saved(pdf);
        }
    }
}
