package org.dyad.library.read.pdf;

import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringTokenizer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.dyad.library.document.Doi;
import org.dyad.library.document.Metadata;
import org.dyad.library.document.Passage;
import org.dyad.library.read.citation.PubMedNumber;
import org.dyad.library.read.citation.RecordDraft;
import org.dyad.library.read.citation.RegistryNumber;

/**
 * What a PDF says of itself: its information fields where they hold anything, the largest line of the first page, and the DOI that stands
 * in the fields or first on the first two pages. No year of publication: the file's own date is when it was made.
 */
record PdfMetadata(PDDocument pdf, String source, Optional<String> largestLine) {
    private static final int FIRST_PAGES = 12_000;

    Metadata metadata() {
        RecordDraft draft = new RecordDraft();
        PDDocumentInformation about = pdf.getDocumentInformation();
        String title = words(about.getTitle());
        draft.title(passage(isTitle(title) ? title : ""));
        largestLine.ifPresent(line -> draft.title(passage(line)));
        StringTokenizer authors = new StringTokenizer(words(about.getAuthor()), ";");
        while (authors.hasMoreTokens()) {
            draft.author(authors.nextToken());
        }
        draft.keywords(words(about.getKeywords()));
        String start = source.substring(0, Math.min(source.length(), FIRST_PAGES));
        for (String field :
                List.of(words(about.getSubject()), title, words(about.getCustomMetadataValue("doi")), start)) {
            draft.doi(Doi.of(field));
        }
        draft.pmid(PubMedNumber.behind("PMID", start));
        draft.registry(RegistryNumber.in(start));
        draft.other("subject", words(about.getSubject()));
        draft.other("producer", words(about.getProducer()));
        Calendar created = about.getCreationDate();
        if (created != null) {
            draft.other(
                    "file made",
                    created.toInstant().atZone(ZoneOffset.UTC).toLocalDate().toString());
        }
        return draft.metadata();
    }

    /** Programs write their own names and file names there. */
    private static boolean isTitle(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return words.length() > 10
                && words.indexOf(' ') > 0
                && !lower.startsWith("microsoft word")
                && !lower.startsWith("untitled")
                && !lower.startsWith("doi:")
                && !lower.endsWith(".doc")
                && !lower.endsWith(".docx")
                && !lower.endsWith(".indd")
                && !lower.endsWith(".pdf");
    }

    private static String words(@org.jspecify.annotations.Nullable String field) {
        return field == null
                ? ""
                : field.substring(0, Math.min(field.length(), 2_000)).strip();
    }

    private static Passage passage(String words) {
        return new Passage.Builder().write(words, 0, 0).build();
    }
}
