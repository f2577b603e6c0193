package org.dyad.library.read.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dyad.library.document.Doi;
import org.dyad.library.document.Metadata;
import org.dyad.library.document.Passage;
import org.dyad.library.read.DocumentReader;
import org.dyad.library.read.ReadRecord;
import org.dyad.library.read.ReadRecords;
import org.dyad.library.read.SourceFile;

/** Reads BibTeX and BibLaTeX; accents and symbols of LaTeX become characters. */
public record BibTexReader() implements DocumentReader {
    private static final Set<String> USED = Set.of(
            "title",
            "abstract",
            "author",
            "journal",
            "journaltitle",
            "booktitle",
            "year",
            "date",
            "volume",
            "number",
            "issue",
            "pages",
            "doi",
            "pmid",
            "url",
            "keywords",
            "language",
            "langid");

    /** Whether a text holds such entries: {@code @article} and a brace, at the start of a line. */
    public static boolean reads(String text) {
        int at = text.indexOf('@');
        while (at >= 0 && at < 65536) {
            boolean lineStart = at == 0 || text.charAt(at - 1) <= ' ';
            int i = at + 1;
            while (i < text.length() && i - at < 20 && Character.isLetter(text.charAt(i))) {
                i++;
            }
            if (lineStart && i > at + 2 && i < text.length() && (text.charAt(i) == '{' || text.charAt(i) == '(')) {
                return true;
            }
            at = text.indexOf('@', at + 1);
        }
        return false;
    }

    @Override
    public ReadRecords read(SourceFile file) {
        return RecordText.read(file, BibTexReader::records);
    }

    private static ReadRecords records(String text) {
        RecordKeys keys = new RecordKeys();
        List<ReadRecord> all = new ArrayList<>();
        for (BibTexParser.Entry entry : new BibTexParser(text).entries()) {
            all.add(read(entry, keys));
        }
        if (all.isEmpty()) {
            all.add(new ReadRecord.Failed(
                    "the whole file", "It holds no entry of BibTeX, such as @article{name, title = {...}}."));
        }
        return new ReadRecords(all);
    }

    private static ReadRecord read(BibTexParser.Entry entry, RecordKeys keys) {
        if (entry.fault().isPresent()) {
            return new ReadRecord.Failed(entry.where(), entry.fault().get());
        }
        RecordDraft draft = new RecordDraft();
        fill(entry, draft);
        if (!draft.namesAWork()) {
            return new ReadRecord.Failed(
                    entry.where(), "It has no title, no DOI and no PMID, so nobody could tell which work it is.");
        }
        Metadata metadata = draft.metadata();
        String key = keys.next(metadata, entry.where());
        return new ReadRecord.Read(entry.where(), key, RecordDocument.of(key, draft, metadata, entry.source()));
    }

    private static void fill(BibTexParser.Entry entry, RecordDraft draft) {
        draft.title(LaTeX.decoded(entry.field("title")));
        draft.summary(InlineMarkup.cleaned(LaTeX.decoded(entry.field("abstract"))));
        for (String author : authors(entry.field("author").text())) {
            draft.author(author);
        }
        for (String name : List.of("journal", "journaltitle", "booktitle")) {
            draft.journal(words(entry, name));
        }
        draft.date(words(entry, "date"));
        draft.date(words(entry, "year") + " " + words(entry, "month") + " " + words(entry, "day"));
        draft.volume(words(entry, "volume")).issue(words(entry, "number")).issue(words(entry, "issue"));
        draft.pages(words(entry, "pages").replace('\u2013', '-').replace('\u2014', '-'));
        draft.doi(Doi.of(entry.field("doi").text().replace("\\_", "_")))
                .doi(Doi.of(entry.field("url").text()));
        draft.pmid(PubMedNumber.alone(words(entry, "pmid")))
                .pmid(PubMedNumber.behind("PMID", words(entry, "note")))
                .pmid(PubMedNumber.inAddress(entry.field("url").text()));
        boolean pubmed = words(entry, "eprinttype").toLowerCase(Locale.ROOT).equals("pubmed");
        draft.pmid(pubmed ? PubMedNumber.alone(words(entry, "eprint")) : Optional.empty());
        String url = entry.field("url")
                .text()
                .replace("\\_", "_")
                .replace("\\%", "%")
                .strip();
        draft.url(Optional.of(url).filter(address -> address.startsWith("http")));
        draft.language(words(entry, "language")).language(words(entry, "langid"));
        draft.keywords(words(entry, "keywords"));
        draft.other("type of reference", entry.type());
        draft.other("cite key", entry.key());
        entry.fields().forEach((name, value) -> {
            if (!USED.contains(name)) {
                draft.other(name, LaTeX.decoded(value).text());
            }
        });
    }

    private static String words(BibTexParser.Entry entry, String name) {
        return LaTeX.decoded(entry.field(name)).text();
    }

    /** Names stand between the word {@code and}, outside of braces. */
    private static List<String> authors(String field) {
        List<String> names = new ArrayList<>();
        String squeezed = field.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
        int depth = 0;
        int start = 0;
        for (int i = 0; i < squeezed.length(); i++) {
            char c = squeezed.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0 && squeezed.startsWith(" and ", i)) {
                names.add(squeezed.substring(start, i));
                start = i + 5;
                i += 3;
            }
        }
        names.add(squeezed.substring(Math.min(start, squeezed.length())));
        return names.stream()
                .map(name -> LaTeX.decoded(plain(name)).text())
                .filter(name -> !name.strip().equals("others"))
                .toList();
    }

    private static Passage plain(String words) {
        return new Passage.Builder().write(words, 0, 0).build();
    }
}
