package org.dyad.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dyad.evidence.testing.SharedFiles.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.OptionalDouble;
import org.dyad.extraction.fact.ArmFacts;
import org.dyad.extraction.fact.Design;
import org.dyad.extraction.fact.OutcomeFacts;
import org.dyad.extraction.fact.OutcomeResult;
import org.dyad.extraction.fact.ProposedFact;
import org.dyad.extraction.fact.StudyFacts;
import org.dyad.extraction.testing.Posts;
import org.dyad.library.document.Document;
import org.dyad.library.read.Bytes;
import org.dyad.library.read.ReadRecord;
import org.dyad.library.read.SourceFile;
import org.dyad.library.read.plain.PlainReader;
import org.junit.jupiter.api.Test;

/** The facts of the documents that began this project, as anyone can read them there. */
class FoundingDocumentsTest {
    private final RuleExtractor rules = new RuleExtractor();

    @Test
    void theArticleOnTheTrialInThailand() throws IOException {
        String name = "vitamin-d3-lactation-rct-thailand.txt";
        SourceFile file = new SourceFile(name, Bytes.of(Files.readAllBytes(shared("corpus/articles/" + name))));
        Document document =
                switch (new PlainReader().read(file).records().getFirst()) {
                    case ReadRecord.Read read -> read.document();
                    case ReadRecord.Failed failed -> throw new IllegalStateException(failed.reason());
                };
        StudyFacts facts = rules.extract(document);
        assertThat(facts.citation().doi().proposal())
                .hasValueSatisfying(doi -> verbatim(document, doi, "10.29328/journal.hcem.1001002"));
        assertThat(facts.design().proposal())
                .hasValueSatisfying(design -> assertThat(design.value()).isEqualTo(Design.RANDOMISED_TRIAL));
        assertThat(facts.sampleSize().proposal()).hasValueSatisfying(total -> verbatim(document, total, 72));
        assertThat(doses(facts)).containsExactly(OptionalDouble.of(1800), OptionalDouble.empty());
        assertThat(facts.arms()).extracting(ArmFacts::comparator).containsExactly(false, true);
    }

    @Test
    void theTrialOfEightHundredUnitsInInfants() {
        StudyFacts facts =
                rules.extract(post("half-of-infants-had-less-than-20-ng-of-vitamin-d-with-800-iu-need-more-rct"));
        assertThat(doses(facts)).containsExactly(OptionalDouble.of(800), OptionalDouble.of(400));
        assertThat(facts.arms()).extracting(ArmFacts::comparator).containsExactly(false, true);
        assertThat(results(facts)).containsExactly("13.0 in 800 IU", "14.2 in 400 IU", "RR 0.44");
    }

    @Test
    void theReviewOfMaternalDosesHasNoArms() {
        StudyFacts facts = rules.extract(post(
                "need-at-least-6000-iu-daily-while-breastfeeding-to-eliminate-vitamin-d-deficiency-meta-analysis"));
        assertThat(facts.arms()).isEmpty();
        assertThat(results(facts)).containsExactly("MD 7.8", "MD 3.07", "MD 2.05", "MD 2.7");
        StudyFacts review = rules.extract(post("6400-iu-vitamin-d-is-effective-during-breastfeeding"));
        assertThat(review.arms()).isEmpty();
        assertThat(review.outcomes()).isEmpty();
        assertThat(review.design().proposal())
                .hasValueSatisfying(design -> assertThat(design.value()).isEqualTo(Design.NARRATIVE_REVIEW));
    }

    private static Document post(String slug) {
        return Posts.read(shared("corpus/posts"), slug);
    }

    private static List<OptionalDouble> doses(StudyFacts facts) {
        return facts.arms().stream()
                .map(arm -> arm.dose().map(dose -> dose.value().iuPerDay()).orElse(OptionalDouble.empty()))
                .toList();
    }

    private static List<String> results(StudyFacts facts) {
        return facts.outcomes().stream().map(FoundingDocumentsTest::shortly).toList();
    }

    private static String shortly(OutcomeFacts outcome) {
        return switch (outcome.result().value()) {
            case OutcomeResult.Level level ->
                level.centre() + outcome.arm().map(arm -> " in " + arm).orElse("");
            case OutcomeResult.Effect effect -> effect.kind().code() + " " + effect.value();
        };
    }

    /** The value is the one expected, and its words stand in the file where they are said to. */
    private static <T> void verbatim(Document document, ProposedFact<T> fact, T value) {
        assertThat(fact.value()).isEqualTo(value);
        assertThat(fact.quote().span())
                .hasValueSatisfying(span -> assertThat(document.source().substring(span.start(), span.end()))
                        .isEqualTo(fact.quote().words()));
    }
}
