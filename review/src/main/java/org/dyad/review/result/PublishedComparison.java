package org.dyad.review.result;

import java.util.Optional;
import org.dyad.evidence.study.PublishedEstimate;

/**
 * What others have published on the same question, beside ours.
 *
 * @param published as their words have it
 * @param ours our value of the same kind, in the same unit
 * @param oursIs what our value is, in plain words; empty where we have none
 * @param visibleDifferences what visibly differs between the two: trials, doses, model; no cause is claimed
 */
public record PublishedComparison(
        PublishedEstimate published,
        Optional<SensitivityRow.Interval> ours,
        String oursIs,
        String visibleDifferences) {}
