package org.dyad.cli.option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dyad.cli.command.WrongCall;
import org.dyad.evidence.origin.Quote;
import org.dyad.extraction.fact.ExtractedDocument;
import org.dyad.report.output.FactsFolder;
import org.dyad.review.decision.DecisionDraft;
import org.dyad.review.decision.FactKey;
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

    /** The rule of a fact that is in the log of decisions and not among the proposals. */
    public static final String BY_PERSON = "entered by a person, or no longer proposed";

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

    /** Every document of the folder of proposed facts. */
    public List<ExtractedDocument> documents() throws IOException {
        return new FactsFolder(facts.orElse(review.resolve("facts"))).readAll();
    }

    /**
     * Every proposed fact, in the order of the files, and after those of a document what persons decided on that is not proposed: they
     * entered it themselves, or the rules have changed.
     */
    public List<Candidate> candidates() throws IOException {
        Map<FactKey, DecisionDraft> decided = new LinkedHashMap<>();
        store().decisions().read().decisions().forEach(d -> decided.put(d.what().fact(), d.what()));
        List<Candidate> all = new ArrayList<>();
        for (ExtractedDocument document : documents()) {
            List<Proposal> proposals = Proposals.of(document.facts());
            proposals.forEach(proposal -> all.add(new Candidate(document, proposal)));
            Set<FactKey> known = proposals.stream().map(Proposal::key).collect(Collectors.toSet());
            decided.forEach((key, what) -> {
                boolean here = key.document().equals(document.facts().document())
                        && what.version().equals(document.sha256());
                if (here && !known.contains(key)) {
                    Quote quote = new Quote(key.document(), key.place(), what.words());
                    all.add(new Candidate(document, new Proposal(key, quote, BY_PERSON, 1, List.of())));
                }
            });
        }
        return all;
    }

    /** The folder of the review as it was typed, with --facts where it was typed: to be named in a next step. */
    public String typed() {
        return review + facts.map(folder -> " --facts " + folder).orElse("");
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
