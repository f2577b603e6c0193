package org.dyad.evidence.table;

import java.util.Optional;

/** One row of a simple table; the components bear the names of the columns. */
public sealed interface SimpleRow {
    /** Label of the study. */
    String study();

    /** Row as a spreadsheet counts: the header is row 1. */
    int row();

    /**
     * An effect with its sampling variance.
     *
     * @param yi effect, on the scale it is analysed on
     * @param vi its variance ({@code sei} squared where the table has standard errors); more than 0
     */
    record Effect(String study, double yi, double vi, int row) implements SimpleRow {}

    /** Means of two groups (1 treated, 2 comparator); sizes 1 or more, SDs 0 or more. */
    record TwoMeans(String study, int n1, double mean1, double sd1, int n2, double mean2, double sd2, int row)
            implements SimpleRow {}

    /** Events and non-events of two groups: {@code ai}, {@code bi} treated, {@code ci}, {@code di} comparator. */
    record TwoByTwo(String study, int ai, int bi, int ci, int di, int row) implements SimpleRow {}

    /** Two occasions of one group of {@code n}, {@code r} their correlation. */
    record Change(String study, double m1, double sd1, double m2, double sd2, int n, double r, int row)
            implements SimpleRow {}

    /** A correlation in {@code ni} persons. */
    record Correlation(String study, double ri, int ni, int row) implements SimpleRow {}

    /** {@code xi} events in {@code ni} persons. */
    record Proportion(String study, int xi, int ni, int row) implements SimpleRow {}

    /** {@code xi} events in {@code ti} person-time. */
    record Rate(String study, int xi, double ti, int row) implements SimpleRow {}

    /** Events and person-time of two groups. */
    record TwoRates(String study, int x1, double t1, int x2, double t2, int row) implements SimpleRow {}

    /**
     * Mean of one arm at one dose.
     *
     * @param dose      IU per day, or as the table has it where it is not of vitamin D
     * @param n         persons; present with {@code sd}, may be present with {@code se}
     * @param sd        between persons, where given; more than 0
     * @param se        of the mean, where given; more than 0
     * @param reference whether this arm is the reference of its study; one arm of each is, unless that arm is incomplete
     */
    record DoseMean(
            String study,
            double dose,
            double mean,
            Optional<Integer> n,
            Optional<Double> sd,
            Optional<Double> se,
            boolean reference,
            int row)
            implements SimpleRow {}

    /**
     * Log relative risk at one dose against the reference dose of the study.
     *
     * @param se        more than 0; empty in the reference row
     * @param cases     events at this dose
     * @param n         persons, or person-time where {@code type} is incidence rate
     * @param reference whether this is the reference row; exactly one of each study is
     */
    record DoseLogRelativeRisk(
            String study,
            double dose,
            double logrr,
            Optional<Double> se,
            Optional<Double> cases,
            Optional<Double> n,
            StudyType type,
            boolean reference,
            int row)
            implements SimpleRow {}

    /** How the cases of a dose-response study were found. */
    enum StudyType {
        /** {@code cc}. */
        CASE_CONTROL,
        /** {@code ir}. */
        INCIDENCE_RATE,
        /** {@code ci}. */
        CUMULATIVE_INCIDENCE,
        /** The table has no column {@code type}. */
        NOT_STATED
    }
}
