package org.dyad.cli.option;

import java.util.Optional;
import org.dyad.review.decision.Reviewer;
import picocli.CommandLine.Option;

/** Who decides, and why. */
public final class ReviewerOptions {
    @Option(
            names = "--reviewer",
            required = true,
            paramLabel = "NAME",
            description = "Who decides; it is kept with the decision.")
    private String name = "";

    @Option(names = "--adjudicator", description = "This person settles what the others disagree on.")
    private boolean adjudicator;

    @Option(names = "--reason", paramLabel = "WORDS", description = "Why; it is kept with the decision.")
    private Optional<String> reason = Optional.empty();

    /** The person. */
    public Reviewer reviewer() {
        return new Reviewer(name, adjudicator);
    }

    /** Why. */
    public Optional<String> reason() {
        return reason;
    }
}
