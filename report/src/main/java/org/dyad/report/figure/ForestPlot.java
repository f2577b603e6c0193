package org.dyad.report.figure;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Trials one under the other, each with its effect and interval, and what they come to together.
 *
 * <p>Squares have an area in proportion to the weight. Trials that a rule keeps out are hollow and carry the reason as a note
 * under the figure; equal reasons share a letter.
 *
 * @param caption     name and words
 * @param axis        the effect
 * @param nameHeader  head of the first column, such as "Trial"
 * @param columns     further columns between name and graph, such as dose and n; a row's cells follow them
 * @param riskDomains short codes of the risk-of-bias domains, such as D1; empty leaves the column out
 * @param groups      one group without heading, or subgroups each with its own
 * @param overall     results over all groups, one line each; usually one
 * @param footers     lines under the figure: heterogeneity, test of subgroups, how it was computed
 */
public record ForestPlot(
        Caption caption,
        EffectAxis axis,
        String nameHeader,
        List<Column> columns,
        List<String> riskDomains,
        List<Group> groups,
        List<Pooled> overall,
        List<String> footers)
        implements Figure {

    /** @throws IllegalArgumentException if a row has another number of cells than there are columns, or of judgements */
    public ForestPlot {
        columns = List.copyOf(columns);
        riskDomains = List.copyOf(riskDomains);
        groups = List.copyOf(groups);
        overall = List.copyOf(overall);
        footers = List.copyOf(footers);
        int expected = columns.size();
        for (Group group : groups) {
            for (Row row : group.rows()) {
                requireSize(row.name(), "cells", row.cells().size(), expected);
                if (!row.risk().isEmpty()) {
                    requireSize(row.name(), "judgements", row.risk().size(), riskDomains.size());
                }
            }
            group.pooled().forEach(pooled -> requireCells(pooled, expected));
        }
        overall.forEach(pooled -> requireCells(pooled, expected));
    }

    private static void requireCells(Pooled pooled, int expected) {
        if (!pooled.cells().isEmpty()) {
            requireSize(pooled.label(), "cells", pooled.cells().size(), expected);
        }
    }

    private static void requireSize(String row, String what, int found, int expected) {
        if (found != expected) {
            throw new IllegalArgumentException("forest plot, row \"" + row + "\": " + found + " " + what + ", expected "
                    + expected + ", one for each column.");
        }
    }

    /** How a column's cells stand under its head. */
    public enum Alignment {
        /** Words. */
        LEFT,
        /** Numbers with the same number of decimals. */
        RIGHT,
        /** Signs. */
        CENTRE
    }

    /** A column of words between name and graph. */
    public record Column(String header, Alignment alignment) {}

    /**
     * Trials that belong together.
     *
     * @param heading empty if the plot has no subgroups
     * @param rows    in the order of drawing
     * @param pooled  what they come to; one line each, often none or one
     */
    public record Group(Optional<String> heading, List<Row> rows, List<Pooled> pooled) {
        public Group {
            rows = List.copyOf(rows);
            pooled = List.copyOf(pooled);
        }

        /** The only group of a plot without subgroups. */
        public static Group of(List<Row> rows) {
            return new Group(Optional.empty(), rows, List.of());
        }
    }

    /**
     * One trial, or one comparison of a trial.
     *
     * @param name     as in "Naik 2017"; wraps where it is long
     * @param cells    one for each column; may be empty words
     * @param estimate its effect; empty is shown as "not estimable"
     * @param weight   percent of the pooled result it stands in; empty for a trial kept out
     * @param standing whether it entered the pooled result
     * @param notes    each is lettered and printed under the figure, such as "SD derived from the printed p value."
     * @param risk     one judgement for each domain, or none
     * @param anchor   where the row leads
     */
    public record Row(
            String name,
            List<String> cells,
            Optional<Estimate> estimate,
            OptionalDouble weight,
            Standing standing,
            List<String> notes,
            List<RiskJudgement> risk,
            Anchor anchor) {
        public Row {
            cells = List.copyOf(cells);
            notes = List.copyOf(notes);
            risk = List.copyOf(risk);
        }
    }

    /**
     * A pooled effect: a diamond.
     *
     * @param label      such as "All trials, random effects"
     * @param cells      one for each column, or none at all
     * @param estimate   the mean effect and its interval
     * @param weight     percent of the whole that a subgroup stands for; empty where it means nothing
     * @param prediction interval for the true mean effect in a new trial, drawn as a bar under the diamond
     * @param detail     a line in small type beside the label, such as "tau\u00b2 = 12.1; I\u00b2 = 63%"
     * @param anchor     where the line leads
     */
    public record Pooled(
            String label,
            List<String> cells,
            Estimate estimate,
            OptionalDouble weight,
            Optional<Prediction> prediction,
            Optional<String> detail,
            Anchor anchor) {
        public Pooled {
            cells = List.copyOf(cells);
        }
    }

    /**
     * An interval for the true mean effect in a new trial.
     *
     * @param low  lower limit on the scale of the analysis
     * @param high upper limit
     * @param rule how it was made, such as "t with k \u2212 2 degrees of freedom"; always printed
     */
    public record Prediction(double low, double high, String rule) {}
}
