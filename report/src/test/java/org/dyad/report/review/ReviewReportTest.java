package org.dyad.report.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dyad.report.figure.Figure;
import org.dyad.report.figure.Figures;
import org.dyad.report.figure.mark.Bounds;
import org.dyad.report.figure.mark.Drawing;
import org.dyad.report.figure.mark.Mark;
import org.dyad.review.folder.ReviewFolder;
import org.dyad.review.result.OutcomeResult;
import org.dyad.review.result.ReviewResults;
import org.dyad.review.run.Progress;
import org.dyad.review.run.ReviewRunner;
import org.dyad.synthesis.assembly.AssembledContrast;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The report of {@code examples/lactation}: the real trials. */
class ReviewReportTest {

    private static ReviewResults results;
    private static String page;

    @BeforeAll
    static void run() {
        results = ReviewRunner.run(
                ReviewFolder.read(Path.of("..", "examples", "lactation")), "Dyad test", Progress.SILENT);
        page = ReviewReport.html(results);
    }

    private static List<String> all(String pattern) {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    @Test
    void everyLinkWithinTheReportLeadsSomewhere() {
        Set<String> ids = new HashSet<>(all(" id=\"([^\"]*)\""));
        assertThat(all(" href=\"#([^\"]*)\"")).isNotEmpty().allMatch(ids::contains);
    }

    /** The README opens with it; copy it from the figures of {@code dyad synthesize examples/lactation} when it changes. */
    @Test
    void theReadmeShowsTheForestPlotThatTheReportDraws() {
        String drawn = ReviewReport.svg(results).get("forest-infant-25-oh-d.svg");
        assertThat(Path.of("..", "docs", "images", "forest-infant-25-oh-d.svg"))
                .content(StandardCharsets.UTF_8)
                .as("docs/images/forest-infant-25-oh-d.svg is stale")
                .isEqualTo(drawn);
    }

    @Test
    void fewTrialsHaveAPosteriorBesideTheTable() {
        assertThat(ReviewReport.svg(results))
                .containsKeys("posterior-infant-25-oh-d.svg", "posterior-maternal-25-oh-d.svg");
    }

    @Test
    void noIdStandsTwice() {
        List<String> ids = all(" id=\"([^\"]*)\"");
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void everyPooledContrastLeadsFromTheForestPlotToItsTrial() {
        for (OutcomeResult outcome : results.outcomes()) {
            assertThat(outcome.pooled()).isPresent();
            for (AssembledContrast contrast : outcome.pooled().get().contrasts()) {
                String id = Say.contrastId(outcome.outcome(), contrast.trial(), contrast.arm());
                assertThat(page).contains("href=\"#" + id + "\"").contains("<ol id=\"" + id + "\"");
            }
        }
    }

    @Test
    void everyQuoteLeadsToItsSource() {
        List<String> quotes = all("<blockquote id=\"(quote-[^\"]*)\">");
        assertThat(quotes).isNotEmpty();
        assertThat(all("<cite>(.*?)</cite>")).hasSize(quotes.size()).allMatch(cite -> cite.contains("href=\"http"));
    }

    @Test
    void whatIsMissingIsSaidAndNothingIsFilledIn() {
        assertThat(page)
                .contains("Not assessed: the review has no judgements")
                .contains("there is no PRISMA flow diagram");
        assertThat(page).doesNotContainPattern("\\b(NaN|Optional|null)\\b");
    }

    @Test
    void everyTrialHasAnEntryAndAReasonWhereItWasNotUsed() {
        for (OutcomeResult outcome : results.outcomes()) {
            outcome.assembly().trials().forEach(trial -> assertThat(page)
                    .contains("id=\"" + Say.trialId(trial.trial()) + "\""));
        }
    }

    /** The table quotes the baselines of this trial in its rows at 3 months and uses its rows at 6 months. */
    @Test
    void aBaselineLeadsToTheWordsThatHoldIt() {
        int start = page.indexOf("<section id=\"trial-czech-kowalska-2014\"");
        String entry = page.substring(start, page.indexOf("</section>", start));
        assertThat(entry)
                .contains("at baseline (13.7 ng/ml vs. 16.1 ng/ml")
                .contains("1200 IU/d: baseline 13.7, final 25.7")
                .contains("values may be medians (not said)")
                .contains("final n 70 (1200 IU/d)");
    }

    @Test
    void theSameResultsGiveTheSameBytes() {
        assertThat(ReviewReport.html(results)).isEqualTo(page);
        assertThat(ReviewReport.svg(results)).isEqualTo(ReviewReport.svg(results));
    }

    @Test
    void theFiguresOfTheRealReviewKeepTheirWordsApartAndOnThePage() {
        for (Figure figure : ReviewReport.figures(results)) {
            for (double width : List.of(Figures.WIDTH, Figures.NARROW)) {
                Drawing drawing = Figures.draw(figure, width);
                List<Bounds> words = new ArrayList<>();
                collect(drawing.marks(), words);
                Bounds paper = new Bounds(-0.1, -0.1, width + 0.1, drawing.height() + 0.1);
                for (int i = 0; i < words.size(); i++) {
                    assertThat(paper.contains(words.get(i))).isTrue();
                    for (int j = i + 1; j < words.size(); j++) {
                        assertThat(words.get(i)
                                        .grown(-0.5)
                                        .overlaps(words.get(j).grown(-0.5)))
                                .as(figure.caption().id() + " at " + width)
                                .isFalse();
                    }
                }
            }
        }
    }

    private static void collect(List<Mark> marks, List<Bounds> words) {
        for (Mark mark : marks) {
            if (mark instanceof Mark.Group group) {
                collect(group.marks(), words);
            } else if (mark instanceof Mark.Text text) {
                words.add(text.bounds());
            }
        }
    }

    @Test
    void figureFilesAreNamedAfterTheirOutcomes() {
        Map<String, String> files = ReviewReport.svg(results);
        assertThat(files)
                .containsKeys("forest-maternal-25-oh-d.svg", "dose-maternal-25-oh-d.svg", "forest-infant-25-oh-d.svg");
    }
}
