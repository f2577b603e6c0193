package org.dyad.validation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Writes docs/validation.md. It holds no time and no last digits: differences are rounded up to a power of ten, so the page is the same on
 * every machine that computes the same.
 */
public final class ValidationPage {
    /** Differences below this share of the tolerance are rounding, which another machine may do otherwise. */
    private static final double NOISE = 0.001;

    private ValidationPage() {}

    /**
     * The page.
     *
     * @param shared  reports on the cases of shared/reference/meta
     * @param own     reports on the cases of validation/reference
     * @param waiting cases that are not compared yet, with the reason
     */
    public static String of(List<CaseReport> shared, List<CaseReport> own, Map<String, String> waiting) {
        StringBuilder page = new StringBuilder();
        page.append("""
                # Validation

                Dyad's results beside numbers that other programs computed from the same data. Written by the module `validation`; a test
                fails when this page is out of date (`./mvnw verify -pl validation -am -Ddyad.write` writes it anew).

                The reference cases lie in `shared/reference/meta`, computed with R 4.2.2, metafor 3.8-1, metadat 1.2-0, dosresmeta 2.2.0 and
                mixmeta 1.2.1; its README gives the conventions. Tolerances: relative error 1e-8 for closed forms, 1e-6 for what hangs on a
                searched variance, with an absolute floor of 1e-15 (1e-7 for variances that may lie at 0); other rules stand with their case. Every number of a
                case is compared or listed below with the reason why not. What a program returns with default stopping rules is never a
                target.

                Dose-response fits are held against the best maximum known of the same likelihood: log-likelihood within 1e-6; coefficients,
                intervals, predictions and trial deviations within 1e-4 standard errors; variances, tests and covariances within 1e-4 of their
                size. Dyad's REML log-likelihood includes 1/2 log|X'X|, which the one-stage figures of the reference leave out: that constant
                is taken off before comparing.

                """);
        table(page, shared);
        page.append("""

                ## Cases of our own

                What those cases lack: the scripts `validation/reference/make*.R` compute the numbers (R 4.2.2, metafor 3.8-1, clubSandwich 0.5.8,
                lme4 1.1-31, numDeriv 2016.8-1.1; each file names its own) and write them beside themselves, so these are compared in every
                build.

                """);
        table(page, own);
        List<CaseReport> all = Stream.concat(shared.stream(), own.stream()).toList();
        disagreements(page, all);
        leftOut(page, all);
        page.append("%n## Not compared yet%n%n".formatted());
        new TreeMap<>(waiting).forEach((name, why) -> page.append("- %s: %s%n".formatted(name, why)));
        return page.toString();
    }

    private static void table(StringBuilder page, List<CaseReport> reports) {
        page.append("""
                | case | what it pins down | quantities | disagreements | worst difference |
                |---|---|---:|---:|---|
                """);
        int total = 0;
        for (CaseReport report : reports) {
            total += report.comparisons().size();
            page.append("| %s | %s | %d | %d | %s |%n"
                    .formatted(
                            report.name(),
                            report.covers(),
                            report.comparisons().size(),
                            report.disagreements().size() + report.failures().size(),
                            worst(report)));
        }
        page.append("%n%d quantities in %d cases.%n".formatted(total, reports.size()));
    }

    private static String worst(CaseReport report) {
        return report.worst()
                .map(c -> c.shareOfAllowed() <= NOISE
                        ? "below %s of the tolerance".formatted(NOISE)
                        : "below %s of the tolerance, at `%s`".formatted(powerOfTen(c.shareOfAllowed()), c.path()))
                .orElse("nothing compared");
    }

    private static String quantities(int count) {
        return count == 1 ? "1 quantity" : count + " quantities";
    }

    /** The power of ten at or above a share: what is left of a number when its noise is taken away. */
    private static double powerOfTen(double share) {
        return StrictMath.pow(10, Math.ceil(StrictMath.log10(share)));
    }

    private static void disagreements(StringBuilder page, List<CaseReport> reports) {
        page.append("%n## Disagreements%n%n".formatted());
        int before = page.length();
        for (CaseReport report : reports) {
            Map<String, Integer> byReason = new TreeMap<>();
            report.disagreements().forEach(c -> byReason.merge(c.reason(), 1, Integer::sum));
            byReason.forEach((reason, count) ->
                    page.append("- %s: %s: %s%n".formatted(report.name(), quantities(count), reason)));
            report.failures().forEach(c -> page.append("- %s: UNEXPLAINED: %s%n".formatted(report.name(), c)));
        }
        if (page.length() == before) {
            page.append("None.%n".formatted());
        }
    }

    private static void leftOut(StringBuilder page, List<CaseReport> reports) {
        page.append("%n## Left out%n%n".formatted());
        for (CaseReport report : reports) {
            report.leftOut()
                    .forEach((reason, count) ->
                            page.append("- %s: %s: %s%n".formatted(report.name(), quantities(count), reason)));
        }
    }
}
