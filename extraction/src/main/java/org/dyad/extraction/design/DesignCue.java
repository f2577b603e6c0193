package org.dyad.extraction.design;

/** What a phrase says about how a study was made. */
enum DesignCue {
    RANDOMISED,
    /** Names trials in the plural, as the material of a review does. */
    TRIALS,
    NOT_RANDOMISED,
    CLUSTER,
    /** Names villages, schools or clinics as what chance assigned; says nothing where chance did not. */
    UNITS,
    CROSSOVER,
    COHORT,
    /** Follows people or looks again later, without the word cohort. */
    FOLLOW_UP,
    CASE_CONTROL,
    CONTROLS,
    CROSS_SECTIONAL,
    SURVEY,
    META_ANALYSIS,
    SYSTEMATIC_REVIEW,
    /** Names the indexes of literature that were searched. */
    DATABASES,
    /** Says that literature was searched by terms and chosen by criteria. */
    SEARCH,
    REVIEW,
    CASE_REPORT,
    ANIMAL,
    IN_VITRO,
    GUIDELINE,
    INTERVENTION,
    /** Groups that were given different things. */
    ASSIGNED,
    /** In a title: what was so before birth. */
    BEFORE_BIRTH,
    /** In a title: what became of the born. */
    LATER_LIFE,
    /** What observational studies speak of: associations, levels, prevalence. */
    OBSERVATION,
    /** Words that look like a cue and are none. */
    NOTHING
}
