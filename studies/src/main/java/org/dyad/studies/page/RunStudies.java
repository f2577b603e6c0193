package org.dyad.studies.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.dyad.studies.coverage.CoverageStudy;
import org.dyad.studies.coverage.PoolingStudy;
import org.dyad.studies.recovery.Recovered;
import org.dyad.studies.recovery.RecoveryStudy;
import org.dyad.synthesis.target.IntervalMethod;

/**
 * Runs what the file of results does not have yet, and writes the page: {@code RunStudies REPOSITORY}, or the test of the page with
 * {@code -Ddyad.studies}. Takes many minutes from nothing,
 * and can be broken off: finished cells are kept.
 */
public final class RunStudies {
    /** Tables of contrasts in a cell of the pooling study. */
    static final int TABLES = 10_000;
    /** Literatures of the recovery study. */
    static final int LITERATURES = 1000;

    static final String RESULTS = "studies/results/coverage.tsv";
    static final String PAGE = "docs/coverage.md";

    private RunStudies() {}

    public static void main(String[] args) {
        if (args.length != 1) {
            System.err.println("Usage: RunStudies REPOSITORY");
            System.exit(2);
        }
        Path repository = Path.of(args[0]);
        KeptResults kept = KeptResults.read(repository.resolve(RESULTS));
        pooling(kept);
        recovery(kept);
        doses(kept);
        try {
            Files.writeString(repository.resolve(PAGE), CoveragePage.of(kept), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pooling(KeptResults kept) {
        for (PoolingStudy.Cell cell : PoolingStudy.cells()) {
            if (!kept.has(Names.of(cell), TABLES)) {
                kept.keep(Names.of(cell), PoolingStudy.run(cell, TABLES));
            }
        }
        say("pooling");
    }

    private static void recovery(KeptResults kept) {
        if (kept.cells(Names.RECOVERY).isEmpty()) {
            for (Recovered recovered : RecoveryStudy.matching(LITERATURES)) {
                kept.keep(Names.RECOVERY + recovered.what(), recovered);
            }
        }
        say("recovery");
        for (String shape : RecoveryStudy.OTHER_SHAPES) {
            if (kept.cells(Names.SHAPE + shape).isEmpty()) {
                for (Recovered recovered : RecoveryStudy.other(shape, LITERATURES)) {
                    kept.keep(Names.SHAPE + shape + "/" + recovered.what(), recovered);
                }
            }
            say(shape);
        }
    }

    /** What a review uses by itself comes first: the band, then the bootstrap for few trials. */
    private static void doses(KeptResults kept) {
        List<CoverageStudy.Cell> cells = CoverageStudy.cells().stream()
                .sorted(Comparator.comparing((CoverageStudy.Cell cell) -> cell.method() != IntervalMethod.BAND)
                        .thenComparingInt(cell -> -CoverageStudy.runs(cell)))
                .toList();
        for (CoverageStudy.Cell cell : cells) {
            int runs = CoverageStudy.runs(cell);
            if (!kept.has(Names.of(cell, Names.MEAN), runs) || !kept.has(Names.of(cell, Names.INDIVIDUALS), runs)) {
                CoverageStudy.Result result = CoverageStudy.run(cell, runs);
                kept.keep(Names.of(cell, Names.MEAN), result.mean());
                kept.keep(Names.of(cell, Names.INDIVIDUALS), result.individuals());
            }
            say(Names.of(cell, "done"));
        }
    }

    private static void say(String what) {
        System.err.println(what);
    }
}
