package org.dyad.extraction.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.dyad.evidence.testing.SharedFiles;
import org.dyad.extraction.RuleExtractor;
import org.dyad.extraction.testing.Annotations;
import org.dyad.library.document.Document;
import org.dyad.library.read.Bytes;
import org.dyad.library.read.ReadRecord;
import org.dyad.library.read.SourceFile;
import org.dyad.library.read.post.PostReader;
import org.junit.jupiter.api.Test;

/** The rules against our own annotations of posts: those that the rules were written on. */
class AnnotatedPostsTest {
    private static final Annotations DEV = Annotations.read("dev.tsv");

    /**
     * A guard against losing what was reached, not a measure of how good the rules are: they were written on these posts. Lower than the
     * figure in docs/extraction.md by a few arguable annotations.
     */
    private static final double LEAST_F1 = 0.84;

    private static Document document(String slug) throws IOException {
        byte[] bytes = Files.readAllBytes(Annotations.post(slug));
        ReadRecord record = new PostReader()
                .read(new SourceFile(slug + ".md", Bytes.of(bytes)))
                .records()
                .getFirst();
        return ((ReadRecord.Read) record).document();
    }

    @Test
    void everyPlaceIsInTheVersionThatWasAnnotated() throws IOException, NoSuchAlgorithmException {
        for (String slug : DEV.slugs()) {
            byte[] bytes = Files.readAllBytes(Annotations.post(slug));
            String hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            assertThat(DEV.rows(slug).getFirst().cells()).as(slug).containsEntry("sha256", hash);
            int length = SharedFiles.text("corpus/posts/" + slug + ".md").length();
            assertThat(DEV.rows(slug)).allMatch(row -> row.start() <= row.end() && row.end() <= length);
        }
    }

    @Test
    void theRulesKeepWhatTheyReached() throws IOException {
        Map<String, ComparableFacts> read = new HashMap<>();
        for (String slug : DEV.slugs()) {
            read.put(slug, ComparableFacts.of(new RuleExtractor().extract(document(slug))));
        }
        Scores scores = Scores.of(DEV.comparable(), read);
        assertThat(scores.structured().f1()).as("%s", scores.structured()).isGreaterThan(LEAST_F1);
    }

    @Test
    void aReadingAgreesWithItself() {
        Scores scores = Scores.of(DEV.comparable(), DEV.comparable());
        assertThat(scores.all().f1()).isEqualTo(1);
        assertThat(scores.differences()).isEmpty();
        assertThat(scores.designs().orElseThrow().kappa()).isEqualTo(1);
    }
}
