package org.dyad.library.read.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dyad.evidence.origin.DocumentId;
import org.dyad.library.document.Block;
import org.dyad.library.document.Document;
import org.dyad.library.document.DocumentKind;
import org.dyad.library.document.Metadata;
import org.dyad.library.document.ReadingText;
import org.dyad.library.document.Trouble;
import org.dyad.library.read.DocumentReader;
import org.dyad.library.read.ReadRecord;
import org.dyad.library.read.ReadRecords;
import org.dyad.library.read.SourceFile;
import org.dyad.library.read.TextDecoder;
import org.dyad.library.read.markup.BareLinks;
import org.dyad.library.read.markup.TextWriter;
import org.dyad.library.read.markup.View;

/**
 * Reads plain text. Lines of a text that is broken at a fixed width are joined to paragraphs; otherwise each line is a block. A short line
 * without a full stop is a heading; a line with a dash, a star or a dot before its words is an item of a list. The title is the first
 * block where that is a heading and not only the name of a part ("Introduction"); there may be none.
 */
public final class PlainReader implements DocumentReader {
    private static final List<String> PARTS = List.of(
            "introduction",
            "abstract",
            "summary",
            "background",
            "contents",
            "overview",
            "methods",
            "results",
            "discussion",
            "conclusion");

    @Override
    public ReadRecords read(SourceFile file) {
        return ReadRecords.of(
                switch (TextDecoder.decode(file)) {
                    case TextDecoder.Refused(String reason) -> new ReadRecord.Failed("the file", reason);
                    case TextDecoder.Text(String text, List<Trouble> troubles) -> document(file, text, troubles);
                });
    }

    private static ReadRecord document(SourceFile file, String source, List<Trouble> decoding) {
        View view = new View.Builder(source).copy(0, source.length()).build();
        TextWriter writer = new TextWriter(source, view);
        new PlainLines(source, writer).write();
        ReadingText text = writer.finish();
        List<Trouble> troubles = new ArrayList<>(decoding);
        if (text.text().isBlank()) {
            troubles.add(new Trouble("The text is empty.", Optional.empty()));
        }
        String id = file.baseName();
        Document document = new Document(
                new DocumentId(id),
                DocumentKind.TEXT,
                Metadata.titled(title(text)),
                source,
                text,
                BareLinks.in(text, List.of()).stream()
                        .map(TextWriter.PlacedLink::link)
                        .toList(),
                troubles);
        return new ReadRecord.Read("the file", "file:" + id, document);
    }

    private static Optional<String> title(ReadingText text) {
        return text.blocks().stream()
                .findFirst()
                .filter(Block.Heading.class::isInstance)
                .map(block -> text.words(block.span()))
                .filter(words -> !PARTS.contains(words.toLowerCase(Locale.ROOT)));
    }
}
