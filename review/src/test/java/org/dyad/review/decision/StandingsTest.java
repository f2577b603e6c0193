package org.dyad.review.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dyad.evidence.origin.DocumentId;
import org.dyad.evidence.origin.Span;
import org.junit.jupiter.api.Test;

class StandingsTest {
    private static final FactKey FACT =
            new FactKey(new DocumentId("post"), FactKind.SAMPLE_SIZE, "", Optional.of(new Span(1, 4)), "120");

    private final List<Decision> log = new ArrayList<>();

    private Decision by(String name, Action action) {
        return add(new Reviewer(name, name.equals("Judge")), action, "v1");
    }

    private Decision add(Reviewer reviewer, Action action, String version) {
        DecisionDraft draft =
                new DecisionDraft(FACT, "120", version, reviewer, action, Optional.empty(), Optional.empty());
        Decision decision = DecisionLine.decided(draft, log.size() + 1, Instant.EPOCH);
        log.add(decision);
        return decision;
    }

    private Standing standing(int needed) {
        return Standings.of(log, needed).of(FACT, "v1");
    }

    @Test
    void nothingIsEvidenceUntilAPersonAccepts() {
        assertThat(standing(1)).isInstanceOf(Standing.Undecided.class);
        by("Ann", new Action.Accept());
        assertThat(standing(1).accepted()).contains("120");
        assertThat(standing(2)).isInstanceOf(Standing.Waiting.class);
        assertThat(standing(2).accepted()).isEmpty();
    }

    @Test
    void ofOnePersonTheLastDecisionCounts() {
        by("Ann", new Action.Accept());
        by("Ann", new Action.Correct("121"));
        assertThat(standing(1).accepted()).contains("121");
        by("Ann", new Action.Reject());
        assertThat(standing(1)).isInstanceOf(Standing.Rejected.class);
        assertThat(standing(2)).as("one person twice is one person").isInstanceOf(Standing.Waiting.class);
    }

    @Test
    void whoDifferIsAConflictUntilAnAdjudicatorDecides() {
        by("Ann", new Action.Accept());
        by("Bea", new Action.Correct("121"));
        assertThat(standing(1)).isInstanceOf(Standing.Conflict.class);
        by("Judge", new Action.Correct("121"));
        assertThat(standing(2).accepted()).contains("121");
        by("Ann", new Action.Reject());
        assertThat(standing(2).accepted()).as("the adjudicator's word stays").contains("121");
    }

    @Test
    void whoCorrectToTheSameValueAgree() {
        by("Ann", new Action.Correct("121"));
        by("Bea", new Action.Correct("121"));
        assertThat(standing(2).accepted()).contains("121");
    }

    @Test
    void undoTakesBackOnesOwnDecisionOnly() {
        Decision ann = by("Ann", new Action.Accept());
        Decision second = by("Ann", new Action.Reject());
        by("Bea", new Action.Undo(second.id()));
        assertThat(standing(1)).isInstanceOf(Standing.Rejected.class);
        by("Ann", new Action.Undo(second.id()));
        assertThat(standing(1).accepted())
                .as("the decision before it counts again")
                .contains("120");
        by("Ann", new Action.Undo(ann.id()));
        assertThat(standing(1)).isInstanceOf(Standing.Undecided.class);
        by("Ann", new Action.Accept());
        assertThat(standing(1).accepted()).contains("120");
    }

    @Test
    void aDecisionCountsForTheVersionThatWasSeen() {
        add(new Reviewer("Ann", false), new Action.Accept(), "v0");
        assertThat(standing(1)).isInstanceOf(Standing.Outdated.class);
        assertThat(standing(1).accepted()).isEmpty();
        by("Ann", new Action.Accept());
        assertThat(standing(1).accepted()).contains("120");
    }
}
