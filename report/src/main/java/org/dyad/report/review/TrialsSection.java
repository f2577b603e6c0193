package org.dyad.report.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dyad.evidence.study.NaturalOrder;
import org.dyad.evidence.study.Study;
import org.dyad.report.document.Block;
import org.dyad.report.document.Document.Section;
import org.dyad.report.document.Inline;
import org.dyad.report.document.Inline.Kind;
import org.dyad.report.document.Inline.Link;
import org.dyad.report.document.Inline.Marked;
import org.dyad.report.document.Inline.Words;
import org.dyad.review.result.OutcomeResult;
import org.dyad.review.result.ReviewResults;
import org.dyad.synthesis.assembly.AssembledTrial;

/** One entry for each trial: what it is, what it gave, and where every number of it came from. */
final class TrialsSection {

    private final ReviewResults results;

    TrialsSection(ReviewResults results) {
        this.results = results;
    }

    /** A trial as one outcome sees it. */
    private record Seen(OutcomeResult outcome, AssembledTrial trial) {}

    Section section() {
        Map<String, List<Seen>> byTrial = new TreeMap<>(NaturalOrder.NAMES);
        for (OutcomeResult outcome : results.outcomes()) {
            for (AssembledTrial trial : outcome.assembly().trials()) {
                byTrial.computeIfAbsent(trial.trial(), t -> new ArrayList<>()).add(new Seen(outcome, trial));
            }
        }
        List<Section> trials = new ArrayList<>();
        byTrial.forEach((id, seen) -> trials.add(trial(id, seen)));
        List<Inline> legend = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            legend.add(new Marked(kind, "", kind.meaning()));
            legend.add(new Words(" " + kind.meaning() + " "));
        }
        return new Section(
                "trials",
                "Trials, and where their numbers come from",
                List.of(
                        Block.Paragraph.of(
                                "Each difference leads back to the arms, the words and the address it was read from. Values that were not read as they stand carry a sign; its rule shows when it is pointed at, and stands in the steps."),
                        new Block.Paragraph(legend)),
                trials);
    }

    private Section trial(String id, List<Seen> seen) {
        Origins origins = new Origins("quote-" + Say.id(id));
        List<Block> blocks = new ArrayList<>();
        seen.getFirst().trial().studies().forEach(study -> blocks.add(citation(study)));
        for (Seen one : seen) {
            blocks.addAll(new TrialOutcome(results.evidence(), one.outcome(), one.trial(), origins).blocks());
        }
        blocks.addAll(origins.quotations());
        return Section.of(Say.trialId(id), seen.getFirst().trial().label(), blocks);
    }

    private static Block citation(Study study) {
        List<Inline> line = new ArrayList<>();
        line.add(new Words(Say.sentence(study.citation().words()) + " "));
        study.citation().link().ifPresent(link -> line.add(new Link(address(study), link)));
        List<String> facts = new ArrayList<>();
        study.country().ifPresent(facts::add);
        study.design().ifPresent(facts::add);
        study.blinding().ifPresent(facts::add);
        study.registry().ifPresent(facts::add);
        study.start().ifPresent(words -> facts.add("dosing began: " + words));
        if (!facts.isEmpty()) {
            line.add(new Inline.Quiet(" " + Say.sentence(String.join("; ", facts))));
        }
        return new Block.Paragraph(line);
    }

    private static String address(Study study) {
        Optional<String> doi = study.citation().doi().map(name -> "doi:" + name);
        return doi.or(() -> study.citation().pmid().map(number -> "PubMed " + number))
                .orElse("where it was read");
    }
}
