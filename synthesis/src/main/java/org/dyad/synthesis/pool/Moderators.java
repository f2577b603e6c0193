package org.dyad.synthesis.pool;

import java.util.ArrayList;
import java.util.List;
import org.dyad.evidence.InvalidEvidence;

/**
 * The moderators of a meta-regression, in the order of their coefficients.
 *
 * @param moderators none for plain pooling
 * @param intercept  whether the first coefficient is the intercept
 */
public record Moderators(List<Moderator> moderators, boolean intercept) {
    /** The name of the first coefficient. */
    public static final String INTERCEPT = "intercept";

    public Moderators {
        moderators = List.copyOf(moderators);
        if (moderators.isEmpty() && !intercept) {
            throw new InvalidEvidence("A model needs an intercept or a moderator; this one has neither.");
        }
    }

    /** Plain pooling. */
    public static Moderators none() {
        return new Moderators(List.of(), true);
    }

    /** These moderators behind an intercept. */
    public static Moderators of(Moderator... moderators) {
        return new Moderators(List.of(moderators), true);
    }

    /** The same without the intercept. */
    public Moderators withoutIntercept() {
        return new Moderators(moderators, false);
    }

    public boolean isEmpty() {
        return moderators.isEmpty();
    }

    /** The same moderators for the contrasts at these positions. */
    public Moderators select(List<Integer> positions) {
        return new Moderators(moderators.stream().map(m -> m.select(positions)).toList(), intercept);
    }

    /** Columns of the design apart from the intercept's. */
    List<Moderator.Column> columns() {
        return moderators.stream().flatMap(m -> m.columns().stream()).toList();
    }

    /** Names of the coefficients. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        if (intercept) {
            names.add(INTERCEPT);
        }
        columns().forEach(column -> names.add(column.name()));
        return List.copyOf(names);
    }

    void requireCount(int contrasts) {
        for (Moderator moderator : moderators) {
            if (moderator.count() != contrasts) {
                throw new InvalidEvidence(
                        "Moderator %s has %s values for %s contrasts; each contrast needs one.",
                        moderator.name(), moderator.count(), contrasts);
            }
        }
    }
}
