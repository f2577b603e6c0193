package org.dyad.review.folder;

import java.util.List;

/** Everything that is wrong in the files of a review, told at once. */
public final class InvalidReview extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InvalidReview(List<String> problems) {
        super(String.join("\n\n", problems));
    }
}
