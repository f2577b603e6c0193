package org.dyad.review.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dyad.evidence.origin.DocumentId;
import org.dyad.evidence.origin.Quote;
import org.dyad.evidence.quantity.ConcentrationUnit;
import org.dyad.extraction.claim.Claim;
import org.dyad.review.folder.ReviewFolder;
import org.dyad.review.folder.ReviewStarter;
import org.dyad.review.result.ReviewResults;
import org.dyad.review.run.Progress;
import org.dyad.review.run.ReviewRunner;
import org.dyad.synthesis.target.DoseForTarget;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Headlines beside the made-up review that every new review begins with. */
class VerdictsTest {
    private static ReviewResults results;

    @BeforeAll
    static void review(@TempDir Path folder) {
        ReviewStarter.write(folder.resolve("review"));
        results = ReviewRunner.run(ReviewFolder.read(folder.resolve("review")), "test", Progress.SILENT);
    }

    private static Quote words(String words) {
        return new Quote(new DocumentId("post"), Optional.empty(), words);
    }

    private static Verdict on(Claim claim) {
        return Verdicts.on(claim, results);
    }

    private static Verdict needed(double iu) {
        return on(new Claim.Dose(iu, true, words("need " + iu + " IU")));
    }

    private static DoseForTarget mean() {
        return results.outcomes().getFirst().targets().getFirst().result().meanDose();
    }

    @Test
    void aDoseThatTheReviewFindsAgrees() {
        OptionalDouble dose = mean().dose();
        assertThat(dose).isPresent();
        assertThat(needed(dose.getAsDouble()))
                .isInstanceOf(Verdict.Agrees.class)
                .extracting(Verdict::sentence)
                .asString()
                .contains("For the mean of Infant 25(OH)D to reach 20 ng/mL", "IU a day");
        assertThat(needed(mean().ciUpper().orElseThrow()).word()).isEqualTo("agrees");
    }

    @Test
    void aDoseOutsideEveryIntervalDiffersAndSaysWhatTheReviewFinds() {
        Verdict verdict = needed(0);
        assertThat(verdict).isInstanceOf(Verdict.Differs.class);
        assertThat(verdict.word()).isEqualTo("differs");
        assertThat(verdict.sentence()).contains("the review finds");
    }

    @Test
    void aDoseThatIsOnlyNamedIsNoClaimButTheReviewIsQuoted() {
        Verdict verdict = on(new Claim.Dose(400, false, words("400 IU")));
        assertThat(verdict).isInstanceOf(Verdict.CannotBeCompared.class);
        assertThat(verdict.sentence()).contains("does not say that it is needed", "What the review says of doses");
    }

    @Test
    void whatTheReviewDoesNotPoolIsSaidWithWhatItPools() {
        assertThat(on(new Claim.Times(2, true, words("2X less"))).sentence())
                .contains("a ratio of risks", "Infant 25(OH)D");
        assertThat(on(new Claim.Percent(30, true, words("30 percent"))).sentence())
                .contains("a percentage");
        assertThat(on(new Claim.Share(0.5, words("half of"))).sentence()).contains("a share of people");
        assertThat(on(new Claim.Help(true, words("helped"))).sentence()).contains("whether something helped");
        assertThat(on(new Claim.Level(20, ConcentrationUnit.NANOGRAMS_PER_MILLILITRE, true, words("20 ng")))
                        .word())
                .isEqualTo("cannot be compared");
    }
}
