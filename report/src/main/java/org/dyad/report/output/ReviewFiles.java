package org.dyad.report.output;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.dyad.report.json.ReviewJson;
import org.dyad.report.review.ReviewReport;
import org.dyad.review.result.ReviewResults;

/** Every file of a review's output, rendered: the same results and inputs give the same bytes. */
public final class ReviewFiles {
    /** The machine-readable results. */
    public static final String RESULTS = "results.json";
    /** The report for people. */
    public static final String REPORT = "report.html";
    /** The folder with a copy of every file that was read, so that a result can be run again wherever it is moved. */
    public static final String INPUTS = "inputs";
    /** In {@link #INPUTS}: the earlier results that these were compared with. */
    public static final String EARLIER = "earlier-results.json";

    private ReviewFiles() {}

    /**
     * Renders all files.
     *
     * @param inputs bytes of the files that were read, by name
     * @return bytes by path within the output folder, in the order of the paths
     */
    public static Map<String, byte[]> of(ReviewResults results, Map<String, byte[]> inputs) {
        Map<String, byte[]> files = new TreeMap<>();
        ReviewReport.svg(results).forEach((name, svg) -> files.put("figures/" + name, utf8(svg)));
        ReviewTables.of(results).forEach((name, csv) -> files.put("tables/" + name, utf8(csv)));
        inputs.forEach((name, bytes) -> files.put(INPUTS + "/" + name, bytes));
        files.put(RESULTS, utf8(ReviewJson.text(results)));
        files.put(REPORT, utf8(ReviewReport.html(results)));
        return files;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
