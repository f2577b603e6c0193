package org.dyad.review.result;

import java.util.List;
import java.util.Optional;
import org.dyad.synthesis.pool.PoolingFit;

/**
 * Something that may explain why trials differ. What differs between trials is an ecological association: it need not
 * hold between people.
 *
 * @param name of the column
 * @param points the trials that state it
 * @param fit the meta-regression; absent with too few trials
 * @param note why there is no fit; empty where there is one
 */
public record ModeratorResult(String name, List<Point> points, Optional<PoolingFit> fit, String note) {
    /** Trials per moderator from which a meta-regression is fitted (judgement). */
    public static final int TRIALS_PER_MODERATOR = 10;

    public ModeratorResult {
        points = List.copyOf(points);
    }

    /**
     * One trial.
     *
     * @param trial id
     * @param value of the moderator, in the table's words
     * @param estimate its pooled contrast
     * @param standardError of {@code estimate}
     */
    public record Point(String trial, String value, double estimate, double standardError) {}
}
