package org.dyad.cli.option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dyad.cli.command.WrongCall;
import org.dyad.extraction.fact.ExtractedDocument;
import org.dyad.report.output.FactsFolder;
import org.dyad.review.decision.FolderReviewStore;
import org.dyad.review.decision.Proposal;
import org.dyad.review.decision.Proposals;
import org.dyad.review.decision.ReviewStore;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The folder of a review, and the proposed facts that are decided on in it. */
public final class ProposedInput {
    @Parameters(
            index = "0",
            paramLabel = "REVIEW",
            description = "The folder of the review; decisions.jsonl is kept in it.")
    private Path review = Path.of("");

    @Option(
            names = "--facts",
            paramLabel = "DIR",
            description = "The folder that 'dyad extract --out' wrote. Default: REVIEW/facts.")
    private Optional<Path> facts = Optional.empty();

    /** A proposed fact with the document it is from. */
    public record Candidate(ExtractedDocument document, Proposal proposal) {}

    /** The folder of the review. */
    public Path review() {
        return review;
    }

    /** Where the review's decisions are. */
    public ReviewStore store() {
        if (review.toString().isEmpty() || (Files.exists(review) && !Files.isDirectory(review))) {
            throw new WrongCall("REVIEW is '" + review + "'; name the folder of a review.");
        }
        return new FolderReviewStore(review, Clock.systemUTC());
    }

    /** Every proposed fact, in the order of the files. */
    public List<Candidate> candidates() throws IOException {
        List<Candidate> all = new ArrayList<>();
        for (ExtractedDocument document : new FactsFolder(facts.orElse(review.resolve("facts"))).readAll()) {
            Proposals.of(document.facts()).forEach(proposal -> all.add(new Candidate(document, proposal)));
        }
        return all;
    }

    /** The one proposed fact whose id begins so. */
    public static Candidate one(List<Candidate> candidates, String id) {
        List<Candidate> found = candidates.stream()
                .filter(candidate -> candidate.proposal().key().id().startsWith(id))
                .toList();
        if (id.length() < 4 || found.isEmpty()) {
            throw new WrongCall("there is no proposed fact '" + id
                    + "'. 'dyad evidence list' shows their names; the first" + " 4 signs or more of one are enough.");
        }
        if (found.stream().map(c -> c.proposal().key()).distinct().count() > 1) {
            throw new WrongCall(
                    "'" + id + "' is the beginning of " + found.size() + " proposed facts: write more of it.");
        }
        return found.getFirst();
    }
}
