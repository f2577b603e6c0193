package org.dyad.studies.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dyad.evidence.testing.SharedFiles;
import org.dyad.studies.coverage.CoverageStudy;
import org.dyad.studies.coverage.Differences;
import org.dyad.studies.coverage.PoolingStudy;
import org.dyad.studies.coverage.Tally;
import org.dyad.synthesis.target.IntervalMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CoveragePageTest {
    private static final Path REPOSITORY = SharedFiles.repository().orElseThrow();

    private static KeptResults kept() {
        return KeptResults.read(REPOSITORY.resolve(RunStudies.RESULTS));
    }

    /** Runs what the file of results does not have: minutes to an hour from nothing. */
    @Test
    @EnabledIfSystemProperty(named = "dyad.studies", matches = ".*")
    void runWhatIsMissing() {
        RunStudies.main(new String[] {REPOSITORY.toString()});
    }

    /** With {@code -Ddyad.write} the page is written anew instead. */
    @Test
    void thePageIsWhatWasCounted() throws IOException {
        Path page = REPOSITORY.resolve(RunStudies.PAGE);
        if (System.getProperty("dyad.write") != null) {
            Files.writeString(page, CoveragePage.of(kept()));
        }
        assertThat(page).as("run with -Ddyad.write to write it anew").hasContent(CoveragePage.of(kept()));
    }

    static List<CoverageStudy.Cell> sample() {
        return List.of(
                new CoverageStudy.Cell(3, Differences.NONE, IntervalMethod.BOOTSTRAP),
                new CoverageStudy.Cell(10, Differences.MODERATE, IntervalMethod.BAND),
                new CoverageStudy.Cell(19, Differences.MODERATE, IntervalMethod.BAND));
    }

    /** The engine still gives the intervals that were counted: limits to within a tenth of an IU over ten literatures. */
    @ParameterizedTest
    @MethodSource("sample")
    void theFirstRunsOfACellAreStillWhatTheEngineGives(CoverageStudy.Cell cell) {
        CoverageStudy.Result now = CoverageStudy.run(cell, Tally.SAMPLE);
        same(now.mean(), kept(Names.of(cell, Names.MEAN)));
        same(now.individuals(), kept(Names.of(cell, Names.INDIVIDUALS)));
    }

    @Test
    void theFirstTablesArePooledAsTheyWere() {
        for (PoolingStudy.Cell cell : PoolingStudy.cells()) {
            same(PoolingStudy.run(cell, Tally.SAMPLE), kept(Names.of(cell)));
        }
    }

    private static Tally kept(String cell) {
        Optional<Tally> tally = kept().tally(cell);
        assertThat(tally).as("%s in %s", cell, RunStudies.RESULTS).isPresent();
        return tally.orElseThrow();
    }

    private static void same(Tally now, Tally kept) {
        String why = "the engine's intervals have changed: empty " + RunStudies.RESULTS + " and run RunStudies again";
        assertThat(now.sampleCovered()).as(why).isEqualTo(kept.sampleCovered());
        assertThat(now.sampleLimits()).as(why).isCloseTo(kept.sampleLimits(), within(0.1));
    }
}
