package org.dyad.extraction.design;

import org.dyad.extraction.cue.PhraseTable;

/** The phrases that tell a design. */
final class DesignWords {
    static final PhraseTable<DesignCue> TABLE = new PhraseTable.Builder<DesignCue>()
            .add(DesignCue.NOTHING, """
                    mendelian randomis/zation
                    mendelian randomis/zed
                    randomly selected, randomly chosen, randomly sampled, randomly recruited, randomly picked, randomly drawn, random sample
                    random sampling, selected at random, chosen at random, drawn at random, randomis/zed sample
                    random effects
                    random effect
                    prospective clinical trials, prospective trials, prospective studies, cohort studies, longitudinal studies
                    cross sectional studies, case control studies, prospective randomis/zed trials
                    under review
                    peer review
                    controls for""")
            .add(DesignCue.NOT_RANDOMISED, """
                    non randomis/zed, nonrandomis/zed, not randomis/zed, quasi experimental, open label non, non controlled
                    uncontrolled trial, uncontrolled study""")
            .add(DesignCue.RANDOMISED, """
                    randomis/zed, randomis/zation, randomly assigned, randomly allocated, randomly divided, randomly received
                    randomly given, random assignment, randomly grouped, were assigned randomly, allocated randomly
                    rct, double blind, double blinded, double masked, placebo controlled, doubleblind, doubleblinded, single blind, single blinded
                    triple blind, randomly distributed, divided randomly, assigned randomly, received placebo, or placebo
                    randomly, at random, random order, random allocation, random numbers, random number, computer generated, sealed envelopes
                    sealed opaque envelopes, by lottery, by lot, drawing lots, drawing of lots, coin toss, toss of a coin, parallel group, parallel groups
                    dummy pill, dummy pills, dummy tablet, dummy tablets, dummy capsule, dummy capsules, dummy drops, sham, placebo arm
                    placebo arms, versus placebo, vs placebo, than placebo, against placebo, a placebo, placebo tablets, placebo capsules, placebo drops
                    placebo group, with placebo, to placebo, and placebo, matching placebo""")
            .add(DesignCue.TRIALS, """
                    randomis/zed trials, randomis/zed controlled trials, randomis/zed clinical trials, rcts, controlled trials
                    clinical trials, randomis/zed studies, intervention trials, randomis/zed control trials, meta analyses, metaanalyses
                    systematic reviews""")
            .add(DesignCue.CLUSTER, """
                    cluster randomis/zed, cluster randomis/zation, cluster randomly, village randomis/zed, villages were randomis/zed
                    villages were randomly, school randomis/zed, schools were randomis/zed, schools were randomly, clinic randomis/zed
                    clinics were randomis/zed, clinics were randomly, community randomis/zed, communities were randomis/zed
                    communities were randomly, household randomis/zed, households were randomly, classes were randomly, randomis/zed cluster, cluster trial, cluster controlled, clusters were randomis/zed""")
            .add(DesignCue.UNITS, """
                    by cluster, by clusters, by village, by school, by clinic, by centre, by center, by household, by practice, by district
                    villages as units, schools as units, clinics as units, unit of randomis/zation, units of randomis/zation, intracluster
                    intra cluster, clusters""")
            .add(DesignCue.CROSSOVER, "crossover, cross over, washout, wash out, washout period, wash out period")
            .add(DesignCue.COHORT, """
                    cohort, cohorts, prospective study, prospective observational, prospectively, longitudinal, longitudinally
                    prospective, retrospective cohort, birth cohort, prospective associations, register based, registry based, population register
                    discharge register, medical birth register, birth registry, national registers, record linkage, linked registers""")
            .add(DesignCue.FOLLOW_UP, """
                    followed up, were followed, followed for, followed until, followed to, years later, months later, subsequent risk
                    subsequently developed, incidence of, incident, response to therapy, response to treatment, after treatment, follow up visits
                    at follow up, during follow up, of follow up, followup, month follow up, year follow up, per protocol, long term, during pregnancy and postpartum
                    pregnancy and the post partum, pregnancy and the postpartum, throughout pregnancy, in each trimester, each trimester
                    every trimester, across pregnancy, repeated measures, three time points, at three time, two time points, and again""")
            .add(DesignCue.ASSIGNED, "assigned, allocated, were divided, intervention group")
            .add(DesignCue.CASE_CONTROL, """
                    case control, case controlled, nested case, cases and controls, controls and cases, case cohort, matched controls, matched control""")
            .add(
                    DesignCue.CONTROLS,
                    "healthy controls, control group, control subjects, control children, control infants, control women, controls")
            .add(DesignCue.CROSS_SECTIONAL, "cross sectional, crosssectional, cross section, prevalence study")
            .add(
                    DesignCue.SURVEY,
                    "survey, surveys, surveyed, respondents, questionnaire survey, questionnaire, questionnaires, interviewed, answered, replied, national health and nutrition examination, nhanes")
            .add(DesignCue.META_ANALYSIS, """
                    meta analysis, metaanalysis, meta regression, meta analytic, meta analysed, meta analyzed
                    pooled analysis, pooled effect, pooled odds, pooled relative""")
            .add(DesignCue.SYSTEMATIC_REVIEW, """
                    systematic review, systematically reviewed, systematic literature review, systematic search
                    systematic literature search, scoping review, umbrella review, systematic research""")
            .add(
                    DesignCue.DATABASES,
                    "pubmed, medline, embase, cochrane, scopus, web of science, literature search, cinahl")
            .add(DesignCue.SEARCH, """
                    search, searched, searches, searching, criteria, eligible, eligibility, retrieved, terms, systematically
                    key words, keywords, included studies, studies were included, articles were included""")
            .add(DesignCue.REVIEW, """
                    review, reviews, literature review, narrative review, overview, reviewed the literature, this article discusses
                    this paper discusses, we discuss, this chapter, state of the art, perspective, perspectives, commentary, summaris/zes
                    summaris/ze""")
            .add(
                    DesignCue.CASE_REPORT,
                    "case report, case reports, we describe a case, we present a case, we describe the case, we present the case, we report the case, a rare case, a case of, case series, case study, two cases of, we report a case, two cases")
            .add(DesignCue.ANIMAL, """
                    rat, rats, mouse, mice, murine, piglets, piglet, pigs, sheep, ewes, lambs, sprague dawley, wistar, rabbits, dogs, hens
                    dams, pups, guinea pigs, zebrafish, monkeys, cows, calves, broilers, chickens, rodent""")
            .add(
                    DesignCue.IN_VITRO,
                    "in vitro, cell line, cell lines, cultured cells, cell culture, trophoblast cells, cultured human")
            .add(DesignCue.GUIDELINE, """
                    guideline, guidelines, clinical practice guideline, recommendations, recommendation, consensus, position statement
                    policy statement, position paper, committee opinion, clinical report, consensus statement""")
            .add(DesignCue.INTERVENTION, """
                    supplementation, supplemented, supplements, were given, was given, received, treated with, treatment with, administered
                    were treated, intervention""")
            .add(DesignCue.BEFORE_BIRTH, """
                    pregnancy, prenatal, antenatal, gestational, in utero, trimester, midgestation""")
            .add(DesignCue.LATER_LIFE, """
                    infants, infant, infancy, child, children, childhood, offspring, first year, toddlers, adolescence, year olds, years of age
                    month olds, months of age, later""")
            .add(DesignCue.OBSERVATION, """
                    associated, association, associations, correlated, correlation, prevalence, relationship, determinants, predictors
                    levels, concentrations, status, odds ratio, risk""")
            .build();

    private DesignWords() {}
}
