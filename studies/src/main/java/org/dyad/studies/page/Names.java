package org.dyad.studies.page;

import java.util.Locale;
import org.dyad.studies.coverage.CoverageStudy;
import org.dyad.studies.coverage.PoolingStudy;

/** The names of cells in the file of results. */
final class Names {
    static final String RECOVERY = "recovery/";
    static final String SHAPE = "shape/";
    static final String MEAN = "mean";
    static final String INDIVIDUALS = "individuals";

    private Names() {}

    static String of(CoverageStudy.Cell cell, String target) {
        return "dose/%s/%s/%s/%s"
                .formatted(
                        cell.trials(), cell.differences().word(), cell.method().word(), target);
    }

    static String of(PoolingStudy.Cell cell) {
        return String.format(
                Locale.ROOT,
                "pool/%s/%s/%s",
                cell.trials(),
                cell.tau(),
                cell.method().words());
    }
}
