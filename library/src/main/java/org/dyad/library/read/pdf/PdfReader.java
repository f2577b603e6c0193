package org.dyad.library.read.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.dyad.evidence.origin.DocumentId;
import org.dyad.library.document.Document;
import org.dyad.library.document.DocumentKind;
import org.dyad.library.document.Link;
import org.dyad.library.document.LinkKind;
import org.dyad.library.document.Metadata;
import org.dyad.library.document.Trouble;
import org.dyad.library.read.DocumentReader;
import org.dyad.library.read.ReadRecord;
import org.dyad.library.read.ReadRecords;
import org.dyad.library.read.SourceFile;
import org.dyad.library.read.citation.RecordKeys;

/**
 * Reads the text of a PDF. The source of the document is the text of its pages as they come in the file, a line end behind each printed
 * line and a form feed behind each page; {@link Document#pages()} tells where each of its characters is printed. Nothing is read from
 * pictures: a scan without a text layer fails and says so. Tables come as lines of text, not as cells.
 */
public record PdfReader() implements DocumentReader {
    /** The largest file taken, in bytes. */
    static final int LARGEST = 200 << 20;

    private static final String WHOLE = "the whole file";
    private static final long MEMORY = 512L << 20;

    /** Whether bytes begin as a PDF does; up to 1024 other bytes may come first. */
    public static boolean reads(SourceFile file) {
        byte[] mark = "%PDF-".getBytes(StandardCharsets.US_ASCII);
        int limit = Math.min(file.content().size() - mark.length, 1024);
        for (int i = 0; i <= limit; i++) {
            int j = 0;
            while (j < mark.length && file.content().at(i + j) == mark[j]) {
                j++;
            }
            if (j == mark.length) {
                return true;
            }
        }
        return false;
    }

    @Override
    public ReadRecords read(SourceFile file) {
        return ReadRecords.of(record(file));
    }

    private static ReadRecord record(SourceFile file) {
        if (!reads(file)) {
            return failed(
                    "It does not begin as a PDF does (%PDF-). It may be a web page that was saved under this name.");
        }
        if (file.content().size() > LARGEST) {
            return failed("It is larger than 200 MB; a PDF of this size is not read.");
        }
        try {
            return open(file);
        } catch (InvalidPasswordException locked) {
            return failed(
                    "It is encrypted and cannot be opened without its password. Save a copy without password and import that.");
        } catch (TooLarge bomb) {
            return failed(bomb.reason());
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            // The PDF library answers damage with exceptions of every kind; the file is then not readable, which is all
            // there is to say.
            return failed(
                    "It is damaged and cannot be read as a PDF. Open it in a viewer and save it again, or fetch it once more.");
        }
    }

    private static ReadRecord failed(String reason) {
        return new ReadRecord.Failed(WHOLE, reason);
    }

    private static ReadRecord open(SourceFile file) throws IOException {
        PdfBox.quiet();
        byte[] bytes = file.content().toArray();
        DecodedSizes.check(bytes);
        try (PDDocument pdf =
                Loader.loadPDF(bytes, "", null, null, MemoryUsageSetting.setupMainMemoryOnly(MEMORY).streamCache)) {
            DecodedSizes.check(pdf.getDocument());
            PageText pages = new PageText();
            pages.read(pdf);
            if (pages.text().isBlank()) {
                return failed("It holds no text on its " + pdf.getNumberOfPages()
                        + " pages; it is probably a scan. Run text recognition (OCR) over it and import the result.");
            }
            return document(pdf, pages);
        }
    }

    private static ReadRecord document(PDDocument pdf, PageText pages) {
        String source = pages.text();
        PdfLayout layout = new PdfLayout(source, pages.pages());
        layout.write();
        PdfMetadata about = new PdfMetadata(pdf, source, layout.title());
        Metadata metadata = about.metadata();
        List<Link> links = new ArrayList<>(layout.links());
        metadata.bibliography()
                .doi()
                .ifPresent(doi -> links.add(0, new Link(LinkKind.DOI, doi, doi, Optional.empty())));
        List<Trouble> troubles = new ArrayList<>(pages.troubles());
        String key = new RecordKeys().next(metadata, WHOLE);
        Document document = new Document(
                new DocumentId(key),
                DocumentKind.PDF,
                metadata,
                source,
                layout.text(),
                links,
                troubles,
                Optional.of(pages.pages()));
        return new ReadRecord.Read(WHOLE, key, document);
    }
}
