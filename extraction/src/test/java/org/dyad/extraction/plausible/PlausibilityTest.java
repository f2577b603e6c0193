package org.dyad.extraction.plausible;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dyad.evidence.origin.DocumentId;
import org.dyad.evidence.origin.Quote;
import org.dyad.evidence.origin.Span;
import org.dyad.evidence.quantity.AmountUnit;
import org.dyad.evidence.study.Compartment;
import org.dyad.extraction.fact.ArmFacts;
import org.dyad.extraction.fact.CitationFacts;
import org.dyad.extraction.fact.Doubt;
import org.dyad.extraction.fact.Finding;
import org.dyad.extraction.fact.Frequency;
import org.dyad.extraction.fact.OutcomeFacts;
import org.dyad.extraction.fact.OutcomeResult;
import org.dyad.extraction.fact.OutcomeResult.EffectKind;
import org.dyad.extraction.fact.OutcomeResult.Interval;
import org.dyad.extraction.fact.OutcomeResult.IntervalKind;
import org.dyad.extraction.fact.ProposedFact;
import org.dyad.extraction.fact.Quantity;
import org.dyad.extraction.fact.StatedDose;
import org.dyad.extraction.fact.StudyFacts;
import org.dyad.library.document.Document;
import org.dyad.library.document.DocumentKind;
import org.dyad.library.document.Metadata;
import org.dyad.library.document.ReadingText;
import org.junit.jupiter.api.Test;

/** Every check with a case that it must doubt and one beside it that it must not. Numbers are invented. */
class PlausibilityTest {
    private static final DocumentId ID = new DocumentId("d");

    private final List<ArmFacts> arms = new ArrayList<>();
    private final List<OutcomeFacts> outcomes = new ArrayList<>();
    private final List<ProposedFact<Quantity>> quantities = new ArrayList<>();
    private Finding<Integer> total = none();
    private Finding<String> pmid = none();
    private String title = "A title";

    private static <T> Finding<T> none() {
        return new Finding.NotStated<>("title and abstract");
    }

    private static <T> ProposedFact<T> fact(T value) {
        return fact(value, 0, 10);
    }

    private static <T> ProposedFact<T> fact(T value, int start, int end) {
        return new ProposedFact<>(value, new Quote(ID, Optional.of(new Span(start, end)), "words"), "rule", 0.9);
    }

    private static <T> Finding<T> stated(T value) {
        return new Finding.Stated<>(fact(value));
    }

    private void arm(int n) {
        arms.add(new ArmFacts(
                "arm " + n,
                Optional.of(fact(n)),
                Optional.empty(),
                Optional.empty(),
                false,
                fact(n).quote(),
                "rule",
                1));
    }

    private void dose(double amount, AmountUnit unit, Frequency every) {
        arms.add(new ArmFacts(
                "dosed",
                Optional.empty(),
                Optional.of(fact(new StatedDose(amount, unit, Optional.of(every), false))),
                Optional.empty(),
                false,
                fact(1).quote(),
                "rule",
                1));
    }

    private void level(double mean, double sd, String unit) {
        outcomes.add(new OutcomeFacts(
                "25(OH)D",
                Optional.of("dosed"),
                Optional.of(Compartment.INFANT_SERUM),
                Optional.empty(),
                fact(new OutcomeResult.Level(
                        mean, false, OptionalDouble.of(sd), Optional.empty(), Optional.of(unit)))));
    }

    private void effect(EffectKind kind, double value, double low, double high, String p) {
        outcomes.add(new OutcomeFacts(
                "it",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                fact(new OutcomeResult.Effect(
                        kind, value, Optional.of(new Interval(IntervalKind.CONFIDENCE, low, high)), Optional.of(p)))));
    }

    private StudyFacts facts() {
        return new StudyFacts(
                ID,
                List.of(new Span(0, 100)),
                new CitationFacts(none(), none(), none(), none(), pmid),
                none(),
                List.of(),
                none(),
                total,
                none(),
                List.of(),
                arms,
                outcomes,
                List.of(),
                quantities);
    }

    private List<String> doubts() {
        Document document = new Document(
                ID,
                DocumentKind.POST,
                Metadata.titled(Optional.of(title)),
                "",
                ReadingText.EMPTY,
                List.of(),
                List.of());
        StudyFacts checked = Plausibility.check(facts(), document);
        List<Doubt> all = new ArrayList<>();
        checked.sampleSize().proposal().ifPresent(f -> all.addAll(f.doubts()));
        checked.citation().pmid().proposal().ifPresent(f -> all.addAll(f.doubts()));
        checked.arms().forEach(arm -> {
            arm.n().ifPresent(f -> all.addAll(f.doubts()));
            arm.dose().ifPresent(f -> all.addAll(f.doubts()));
        });
        checked.outcomes().forEach(o -> all.addAll(o.result().doubts()));
        checked.quantities().forEach(q -> all.addAll(q.doubts()));
        return all.stream().map(Doubt::message).toList();
    }

    private void doubted(String... words) {
        assertThat(doubts()).singleElement().asString().contains(words);
    }

    private void fine() {
        assertThat(doubts()).isEmpty();
    }

    @Test
    void groupsAddUpToTheTotal() {
        total = stated(100);
        arm(48);
        arm(47);
        fine();
        arm(30);
        // any of the four numbers may be the wrong one
        assertThat(doubts()).hasSize(4).allMatch(d -> d.contains("add up to 125, more than the total of 100"));
    }

