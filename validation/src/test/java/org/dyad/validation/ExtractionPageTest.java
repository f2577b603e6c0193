package org.dyad.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dyad.evidence.origin.Quote;
import org.dyad.evidence.testing.SharedFiles;
import org.dyad.extraction.RuleExtractor;
import org.dyad.extraction.agreement.ComparableFacts;
import org.dyad.extraction.agreement.Scores;
import org.dyad.extraction.fact.CitationFacts;
import org.dyad.extraction.fact.Finding;
import org.dyad.extraction.fact.ProposedFact;
import org.dyad.extraction.fact.StudyFacts;
import org.dyad.extraction.testing.Annotations;
import org.dyad.library.document.Document;
import org.dyad.library.read.Bytes;
import org.dyad.library.read.ReadRecord;
import org.dyad.library.read.SourceFile;
import org.dyad.library.read.post.PostReader;
import org.dyad.report.json.GoldJson;
import org.junit.jupiter.api.Test;

/** The page {@code docs/extraction.md} says what the rules do now. */
class ExtractionPageTest {
    private static final Path FOLDER = SharedFiles.repository().orElseThrow().resolve("validation/extraction");

    /** With {@code -Ddyad.write} the page is written anew instead. */
    @Test
    void thePageIsUpToDate() throws IOException {
        List<AnnotatedSet> sets = List.of(
                gold(
                        "gold, two posts in three",
                        "gold-written-on.txt",
                        true,
                        "Annotated by others; rules were written on them."),
                gold(
                        "gold, the third post",
                        "gold-not-looked-at.txt",
                        false,
                        "Annotated by others. Neither posts nor annotations were looked at while rules were written; the scores by field were seen once on the way."),
                ours(
                        "our own annotations",
                        "dev.tsv",
                        true,
                        "All other posts of the corpus, annotated by us after the same guideline; rules were written on them. Of 32 of them, unseen until then, the first rules reached 0.78."),
                invented(
                        "invented posts",
                        "written-on",
                        true,
                        "Posts of our own invention in many hands' manners; rules were written on them."),
                invented(
                        "invented posts, kept apart",
                        "kept-apart",
                        false,
                        "Posts of our own invention by another author; no rule was written on them. Their total was looked at while rules were written, their text was not; the first rules reached 0.82."));
        sets.forEach(set -> assertThat(set.found()).as(set.name()).isEqualTo(set.spans()));
        String expected =
                ExtractionPage.of(sets, Files.readString(FOLDER.resolve("failures.md"), StandardCharsets.UTF_8));
        Path page = SharedFiles.repository().orElseThrow().resolve("docs/extraction.md");
        if (System.getProperty("dyad.write") != null) {
            Files.writeString(page, expected);
        }
        assertThat(page).as("run with -Ddyad.write to write it anew").exists().hasContent(expected);
    }

    private static AnnotatedSet gold(String name, String list, boolean seen, String how) throws IOException {
        SortedMap<String, ComparableFacts> right = new TreeMap<>();
        for (String slug : Files.readAllLines(FOLDER.resolve(list), StandardCharsets.UTF_8)) {
            right.put(slug, GoldJson.read(slug, SharedFiles.text("corpus/gold/" + slug + ".json")));
        }
        return set(name, how, seen, right, Annotations::post);
    }

    private static AnnotatedSet ours(String name, String table, boolean seen, String how) {
        return set(name, how, seen, Annotations.read(table).comparable(), Annotations::post);
    }

    private static AnnotatedSet invented(String name, String folder, boolean seen, String how) throws IOException {
        Path home = FOLDER.resolve("invented").resolve(folder);
        SortedMap<String, ComparableFacts> right = new TreeMap<>();
        try (Stream<Path> files = Files.list(home.resolve("gold"))) {
            for (Path file : files.toList()) {
                String slug = file.getFileName().toString().replace(".json", "");
                right.put(slug, GoldJson.read(slug, Files.readString(file, StandardCharsets.UTF_8)));
            }
        }
        return set(name, how, seen, right, slug -> home.resolve("posts/" + slug + ".md"));
    }

    private static AnnotatedSet set(
            String name,
            String how,
            boolean seen,
            SortedMap<String, ComparableFacts> right,
            Function<String, Path> post) {
        Map<String, ComparableFacts> read = new HashMap<>();
        int spans = 0;
        int found = 0;
        for (String slug : right.keySet()) {
            Document document = document(post.apply(slug));
            StudyFacts facts = new RuleExtractor().extract(document);
            read.put(slug, ComparableFacts.of(facts));
            List<Quote> quotes = quotes(facts).toList();
            spans += quotes.size();
            found += (int) quotes.stream()
                    .filter(quote -> stands(quote, document.source()))
                    .count();
        }
        return new AnnotatedSet(name, how, seen, Scores.of(right, read), spans, found);
    }

    private static boolean stands(Quote quote, String source) {
        return !quote.words().isEmpty()
                && quote.span()
                        .map(span -> source.startsWith(quote.words(), span.start())
                                && span.end() - span.start() == quote.words().length())
                        .orElse(false);
    }

    private static Stream<Quote> quotes(StudyFacts facts) {
        CitationFacts citation = facts.citation();
        Stream<Finding<?>> single = Stream.of(
                citation.title(),
                citation.journal(),
                citation.year(),
                citation.doi(),
                citation.pmid(),
                facts.design(),
                facts.country(),
                facts.sampleSize(),
                facts.duration());
        Stream<ProposedFact<?>> many = Stream.<List<? extends ProposedFact<?>>>of(
                        facts.population(), facts.assays(), facts.safety(), facts.quantities())
                .flatMap(List::stream);
        Stream<ProposedFact<?>> arms = facts.arms().stream()
                .flatMap(arm -> Stream.<Optional<? extends ProposedFact<?>>>of(arm.n(), arm.dose(), arm.infantDose())
                        .flatMap(Optional::stream));
        Stream<ProposedFact<?>> outcomes = facts.outcomes().stream().map(outcome -> outcome.result());
        Stream<ProposedFact<?>> alone = single.<ProposedFact<?>>flatMap(finding -> finding.proposal().stream());
        return Stream.concat(
                facts.arms().stream().map(arm -> arm.quote()),
                Stream.of(alone, many, arms, outcomes).flatMap(f -> f).map(ProposedFact::quote));
    }

    private static Document document(Path post) {
        try {
            SourceFile file = new SourceFile(post.getFileName().toString(), Bytes.of(Files.readAllBytes(post)));
            return ((ReadRecord.Read) new PostReader().read(file).records().getFirst()).document();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
