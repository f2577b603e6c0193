package org.dyad.review.result;

import java.util.List;

/**
 * The target doses again under assumptions that the main analysis does not make, so that a reader sees what they would
 * add. They are never the answer.
 *
 * @param assumptions in plain words
 * @param trials on the curve under these assumptions
 * @param answers to the same questions
 */
public record AssumedTargets(String assumptions, int trials, List<TargetAnswer> answers) {
    public AssumedTargets {
        answers = List.copyOf(answers);
    }
}
