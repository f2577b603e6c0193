package org.dyad.library.read.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dyad.evidence.origin.DocumentId;
import org.dyad.library.document.Document;
import org.dyad.library.document.DocumentKind;
import org.dyad.library.document.Link;
import org.dyad.library.document.Metadata;
import org.dyad.library.document.ReadingText;
import org.dyad.library.document.Trouble;
import org.dyad.library.read.DocumentReader;
import org.dyad.library.read.ReadRecord;
import org.dyad.library.read.ReadRecords;
import org.dyad.library.read.SourceFile;
import org.dyad.library.read.TextDecoder;
import org.dyad.library.read.markup.BareLinks;
import org.dyad.library.read.markup.TagWriter;
import org.dyad.library.read.markup.TextWriter;
import org.dyad.library.read.markup.View;

/**
 * Reads a web page: its words in the order of its source; scripts, styles, comments and navigation left out; title and the
 * {@code citation_*} fields of its head as bibliography.
 */
public final class WebReader implements DocumentReader {
    @Override
    public ReadRecords read(SourceFile file) {
        return ReadRecords.of(
                switch (TextDecoder.decode(file)) {
                    case TextDecoder.Refused(String reason) -> new ReadRecord.Failed("the file", reason);
                    case TextDecoder.Text(String text, List<Trouble> troubles) -> document(file, text, troubles);
                });
    }

    private static ReadRecord document(SourceFile file, String source, List<Trouble> decoding) {
        Head head = new Head();
        View view = new Page(source, head).view();
        TextWriter writer = new TextWriter(source, view);
        new HtmlWords(view, writer, new TagWriter(writer)).write();
        ReadingText text = writer.finish();
        List<TextWriter.PlacedLink> placed = new ArrayList<>(writer.links());
        placed.addAll(BareLinks.in(text, placed));
        placed.sort(Comparator.comparingInt(TextWriter.PlacedLink::inSource));
        List<Link> links = placed.stream().map(TextWriter.PlacedLink::link).toList();
        List<Trouble> troubles = new ArrayList<>(decoding);
        troubles.addAll(writer.troubles());
        if (text.text().isBlank()) {
            troubles.add(
                    new Trouble("The page has no text; it may be made by scripts when it is shown.", Optional.empty()));
        }
        String id = file.baseName();
        Metadata metadata = head.metadata();
        Document document =
                new Document(new DocumentId(id), DocumentKind.WEB_PAGE, metadata, source, text, links, troubles);
        String key = metadata.bibliography().doi().map(doi -> "doi:" + doi).orElse("file:" + id);
        return new ReadRecord.Read("the file", key, document);
    }
}
