package org.dyad.extraction.testing;

import java.nio.charset.StandardCharsets;
import org.dyad.extraction.cue.StudyView;
import org.dyad.extraction.study.StudyReading;
import org.dyad.library.document.Document;
import org.dyad.library.read.Bytes;
import org.dyad.library.read.ReadRecord;
import org.dyad.library.read.SourceFile;
import org.dyad.library.read.post.PostReader;

/** Pages of our own invention, read as posts are. */
public final class InventedPosts {
    private static final String FRONT = "---\ntitle: \"A headline of the site\"\nslug: \"invented\"\n---\n\n";

    private InventedPosts() {}

    /** A post with that body. */
    public static Document page(String body) {
        byte[] bytes = (FRONT + body).getBytes(StandardCharsets.UTF_8);
        ReadRecord record = new PostReader()
                .read(new SourceFile("invented.md", Bytes.of(bytes)))
                .records()
                .getFirst();
        return switch (record) {
            case ReadRecord.Read read -> read.document();
            case ReadRecord.Failed failed -> throw new AssertionError(failed.reason());
        };
    }

    /** The only study of a post that has a title and an abstract. */
    public static StudyView study(String title, String text) {
        return StudyView.of(StudyReading.of(abstractPage(title, text)), 0);
    }

    /** A post with a title, a citation and an abstract. */
    public static Document abstractPage(String title, String text) {
        return page("### " + title + "\n\nInvented J Nutr. 2031 Mar;4(2):11-19.\n\nDoe J, Roe R.\n\n" + text + "\n");
    }
}
