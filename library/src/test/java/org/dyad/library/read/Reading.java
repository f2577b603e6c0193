package org.dyad.library.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dyad.evidence.origin.Span;
import org.dyad.library.document.Block;
import org.dyad.library.document.Document;

/** Reads invented files, and states what every document must obey. */
public final class Reading {
    private Reading() {}

    public static SourceFile file(String name, String text) {
        return new SourceFile(name, Bytes.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    public static List<ReadRecord> records(String name, String text) {
        return records(file(name, text));
    }

    public static List<ReadRecord> records(SourceFile file) {
        List<ReadRecord> records =
                RecordFormats.of(file).orElseThrow().read(file).records();
        records.forEach(Reading::obeysTheLaws);
        return records;
    }

    public static Document document(ReadRecord record) {
        assertThat(record).isInstanceOf(ReadRecord.Read.class);
        return ((ReadRecord.Read) record).document();
    }

    public static ReadRecord.Failed failed(ReadRecord record) {
        assertThat(record).isInstanceOf(ReadRecord.Failed.class);
        return (ReadRecord.Failed) record;
    }

    /** Blocks follow one another, and each block's place in the source can be told. */
    public static void obeysTheLaws(ReadRecord record) {
        if (record instanceof ReadRecord.Read read) {
            Document document = read.document();
            String text = document.text().text();
            int end = 0;
            for (Block block : document.text().blocks()) {
                assertThat(block.span().start()).isGreaterThanOrEqualTo(end);
                end = block.span().end();
                Span source = document.text().toSource(block.span());
                assertThat(source.end()).isLessThanOrEqualTo(document.source().length());
                document.quote(block.span());
            }
            assertThat(end).isLessThanOrEqualTo(text.length());
            document.links().forEach(link -> link.inText()
                    .ifPresent(span -> document.text().words(span)));
        } else {
            ReadRecord.Failed failed = (ReadRecord.Failed) record;
            assertThat(failed.reason()).isNotBlank();
            assertThat(failed.reason()).doesNotContain("\n");
        }
    }

    /** The source behind words of the reading text. */
    public static String sourceOf(Document document, String words) {
        int at = document.text().text().indexOf(words);
        assertThat(at).as("place of: " + words).isNotNegative();
        return document.quote(new Span(at, at + words.length())).words();
    }
}
