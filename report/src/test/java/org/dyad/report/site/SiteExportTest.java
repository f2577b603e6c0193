package org.dyad.report.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dyad.evidence.testing.SharedFiles;
import org.dyad.library.read.Formats;
import org.dyad.library.read.ReadRecords;
import org.dyad.library.read.SourceFile;
import org.dyad.library.read.post.PostReader;
import org.dyad.library.search.Annotator;
import org.dyad.library.store.Import;
import org.dyad.library.store.ImportOptions;
import org.dyad.library.store.ImportProgress;
import org.dyad.library.store.Library;
import org.dyad.library.store.Readers;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Posts are invented, but for one test that writes all of the corpus into a folder that is removed again. */
class SiteExportTest {
    private static final Readers READERS = new Readers(new PostReader(), "test");
    private static final Pattern REFERENCE = Pattern.compile("(?:href|src|action)=\"([^\"]*)\"");

    @TempDir
    private Path temporary;

    private Path site(List<Path> paths) {
        return site(paths, READERS);
    }

    private Path site(List<Path> paths, Readers readers) {
        Path library = temporary.resolve("library");
        Path out = Optional.ofNullable(System.getProperty("dyad.site"))
                .map(Path::of)
                .orElse(temporary.resolve("site"));
        Import.run(library, readers, paths, ImportOptions.usual(), ImportProgress.none());
        try (Library open = Library.open(library, readers)) {
            SiteExport.write(open, Annotator.none(), "Vitamin D library", out);
        }
        return out;
    }

    private Path invented() throws IOException {
        Path posts = Files.createDirectories(temporary.resolve("posts"));
        Files.writeString(posts.resolve("drops.md"), """
                ---
                title: "Drops <for> babies & mothers"
                slug: "drops"
                aliases:
                  - "/Drops+for+babies"
                  - "/77"
                  - "/../escape"
                  - "/Drops+–+for+%C3%A9t%C3%A9"
                  - "/what?"
                  - "/tiki-index.php?page_id=77"
                  - "/a:b"
                  - "/ends."
                  - "/posts"
                date: 2014-05-06
                categories:
                  - "Infant"
                tags:
                  - "drops"
                  - "a/b <i>"
                ---

                #### A trial in Ruritania

                Thirty-one mothers took 2,300 IU. See [the other](/posts/con) and [a lost one](/posts/gone).

                <script>alert(1)</script> and [bad](javascript:alert(1)) and **bold** text.
                """);
        Files.writeString(posts.resolve("con.md"), """
                ---
                title: "A reserved name"
                slug: "con"
                date: 2013-01-01
                categories:
                  - "Infant"
                ---

                Nothing of note.
                """);
        return posts;
    }

    @Test
    void everyAddressInTheSiteLeadsToAFile() throws IOException {
        Path site = site(List.of(invented()));
        assertComplete(site);
        assertThat(temporary.resolve("escape")).doesNotExist();
        assertThat(site.resolve("posts/page-con.html")).exists();
        assertThat(site.resolve("77/index.html")).content().contains("url=../posts/drops.html");
        assertThat(site.resolve("Drops+for+babies/index.html")).exists();
        assertThat(site.resolve("_redirects")).content().contains("/77  /posts/drops.html  301");
    }

    @Test
    void oldAddressesWithOtherSignsHavePagesWhereTheSystemTakesThem() throws IOException {
        Path site = site(List.of(invented()));
        assertThat(site.resolve("_redirects")).content().contains("/Drops+%E2%80%93+for");
        assertThat(site.resolve("a:b")).doesNotExist();
        assertThat(site.resolve("ends.")).doesNotExist();
        assertThat(site.resolve("tiki-index.php/index.html"))
                .content()
                .contains("../assets/address.js", "../data/addresses.js");
        Assumptions.assumeTrue(Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"))
                .newEncoder()
                .canEncode('–'));
        assertThat(site.resolve("Drops+–+for+été/index.html")).content().contains("url=../posts/drops.html");
    }

    @Test
    void anArticleSaysItsTitleOnceAndItsNumbersAtTheTop() throws IOException {
        Path files = Files.createDirectories(temporary.resolve("articles"));
        Files.writeString(files.resolve("milk.xml"), """
                <?xml version="1.0"?>
                <article article-type="research-article"><front><article-meta>
                <article-id pub-id-type="doi">10.5555/jats.1</article-id><article-id pub-id-type="pmid">99999991</article-id>
                <title-group><article-title>Milk of Ruritania</article-title></title-group></article-meta></front>
                <body><sec><title>Results</title><p>The mean was 52.1 ng/mL.</p></sec></body>
                <back><ref-list><ref id="r1"><mixed-citation>Zorn C. <pub-id pub-id-type="doi">10.5555/old.1</pub-id></mixed-citation></ref></ref-list></back></article>
                """);
        String page = Files.readString(
                site(List.of(files), new Readers(SiteExportTest::read, "test")).resolve("posts/milk.html"));
        assertThat(page.split("Milk of Ruritania</h", -1)).hasSize(2);
        assertThat(page)
                .doesNotContain("Pictures and files")
                .contains("doi:10.5555/jats.1", "PMID:99999991", "https://pubmed.ncbi.nlm.nih.gov/99999991/")
                .contains("Named without words in the text", "10.5555/old.1");
    }