    @Test
    void aGroupAsLargeAsTheStudyIsDoubtedWithTheTotal() {
        total = stated(90);
        arm(45);
        arm(90);
        assertThat(doubts())
                .contains(
                        "The group has 90 people, as many as the whole study; it is one of several.",
                        "One of the groups has 90 people too; it may be the size of a group.",
                        "The groups add up to 135, more than the total of 90.")
                .hasSize(3);
    }

    @Test
    void oneGroupMayBeTheWholeStudy() {
        total = stated(90);
        arm(90);
        fine();
    }

    @Test
    void aGroupIsNotLargerThanTheStudy() {
        total = stated(40);
        arm(48);
        doubted("The group has 48 people, the whole study 40.");
    }

    @Test
    void groupsThatAreFarTooFew() {
        total = stated(400);
        arm(48);
        arm(47);
        doubted("95 of 400", "missed");
    }

    @Test
    void anIntervalHoldsItsEstimate() {
        effect(EffectKind.MEAN_DIFFERENCE, 5.3, 1, 9, "0.02");
        fine();
        effect(EffectKind.MEAN_DIFFERENCE, 5.3, -9, -1, "0.3");
        assertThat(doubts()).anyMatch(message -> message.contains("outside its interval"));
    }

    @Test
    void anIntervalRunsUpward() {
        effect(EffectKind.MEAN_DIFFERENCE, 5, 9, 1, "0.02");
        doubted("from 9 down to 1");
    }

    /** ln 0.44 = -0.821, SE = (ln 0.76 - ln 0.25) / 3.92 = 0.284: z = 2.9, p = 0.004. */
    @Test
    void aPValueFitsItsInterval() {
        effect(EffectKind.ODDS_RATIO, 0.44, 0.25, 0.76, "0.004");
        effect(EffectKind.ODDS_RATIO, 0.44, 0.25, 0.76, "<0.01");
        fine();
        effect(EffectKind.ODDS_RATIO, 0.44, 0.25, 0.76, "0.4");
        doubted("about 0.0038", "p 0.4 is printed");
    }

    @Test
    void aSmallSpreadIsAStandardError() {
        level(50, 20, "nmol/L");
        fine();
        outcomes.clear();
        level(50, 2, "nmol/L");
        doubted("4% of the mean", "standard error");
    }

    @Test
    void aLevelFitsItsUnit() {
        level(30, 10, "ng/mL");
        fine();
        outcomes.clear();
        level(130, 30, "ng/mL");
        doubted("130 ng/mL", "nmol/L");
        outcomes.clear();
        level(8, 3, "nmol/L");
        doubted("8 nmol/L", "ng/mL");
        outcomes.clear();
        level(30, 10, "ng/dL");
        doubted("ng/dL is no unit");
    }

    @Test
    void dosesAreWithinReason() {
        dose(6400, AmountUnit.IU, Frequency.DAY);
        dose(600_000, AmountUnit.IU, Frequency.ONCE);
        fine();
        dose(60_000, AmountUnit.IU, Frequency.DAY);
        doubted("60000 IU per day");
        arms.clear();
        dose(10, AmountUnit.IU, Frequency.DAY);
        doubted("micrograms");
        arms.clear();
        dose(6_000_000, AmountUnit.IU, Frequency.ONCE);
        doubted("single dose of 6000000 IU");
    }

    @Test
    void theTitleNamesADoseThatSomeoneGot() {
        dose(6400, AmountUnit.IU, Frequency.DAY);
        title = "6,400 IU helped";
        fine();
        title = "4,000 IU helped";
        doubted("4000 IU; no group");
    }

    @Test
    void aThresholdIsNoLevel() {
        level(50, 20, "nmol/L");
        quantities.add(fact(new Quantity(Quantity.Kind.THRESHOLD, 50, Optional.of("nmol/L")), 50, 60));
        fine();
        quantities.add(fact(new Quantity(Quantity.Kind.THRESHOLD, 50, Optional.of("nmol/L")), 2, 8));
        doubted("50 is printed as a limit");
    }

    @Test
    void sharesAndCorrelationsStayInTheirRange() {
        quantities.add(fact(new Quantity(Quantity.Kind.PERCENTAGE, 100, Optional.of("%"))));
        fine();
        quantities.add(fact(new Quantity(Quantity.Kind.PERCENTAGE, 130, Optional.of("%"))));
        doubted("130% is no share");
        quantities.clear();
        effect(EffectKind.CORRELATION, 1.4, 1.2, 1.6, "");
        doubted("no correlation");
    }

    @Test
    void oneThingHasOneLevel() {
        level(50, 20, "nmol/L");
        level(50, 20, "nmol/L");
        fine();
        level(60, 20, "nmol/L");
        assertThat(doubts()).hasSize(2).allMatch(message -> message.contains("50 and 60 were both read"));
    }

    @Test
    void aPubMedNumberHasItsDigits() {
        pmid = stated("12345678");
        fine();
        pmid = stated("1234");
        doubted("4 digits");
    }

    @Test
    void nothingButDoubtsIsChanged() {
        total = stated(40);
        arm(48);
        level(50, 2, "nmol/L");
        StudyFacts before = facts();
        Document document = new Document(
                ID, DocumentKind.POST, Metadata.titled(Optional.empty()), "", ReadingText.EMPTY, List.of(), List.of());
        StudyFacts after = Plausibility.check(before, document);
        assertThat(after.arms().getFirst().n().orElseThrow().value()).isEqualTo(48);
        assertThat(after.outcomes().getFirst().result().value())
                .isEqualTo(before.outcomes().getFirst().result().value());
        assertThat(after).isNotEqualTo(before);
    }
}
