package org.dyad.review.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dyad.evidence.origin.DocumentId;
import org.dyad.evidence.origin.Span;
import org.junit.jupiter.api.Test;

/** What every form of a decision log must obey; a new form extends this class and names itself. */
public abstract class DecisionLogContract {
    /** The time that {@link #log} must stamp on decisions. */
    protected static final Instant NOW = Instant.parse("2031-05-06T07:08:09.010Z");

    /** The log under test, always the same one within a test; two calls are two programs that have it open. */
    protected abstract DecisionLog log();

    /** A decision with these words. */
    protected static DecisionDraft draft(String reviewer, String value, Action action) {
        FactKey key = new FactKey(new DocumentId("post-a"), FactKind.COUNTRY, "", Optional.of(new Span(10, 16)), value);
        return new DecisionDraft(
                key, value, "v1", new Reviewer(reviewer, false), action, Optional.empty(), Optional.empty());
    }

    @Test
    void isEmptyAtFirst() {
        assertThat(log().read().decisions()).isEmpty();
        assertThat(log().append(List.of())).isEmpty();
        assertThat(log().read().decisions()).isEmpty();
    }

    @Test
    void givesBackWhatWasAppendedInOrder() {
        List<Decision> first = log().append(List.of(
                draft("Ann", "Elbonia", new Action.Accept()),
                draft("Ann", "Freedonia", new Action.Correct("Sylvania"))));
        List<Decision> second = log().append(List.of(
                draft("Bea", "Elbonia", new Action.Undo(first.getFirst().id())),
                draft("Bea", "Elbonia", new Action.Reject())
                        .because(Optional.of("no"))
                        .inBulk("field country")));
        List<Decision> all = new ArrayList<>(first);
        all.addAll(second);
        assertThat(log().read().decisions()).isEqualTo(all);
        assertThat(all).extracting(Decision::number).containsExactly(1, 2, 3, 4);
        assertThat(all).extracting(Decision::at).containsOnly(NOW);
        assertThat(all).extracting(Decision::id).doesNotHaveDuplicates();
    }

    @Test
    void keepsHostileWordsAsTheyAre() {
        String hostile = "a\nb\r\nc\td\u2028e\u0000f\"g\\h{}[]\ud83d\ude00\u202e,;'=cmd()";
        List<Decision> written = log().append(List.of(
                draft("Zo\u00eb O'Hara", hostile, new Action.Accept()).because(Optional.of(hostile))));
        assertThat(log().read().decisions()).isEqualTo(written);
        assertThat(log().read().notes()).isEmpty();
    }

    @Test
    void theSameDecisionTwiceIsTwoEntries() {
        log().append(List.of(draft("Ann", "Elbonia", new Action.Accept())));
        log().append(List.of(draft("Ann", "Elbonia", new Action.Accept())));
        assertThat(log().read().decisions()).extracting(Decision::id).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void severalWritersLoseNothing() throws Exception {
        int writers = 4;
        int each = 10;
        try (ExecutorService pool = Executors.newFixedThreadPool(writers)) {
            List<Future<?>> running = new ArrayList<>();
            for (int w = 0; w < writers; w++) {
                String name = "Writer " + w;
                running.add(pool.submit(() -> {
                    DecisionLog own = log();
                    for (int i = 0; i < each; i++) {
                        own.append(List.of(
                                draft(name, "a" + i, new Action.Accept()), draft(name, "b" + i, new Action.Reject())));
                    }
                }));
            }
            for (Future<?> writer : running) {
                writer.get();
            }
        }
        List<Decision> all = log().read().decisions();
        assertThat(all).hasSize(2 * writers * each);
        for (int i = 0; i < all.size(); i += 2) { // an append is never torn apart by another writer
            assertThat(all.get(i).what().reviewer())
                    .isEqualTo(all.get(i + 1).what().reviewer());
            assertThat(all.get(i).what().fact().value().substring(1))
                    .isEqualTo(all.get(i + 1).what().fact().value().substring(1));
        }
        assertThat(all.stream().map(Decision::number).toList())
                .isEqualTo(java.util.stream.IntStream.rangeClosed(1, all.size())
                        .boxed()
                        .toList());
    }
}