    private static ReadRecords read(SourceFile file) {
        return Formats.readerFor(file).orElseThrow().read(file);
    }

    @Test
    void wordsOfAPostAreNeverMarkup() throws IOException {
        String page = Files.readString(site(List.of(invented())).resolve("posts/drops.html"));
        assertThat(page)
                .contains("Drops &lt;for&gt; babies &amp; mothers")
                .doesNotContain("<script>", "href=\"javascript", "<for>", "<i>");
        assertThat(page).contains("href=\"../posts/page-con.html\"").contains("is not in this library");
        assertThat(page).contains("<strong>bold</strong>");
    }

    @Test
    void noDocumentBringsAScript() throws IOException {
        Path posts = Files.createDirectories(temporary.resolve("hostile"));
        Files.writeString(posts.resolve("a.md"), """
                ---
                title: "</title><script>alert(1)</script><img src=x onerror=alert(2)>"
                slug: "a"
                aliases:
                  - "/b\\" onclick=\\"alert(3)"
                categories:
                  - "\\"><svg onload=alert(4)>"
                tags:
                  - "javascript:alert(5)"
                  - "</script><script>alert(6)"
                ---

                [x](javascript:alert(7)) [y](JaVaScRiPt&#58;alert(8)) [z](data:text/html,<script>alert(9)</script>) [v](vbscript:x)
                <a href="https://example.org/" onmouseover="alert(10)">w</a> <iframe src="https://example.org/"></iframe>
                <style>body { display: none }</style> ![p](data:image/svg+xml,<svg/onload=alert(11)>) [q](//example.org/%22onclick=1)
                """);
        Path site = site(List.of(posts));
        Pattern element = Pattern.compile(
                "<(?:iframe|img|svg|style|object|embed|base)|<script(?! src=\"(?:\\.\\./)*(?:assets|data)/[a-z.]+\" defer)");
        Pattern attribute = Pattern.compile("<[a-z][^>\"]*(?:\"[^\"]*\"[^>\"]*)*\\son[a-z]+=");
        Pattern scheme = Pattern.compile(
                "(?:href|src|action)=\"\\s*(?:javascript|data|vbscript)\\s*:", Pattern.CASE_INSENSITIVE);
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".html")).toList()) {
                String page = Files.readString(file);
                assertThat(page)
                        .as(file.toString())
                        .doesNotContainPattern(element)
                        .doesNotContainPattern(scheme)
                        .doesNotContainPattern(attribute);
                assertThat(page).doesNotContain("unsafe-inline");
            }
        }
        assertThat(site.resolve("posts/a.html")).content().contains("script-src &#39;self&#39; file:;");
    }

    @Test
    void theWholeCorpusBecomesASiteWithoutAnythingFromElsewhere() throws IOException {
        Path site = site(List.of(SharedFiles.shared("corpus/posts")));
        assertComplete(site);
        assertThat(site.resolve("1102/index.html"))
                .content()
                .contains("6400-iu-vitamin-d-is-effective-during-breastfeeding");
    }

    private static void assertComplete(Path site) throws IOException {
        List<String> broken = new ArrayList<>();
        try (Stream<Path> files = Files.walk(site)) {
            files.filter(file -> file.toString().endsWith(".html")).forEach(file -> broken.addAll(broken(site, file)));
        }
        assertThat(broken).isEmpty();
    }

    private static List<String> broken(Path site, Path file) {
        List<String> broken = new ArrayList<>();
        try {
            Matcher reference = REFERENCE.matcher(Files.readString(file));
            while (reference.find()) {
                String address = reference.group(1).replace("&amp;", "&");
                boolean own = !address.startsWith("http") && !address.startsWith("#");
                if (own
                        && !Files.exists(file.resolveSibling(address.replaceFirst("[?#].*", ""))
                                .normalize())) {
                    broken.add(site.relativize(file) + ": " + address);
                }
                boolean loaded = reference.group().startsWith("src");
                if (!own && loaded) {
                    broken.add(file + " loads " + address);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return broken;
    }
}
