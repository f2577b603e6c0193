package org.dyad.library.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody would write on purpose, and what somebody would. */
class HostileRecordsTest {
    private static final int MUTATIONS = Boolean.getBoolean("dyad.long") ? 100_000 : 600;

    private static final String MARKUP = "<>{}[]\"\\&;-@\n\t /=#";

    static final List<String> SEEDS = List.of(
            "TY  - JOUR\nTI  - Milk <i>D</i> &lt; 20\nAB  - 40 mothers\n  more\nDO  - 10.5555/a(1)\nKW  - a\nb\nY1  - 2031/04/03/\nER  - \n",
            "PMID- 1\nTI  - Milk in\n      winter\nDP  - 2030 Feb 12\nFAU - Adams, B\nLID - 10.5555/x [doi]\nAB  - Text.\n",
            "<1>\nDB  - Embase\nTI  - Milk.\nSO  - J Milk. 12 (3):1-9, 2030.\nTitle\n  x\nAU  - A; B\n",
            "<PubmedArticleSet><!DOCTYPE a [<!ENTITY b \"c\">]><PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle>A &amp; <i>b</i></ArticleTitle><Abstract><AbstractText Label=\"X\">y</AbstractText></Abstract></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>",
            "<article><front><article-meta><title-group><article-title>T</article-title></title-group></article-meta></front><body><sec><title>S</title><p>x<list><list-item><p>i</p></list-item></list></p><table-wrap><table><tr><td colspan=\"2\" rowspan=\"9\">1</td></tr></table></table-wrap></sec></body></article>",
            "@string{j={Milk}}\n@article{a, title = {{A} \\\"{o} \\v{c} $\\pm$ -- x}, author = \"A and {B and C}\", year = 2030, journal = j # { x}}\n",
            "[{\"type\":\"book\",\"title\":\"a\\u00e9\\n\",\"DOI\":\"10.5555/a\",\"issued\":{\"date-parts\":[[2030,1]]},\"author\":[{\"family\":\"A\"}]}]",
            "{\"protocolSection\":{\"identificationModule\":{\"nctId\":\"NCT00000001\"}},\"resultsSection\":{\"outcomeMeasuresModule\":{\"outcomeMeasures\":[{\"title\":\"x\",\"groups\":[{\"id\":\"a\",\"title\":\"t\"}],\"classes\":[{\"categories\":[{\"measurements\":[{\"groupId\":\"a\",\"value\":\"1\"}]}]}]}]}}}");

    /** Laws of every file: no exception, a record or a reason. */
    static void isReadOrRefused(byte[] bytes) {
        SourceFile file = new SourceFile("x.ris", Bytes.of(bytes));
        RecordFormats.of(file).ifPresent(reader -> {
            List<ReadRecord> records = reader.read(file).records();
            assertThat(records).isNotEmpty();
            records.forEach(Reading::obeysTheLaws);
        });
    }

    @Test
    void mutatedFilesAreReadOrRefused() {
        SplittableRandom random = new SplittableRandom(20_310_403);
        for (int i = 0; i < MUTATIONS; i++) {
            isReadOrRefused(mutated(SEEDS.get(i % SEEDS.size()), random));
        }
    }

    private static byte[] mutated(String seed, SplittableRandom random) {
        byte[] bytes = seed.getBytes(StandardCharsets.UTF_8);
        int changes = 1 + random.nextInt(6);
        for (int i = 0; i < changes && bytes.length > 1; i++) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] = (byte) MARKUP.charAt(random.nextInt(MARKUP.length()));
                case 2 -> bytes = Arrays.copyOf(bytes, at);
                default -> {
                    int end = Math.min(bytes.length, at + random.nextInt(40));
                    byte[] more = Arrays.copyOf(bytes, bytes.length + end - at);
                    System.arraycopy(bytes, at, more, end, bytes.length - at);
                    bytes = more;
                }
            }
        }
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TY  - JOUR\n",
                "TY  - JOUR\nTI  - x\n",
                "PMID- 1\n",
                "<1>\n",
                "<PubmedArticle>",
                "<PubmedArticle/>",
                "<article><front>",
                "<article",
                "@article{a,",
                " @a{",
                "@a{}\n",
                "@a{x={",
                "[{\"DOI\":",
                "[[[[{\"DOI\":1}",
                "{\"issued\":[",
                "{\"protocolSection\":",
                "<a ",
                "&#x41;",
                "\\\"",
                "10.5555/",
                "NCT00000001 ",
                "(((((",
                "KW  - a\nb\n"
            })
    void repetitionTakesLinearTime(String piece) {
        for (String seed : List.of(
                "", "TY  - JOUR\nTI  - ", "<PubmedArticle><article><front>", "@article{a, title={", "[{\"DOI\": \"")) {
            String text = seed + piece.repeat((Boolean.getBoolean("dyad.long") ? 2_000_000 : 100_000) / piece.length());
            assertTimeoutPreemptively(
                    Duration.ofSeconds(20), () -> isReadOrRefused(text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void externalEntitiesAreNotFetchedAndGrowingOnesDoNotGrow() {
        String head =
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/hostname\"><!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">"
                        + "<!ENTITY % p SYSTEM \"http://127.0.0.1:9/x\"> %p;]>";
        String record =
                "<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle>T &f; &b;</ArticleTitle></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>";
        assertThat(Reading.document(Reading.records("x.xml", head + record).get(0))
                        .metadata()
                        .title())
                .contains("T &f; &b;");
    }

    @Test
    void deepNestingIsRefusedByNumber() {
        String xml = "<article><front>" + "<sec>".repeat(100_000);
        assertThat(Reading.failed(Reading.records("x.xml", xml).get(0)).reason())
                .contains("deeper than 200");
        String json = "[{\"DOI\":" + "[".repeat(100_000);
        assertThat(Reading.failed(Reading.records("x.json", json).get(0)).reason())
                .contains("JSON");
    }
}
