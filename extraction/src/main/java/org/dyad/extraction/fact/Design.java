package org.dyad.extraction.fact;

/** How a study was made. */
public enum Design {
    /** Randomised trial; also its published protocol and pooled analyses of named trials. */
    RANDOMISED_TRIAL("rct", "randomised trial"),
    CLUSTER_RANDOMISED_TRIAL("cluster-rct", "cluster-randomised trial"),
    CROSSOVER("crossover", "crossover trial"),
    /** Prospective or longitudinal, also the follow-up of a single group. */
    COHORT("cohort", "cohort study"),
    /** Also nested. */
    CASE_CONTROL("case-control", "case-control study"),
    CROSS_SECTIONAL("cross-sectional", "cross-sectional study"),
    SYSTEMATIC_REVIEW("systematic-review", "systematic review"),
    META_ANALYSIS("meta-analysis", "meta-analysis"),
    NARRATIVE_REVIEW("narrative-review", "narrative review"),
    CASE_REPORT("case-report", "case report"),
    ANIMAL("animal", "animal study"),
    IN_VITRO("in-vitro", "laboratory study"),
    GUIDELINE("guideline", "guideline"),
    NEWS("news", "news item"),
    OTHER("other", "other");

    private final String code;
    private final String words;

    Design(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** As the annotation format names it. */
    public String code() {
        return code;
    }

    /** As a person names it. */
    public String words() {
        return words;
    }
}
