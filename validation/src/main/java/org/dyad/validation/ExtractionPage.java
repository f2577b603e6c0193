package org.dyad.validation;

import java.util.List;
import java.util.Locale;
import org.dyad.extraction.agreement.Counts;
import org.dyad.extraction.agreement.Field;
import org.dyad.extraction.agreement.Scores;

/** The page {@code docs/extraction.md}: how often the rules are right, by field and by set of posts. */
public final class ExtractionPage {
    private ExtractionPage() {}

    /**
     * The page as markdown.
     *
     * @param failures what fails and why, written by a person, as markdown
     */
    public static String of(List<AnnotatedSet> sets, String failures) {
        StringBuilder page = new StringBuilder();
        page.append("# How well facts are drawn out of posts\n\n");
        page.append(
                "Written by the build from annotated posts; a test fails when it is stale. Facts are matched one to one within a post and a\n");
        page.append(
                "field. P is the share of proposed facts that are annotated, R the share of annotated facts that were proposed,\n");
        page.append("F1 = 2 P R / (P + R). A set without quantities was annotated without them.\n\n");
        summary(page, sets);
        for (AnnotatedSet set : sets) {
            fields(page, set);
        }
        page.append("## What fails, and why\n\n").append(failures.strip()).append("\n\n");
        page.append("## Every difference in the posts that no rule was written on\n\n");
        page.append(
                "Missed: annotated and not proposed. Extra: proposed and not annotated. Not all differences are errors of the rules:\n");
        page.append("annotations leave room for judgement.\n\n");
        sets.stream().filter(set -> !set.seen()).forEach(set -> differences(page, set));
        return page.toString().strip() + "\n";
    }

    private static void summary(StringBuilder page, List<AnnotatedSet> sets) {
        page.append(
                "| posts | number | rules were written on them | micro-F1 without quantities | exact words found in the post |\n");
        page.append("|---|---|---|---|---|\n");
        for (AnnotatedSet set : sets) {
            page.append(String.format(
                    Locale.ROOT,
                    "| %s | %d | %s | %s | %d of %d |%n",
                    set.name(),
                    set.scores().documents().size(),
                    set.seen() ? "yes" : "no",
                    set.seen()
                            ? three(set.scores().structured().f1())
                            : "**" + three(set.scores().structured().f1()) + "**",
                    set.found(),
                    set.spans()));
        }
        page.append('\n');
    }

    private static void fields(StringBuilder page, AnnotatedSet set) {
        page.append("## ")
                .append(capital(set.name()))
                .append("\n\n")
                .append(set.how())
                .append("\n\n");
        page.append("| field | P | R | F1 | right | extra | missed |\n|---|---|---|---|---|---|---|\n");
        Scores scores = set.scores();
        for (Field field : Field.values()) {
            Counts counts = scores.of(field);
            boolean annotated = field != Field.QUANTITIES || counts.both() + counts.first() > 0;
            if (annotated) {
                row(page, field.code(), counts);
            }
        }
        row(page, "all but quantities", scores.structured());
        page.append('\n');
    }

    private static void row(StringBuilder page, String name, Counts counts) {
        page.append(String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %d | %d | %d |%n",
                name,
                three(counts.precision()),
                three(counts.recall()),
                three(counts.f1()),
                counts.both(),
                counts.second(),
                counts.first()));
    }

    private static void differences(StringBuilder page, AnnotatedSet set) {
        page.append("### ").append(capital(set.name())).append("\n\n");
        page.append("| post | field | | value |\n|---|---|---|---|\n");
        for (Scores.Difference difference : set.scores().differences()) {
            if (difference.field() != Field.QUANTITIES) {
                page.append(String.format(
                        Locale.ROOT,
                        "| %s | %s | %s | %s |%n",
                        difference.document(),
                        difference.field().code(),
                        difference.missed() ? "missed" : "extra",
                        difference.fact().shown()));
            }
        }
        page.append('\n');
    }

    private static String three(double share) {
        return String.format(Locale.ROOT, "%.3f", share);
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
