package org.dyad.review.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.evidence.origin.DocumentId;
import org.dyad.library.read.Bytes;
import org.junit.jupiter.api.Test;

/** What every place where a review is kept must obey; a new form extends this class and names itself. */
public abstract class ReviewStoreContract {
    /** The store under test, always the same one within a test; two calls are two programs that have it open. */
    protected abstract ReviewStore store();

    private static Bytes bytes(String text) {
        return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private String text(String file) {
        return new String(store().read(file).toArray(), StandardCharsets.UTF_8);
    }

    @Test
    void isEmptyAtFirst() {
        assertThat(store().files()).isEmpty();
        assertThat(store().decisions().read().decisions()).isEmpty();
        assertThatThrownBy(() -> store().read("review.yaml"))
                .isInstanceOf(InvalidEvidence.class)
                .hasMessageContaining("review.yaml");
    }

    @Test
    void givesBackWhatWasWrittenLast() {
        store().write("arms.csv", bytes("study\na\n"));
        store().write("review.yaml", bytes("title: A \u03bcg\n"));
        store().write("arms.csv", bytes(""));
        assertThat(text("arms.csv")).isEmpty();
        assertThat(text("review.yaml")).isEqualTo("title: A \u03bcg\n");
        assertThat(store().files()).containsExactly("review.yaml", "arms.csv");
    }

    @Test
    void takesNoNameButThoseOfAReview() {
        for (String name :
                List.of("", ".", "..", "../arms.csv", "/etc/passwd", "arms.csv/../x", "decisions.jsonl", "ARMS.CSV")) {
            assertThatThrownBy(() -> store().write(name, bytes("x")))
                    .as(name)
                    .isInstanceOf(InvalidEvidence.class)
                    .hasMessageContaining("arms.csv");
            assertThatThrownBy(() -> store().read(name)).as(name).isInstanceOf(InvalidEvidence.class);
        }
        assertThat(store().files()).isEmpty();
    }

    @Test
    void keepsDecisionsAndFilesApart() {
        FactKey key = new FactKey(new DocumentId("post-a"), FactKind.COUNTRY, "", Optional.empty(), "Elbonia");
        store().decisions()
                .append(List.of(new DecisionDraft(
                        key,
                        "Elbonia",
                        "v1",
                        new Reviewer("Ann", false),
                        new Action.Accept(),
                        Optional.empty(),
                        Optional.empty())));
        assertThat(store().files()).isEmpty();
        assertThat(store().decisions().read().decisions()).hasSize(1);
    }
}
