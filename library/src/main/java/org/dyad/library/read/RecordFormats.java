package org.dyad.library.read;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dyad.library.read.citation.BibTexReader;
import org.dyad.library.read.citation.CslJsonReader;
import org.dyad.library.read.citation.PubMedXmlReader;
import org.dyad.library.read.citation.TaggedReader;
import org.dyad.library.read.jats.JatsReader;
import org.dyad.library.read.pdf.PdfReader;
import org.dyad.library.read.registry.ClinicalTrialsReader;

/** The reader of a file of citation records, an article, a PDF or a registry entry, chosen by what stands in the file. */
public final class RecordFormats {
    /** The formats, as a person knows them. */
    static final List<String> NAMES = List.of(
            "RIS", "PubMed (nbib, XML)", "Ovid", "BibTeX", "CSL-JSON", "JATS article", "PDF", "ClinicalTrials.gov");

    private static final int START = 65_536;

    private RecordFormats() {}

    /** The reader; empty for a file that is none of these. */
    public static Optional<DocumentReader> of(SourceFile file) {
        if (PdfReader.reads(file)) {
            return Optional.of(new PdfReader());
        }
        String name = file.name().toLowerCase(Locale.ROOT);
        String start = start(file);
        String words = start.stripLeading();
        if (words.startsWith("<") && !TaggedReader.reads(start)) {
            return xml(start).or(() -> byName(name));
        }
        if (words.startsWith("{") || words.startsWith("[")) {
            return json(name, start).or(() -> byName(name));
        }
        if (TaggedReader.reads(start)) {
            return Optional.of(new TaggedReader());
        }
        boolean bibliography = name.endsWith(".bib") || name.endsWith(".bibtex") || words.startsWith("@");
        return bibliography && BibTexReader.reads(start) ? Optional.of(new BibTexReader()) : byName(name);
    }

    private static Optional<DocumentReader> xml(String start) {
        if (PubMedXmlReader.reads(start)) {
            return Optional.of(new PubMedXmlReader());
        }
        return JatsReader.reads(start) ? Optional.of(new JatsReader()) : Optional.empty();
    }

    /** A post may begin with JSON too; its fields are others. */
    private static Optional<DocumentReader> json(String name, String start) {
        if (ClinicalTrialsReader.reads(start)) {
            return Optional.of(new ClinicalTrialsReader());
        }
        boolean citation =
                start.contains("\"container-title\"") || start.contains("\"issued\"") || start.contains("\"DOI\"");
        return citation || (name.endsWith(".json") && start.contains("\"type\"") && start.contains("\"title\""))
                ? Optional.of(new CslJsonReader())
                : Optional.empty();
    }

    /** A file with the ending of a format but nothing of it inside gets that format's reader, which says what is missing. */
    private static Optional<DocumentReader> byName(String name) {
        if (name.endsWith(".ris") || name.endsWith(".nbib")) {
            return Optional.of(new TaggedReader());
        }
        if (name.endsWith(".bib") || name.endsWith(".bibtex")) {
            return Optional.of(new BibTexReader());
        }
        return name.endsWith(".pdf") ? Optional.of(new PdfReader()) : Optional.empty();
    }

    /** The first characters, good enough to see tags: zero bytes of a wide encoding and a byte order mark are left out. */
    private static String start(SourceFile file) {
        int length = Math.min(file.content().size(), START);
        StringBuilder start = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            int b = file.content().at(i) & 0xFF;
            boolean mark = i < 3 && b > 0x7F;
            if (b != 0 && !mark) {
                start.append((char) b);
            }
        }
        return start.toString();
    }
}
