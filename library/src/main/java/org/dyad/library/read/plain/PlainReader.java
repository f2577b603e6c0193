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
 * block where that is a heading and not only the name of a part ("Introduction"), or where it is short and no sentence; else the name of the
 * file, made readable, and a trouble says so.
 */
public final class PlainReader implements DocumentReader {
    private static final int LONGEST_TITLE = 200;
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
        Optional<String> title = title(text);
        Optional<String> fromName = title.isEmpty() ? readable(id) : Optional.empty();
        fromName.ifPresent(made -> troubles.add(new Trouble(
                "No line of the text is its title; '" + made + "' is made from the name of the file.",
                Optional.empty())));
        Document document = new Document(
                new DocumentId(id),
                DocumentKind.TEXT,
                Metadata.titled(title.or(() -> fromName)),
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
                .filter(block -> block instanceof Block.Heading || standsLikeATitle(block, text))
                .map(block -> text.words(block.span()).replace('\n', ' '))
                .filter(words -> !PARTS.contains(words.toLowerCase(Locale.ROOT)));
    }

    /** A short paragraph that more text follows, that begins with a capital and that no stop ends or divides. */
    private static boolean standsLikeATitle(Block block, ReadingText text) {
        String words = text.words(block.span());
        boolean length = words.length() >= 15 && words.length() <= LONGEST_TITLE;
        return block instanceof Block.Paragraph
                && length
                && text.blocks().size() > 1
                && Character.isUpperCase(words.charAt(0))
                && words.indexOf(' ') > 0
                && ".,;:!".indexOf(words.charAt(words.length() - 1)) < 0
                && !words.contains(". ");
    }

    /** The name of a file as words: {@code sun-and-milk_2019} is "Sun and milk 2019". Empty where there are no letters in it. */
    private static Optional<String> readable(String name) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < name.length() && words.length() < LONGEST_TITLE; i++) {
            char c = name.charAt(i);
            boolean gap = c <= ' ' || c == '-' || c == '_' || c == '+' || c == '.';
            if (!gap) {
                words.append(words.isEmpty() ? Character.toUpperCase(c) : c);
            } else if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
        }
        String title = words.toString().strip();
        return Optional.of(title).filter(made -> made.chars().anyMatch(Character::isLetter));
    }
}
