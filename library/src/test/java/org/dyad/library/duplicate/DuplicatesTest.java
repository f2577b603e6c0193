package org.dyad.library.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.dyad.evidence.origin.DocumentId;
import org.dyad.library.document.Bibliography;
import org.dyad.library.document.Document;
import org.dyad.library.document.DocumentKind;
import org.dyad.library.document.Link;
import org.dyad.library.document.LinkKind;
import org.dyad.library.document.Metadata;
import org.dyad.library.document.ReadingTextBuilder;
import org.dyad.library.duplicate.DuplicateDecision.Verdict;
import org.dyad.library.duplicate.DuplicatePair.Kind;
import org.dyad.library.store.InvalidLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuplicatesTest {
    private static Fingerprint post(String id, String title, String text, String... dois) {
        List<Link> links = new ArrayList<>();
        for (String doi : dois) {
            links.add(new Link(LinkKind.DOI, doi, doi, Optional.empty()));
        }
        return Fingerprint.of(new Document(
                new DocumentId(id),
                DocumentKind.POST,
                Metadata.titled(Optional.of(title)),
                text,
                new ReadingTextBuilder(text).copy(0, text.length()).build(),
                links,
                List.of()));
    }

    private static Fingerprint record(String id, String title, String author, int year, Optional<String> doi) {
        Bibliography none = Bibliography.NONE;
        Bibliography bibliography = new Bibliography(
                List.of(author),
                none.journal(),
                Optional.of(year),
                none.volume(),
                none.issue(),
                none.pages(),
                doi,
                none.pmid(),
                none.registry(),
                none.types(),
                none.keywords(),
                none.language(),
                none.url());
        return Fingerprint.of(new Document(
                new DocumentId(id),
                DocumentKind.RECORD,
                Metadata.titled(Optional.of(title)).withBibliography(bibliography),
                "",
                new ReadingTextBuilder("").build(),
                List.of(),
                List.of()));
    }

    private static DuplicatePair only(Fingerprint... documents) {
        List<DuplicatePair> pairs = Duplicates.among(List.of(documents));
        assertThat(pairs).hasSize(1);
        return pairs.getFirst();
    }

    private static String words(int seed, int count) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("w").append(random.nextInt(5000)).append(i % 11 == 10 ? ".\n" : " ");
        }
        return text.toString();
    }

    @Test
    void recordsOfOneDoiAreOne() {
        DuplicatePair pair = only(
                record("b", "Milk in mothers", "Ito, K", 2011, Optional.of("10.1/x")),
                record("a", "Another print of the title", "Ito K", 2012, Optional.of("10.1/x")));
        assertThat(pair.first().value()).isEqualTo("a");
        assertThat(pair.reasons()).extracting(DuplicatePair.Reason::kind).containsExactly(Kind.DOI);
        assertThat(pair.score()).isCloseTo(0.97, within(1e-9));
    }

    @Test
    void titlesNeedSupport() {
        String title = "Cholecalciferol for nursing mothers: a trial";
        double both = only(
                        record("a", title, "Ito, K", 2011, Optional.empty()),
                        record("b", "Cholecalciferol for Nursing Mothers - a Trial.", "K. Ito", 2011, Optional.empty()))
                .score();
        double otherYear = only(
                        record("a", title, "Ito, K", 2011, Optional.empty()),
                        record("b", title, "Oda, M", 2015, Optional.empty()))
                .score();
        double otherDoi = only(
                        record("a", title, "Ito, K", 2011, Optional.of("10.1/x")),
                        record("b", title, "Ito, K", 2011, Optional.of("10.1/y")))
                .score();
        assertThat(both).isGreaterThan(0.85);
        assertThat(otherYear).isLessThan(0.5);
        assertThat(otherDoi).isBetween(0.5, 0.7);
        assertThat(Duplicates.among(List.of(
                        record("a", "Editorial", "Ito", 2011, Optional.empty()),
                        record("b", "Editorial", "Ito", 2011, Optional.empty()))))
                .as("too short to mean anything")
                .isEmpty();
    }

    @Test
    void pagesThatNameOnePublicationMayBeAboutIt() {
        assertThat(only(post("a", "One", "", "10.1/X"), post("b", "Two", "", "10.1/x"))
                        .score())
                .isEqualTo(0.7);
        assertThat(Duplicates.among(List.of(post("a", "One", "", "10.1/x"), post("b", "Two", "", "10.1/x", "10.1/y"))))
                .isEmpty();
    }

    @Test
    void wordsAreComparedWhateverStandsBetweenThem() {
        String text = words(1, 300);
        DuplicatePair same = only(
                post("a", "One", text),
                post("b", "Two", text.replace(" ", " **").toUpperCase(java.util.Locale.ROOT)));
        assertThat(same.reasons().getFirst().kind()).isEqualTo(Kind.SAME_TEXT);
        DuplicatePair near = only(post("a", "One", text), post("b", "Two", text + words(2, 20)));
        assertThat(near.reasons().getFirst().kind()).isEqualTo(Kind.NEAR_TEXT);
        assertThat(Duplicates.among(List.of(post("a", "One", text), post("b", "Two", words(3, 300)))))
                .isEmpty();
    }

    /** The share of common runs, counted outright; 0.031 is the standard error of a sketch of 256, so 4 of them. */
    @Test
    void sketchesEstimateTheShareOfCommonRuns() {
        for (int added : new int[] {0, 50, 400, 1500}) {
            String a = words(5, 1500);
            String b = a + words(6, added);
            Set<String> runs = runs(a);
            Set<String> both = new HashSet<>(runs(b));
            Set<String> common = new HashSet<>(runs);
            common.retainAll(both);
            both.addAll(runs);
            assertThat(Sketch.of(a).likeness(Sketch.of(b)))
                    .isCloseTo((double) common.size() / both.size(), within(4 * 0.031));
        }
        String a = words(7, 100);
        String b = a + words(8, 30);
        Set<String> both = new HashSet<>(runs(b));
        assertThat(Sketch.of(a).likeness(Sketch.of(b)))
                .as("exact where texts are short")
                .isCloseTo((double) runs(a).size() / both.size(), within(1e-12));
    }

    private static Set<String> runs(String text) {
        String[] words = text.split("[^a-z0-9]+");
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + 5 <= words.length; i++) {
            runs.add(String.join(" ", List.of(words).subList(i, i + 5)));
        }
        return runs;
    }

    @Test
    void manyOfOneKindTakeNoSquareOfTime() {
        List<Fingerprint> documents = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            documents.add(post("p" + i, "The very same long title", "short text", "10.1/x"));
        }
        assertThat(Duplicates.among(documents)).hasSize(19_999);
    }

    @Test
    void decisionsStandUntilUndone(@TempDir Path folder) {
        DuplicateDecisions log = new DuplicateDecisions(folder);
        DocumentId a = new DocumentId("a");
        DocumentId b = new DocumentId("b");
        DocumentId c = new DocumentId("c");
        assertThat(log.decide(b, a, Verdict.SAME, "t1").number()).isEqualTo(1);
        log.decide(b, c, Verdict.SAME, "t2");
        DuplicateGroups groups = DuplicateGroups.of(log.standing());
        assertThat(groups.leader(c)).isEqualTo(a);
        assertThat(groups.groups()).containsExactly(List.of(a, b, c));
        log.decide(c, b, Verdict.DIFFERENT, "t3");
        assertThat(log.standing()).extracting(DuplicateDecision::number).containsExactly(1, 3);
        assertThat(DuplicateGroups.of(log.standing()).groups()).containsExactly(List.of(a, b));
        assertThat(log.undo(1, "t4").first()).isEqualTo(b);
        assertThat(DuplicateGroups.of(log.standing()).groups()).isEmpty();
        assertThatThrownBy(() -> log.undo(1, "t5"))
                .isInstanceOf(InvalidLibrary.class)
                .hasMessageContainingAll("no decision 1", "[3]");
        assertThatThrownBy(() -> log.decide(a, a, Verdict.SAME, "t6")).hasMessageContaining("given twice");
        assertThat(log.decide(a, b, Verdict.SAME, "t7").number())
                .as("numbers are not given again")
                .isEqualTo(4);
    }
}
