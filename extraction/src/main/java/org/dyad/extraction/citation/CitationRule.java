package org.dyad.extraction.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dyad.evidence.origin.Span;
import org.dyad.extraction.fact.CitationFacts;
import org.dyad.extraction.fact.Finding;
import org.dyad.extraction.fact.ProposedFact;
import org.dyad.extraction.study.Part;
import org.dyad.extraction.study.StudyReading;
import org.dyad.extraction.study.StudyText;
import org.dyad.library.document.Block;
import org.dyad.library.document.Link;

/**
 * Reads the citation of the first study from its title and citation lines. That of the DOI is the share of right
 * values on the annotated posts the rules were written on; the other confidences are estimates.
 */
public final class CitationRule {
    private static final String LINES = "title and citation lines";

    /** How far after a study a link to its publisher may stand. */
    private static final int NEARBY = 400;

    private final StudyReading reading;
    private final StudyText study;

    private CitationRule(StudyReading reading, StudyText study) {
        this.reading = reading;
        this.study = study;
    }

    /** The citation of the first study. */
    public static CitationFacts read(StudyReading reading, String ifNone) {
        if (reading.studies().isEmpty()) {
            return new CitationFacts(none(ifNone), none(ifNone), none(ifNone), none(ifNone), none(ifNone));
        }
        CitationRule rule = new CitationRule(reading, reading.studies().getFirst());
        return new CitationFacts(
                Finding.of(rule.title(), LINES),
                Finding.of(rule.journal(), LINES),
                Finding.of(rule.year(), LINES),
                Finding.of(rule.doi(), "citation lines and links to publishers"),
                Finding.of(rule.pmid(), LINES));
    }

    private static <T> Finding<T> none(String ifNone) {
        return new Finding.NotStated<>(ifNone);
    }

    private Optional<ProposedFact<String>> title() {
        return study.title().map(span -> {
            Span dated = StudyTitle.withoutDate(reading.text(), span);
            return reading.fact(StudyTitle.oneLine(reading.words(dated)), dated, "citation.title", 0.9);
        });
    }

    private Optional<ProposedFact<String>> journal() {
        for (Span line : study.of(Part.Role.CITATION)) {
            Optional<Span> journal = CitationLine.journal(reading.text(), line);
            if (journal.isPresent()) {
                return journal.map(span -> reading.fact(reading.words(span), span, "citation.journal", 0.8));
            }
        }
        return Optional.empty();
    }

    private Optional<ProposedFact<Integer>> year() {
        for (Span line : lines()) {
            Optional<Span> year = CitationLine.year(reading.text(), line);
            if (year.isPresent()) {
                return year.map(
                        span -> reading.fact(Integer.parseInt(reading.words(span)), span, "citation.year", 0.95));
            }
        }
        return Optional.empty();
    }

    private Optional<ProposedFact<String>> doi() {
        for (Span line : lines()) {
            Optional<Span> found = DoiScanner.find(reading.text(), line.start(), line.end());
            if (found.isPresent()) {
                String words = reading.words(found.get());
                return Optional.of(reading.fact(DoiScanner.normal(words), found.get(), "citation.doi.line", 0.98));
            }
        }
        return linkedDoi();
    }

    /** The identifier in the address of a link that stands in the study or just after it. */
    private Optional<ProposedFact<String>> linkedDoi() {
        Span span = study.span();
        int limit = nearby(span.end());
        for (Link link : reading.document().links()) {
            if (link.inText().isEmpty()) {
                continue;
            }
            Span at = link.inText().get();
            boolean inside = at.start() >= span.start() && at.end() <= limit;
            Optional<Span> found =
                    DoiScanner.find(link.target(), 0, link.target().length());
            if (inside && found.isPresent() && at.end() > at.start()) {
                String doi =
                        link.target().substring(found.get().start(), found.get().end());
                return Optional.of(reading.fact(DoiScanner.normal(doi), at, "citation.doi.link", 0.9));
            }
        }
        return Optional.empty();
    }

    /** The end of what stands near a study: before a heading or the next study. */
    private int nearby(int end) {
        int limit = end + NEARBY;
        for (Block block : reading.document().text().blocks()) {
            if (block instanceof Block.Heading && block.span().start() >= end) {
                limit = Math.min(limit, block.span().start());
            }
        }
        if (reading.studies().size() > 1) {
            limit = Math.min(limit, reading.studies().get(1).span().start());
        }
        return Math.max(limit, end);
    }

    private Optional<ProposedFact<String>> pmid() {
        for (Span line : lines()) {
            Optional<Span> found = CitationLine.pmid(reading.text(), line);
            if (found.isPresent()) {
                return found.map(span -> reading.fact(reading.words(span), span, "citation.pmid", 0.98));
            }
        }
        return Optional.empty();
    }

    /** Citation lines in order, then the title, which carries the citation on some pages. */
    private List<Span> lines() {
        List<Span> lines = new ArrayList<>(study.of(Part.Role.CITATION));
        study.title().ifPresent(lines::add);
        return lines;
    }
}
