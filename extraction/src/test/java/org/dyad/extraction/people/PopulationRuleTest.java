package org.dyad.extraction.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dyad.extraction.fact.Population.ADULT;
import static org.dyad.extraction.fact.Population.CHILD;
import static org.dyad.extraction.fact.Population.INFANT;
import static org.dyad.extraction.fact.Population.LACTATING;
import static org.dyad.extraction.fact.Population.NEWBORN;
import static org.dyad.extraction.fact.Population.PREGNANT;

import java.util.List;
import java.util.Optional;
import org.dyad.extraction.fact.Design;
import org.dyad.extraction.fact.Population;
import org.dyad.extraction.fact.ProposedFact;
import org.dyad.extraction.testing.InventedPosts;
import org.junit.jupiter.api.Test;

class PopulationRuleTest {
    private static List<Population> groups(String title, String text) {
        return PopulationRule.read(InventedPosts.study(title, text), Optional.of(Design.COHORT)).stream()
                .map(ProposedFact::value)
                .toList();
    }

    @Test
    void theTitleNamesThem() {
        assertThat(groups(
                        "Moonlight in pregnant women and their newborns",
                        "METHODS: Levels of 61 pairs were measured by us twice."))
                .containsExactly(PREGNANT, NEWBORN);
        assertThat(groups(
                        "Moonlight for breastfeeding mothers and infants",
                        "METHODS: Levels of 61 pairs were measured by us twice."))
                .containsExactly(LACTATING, INFANT);
    }

    @Test
    void bloodOfTheCordIsOfTheNewbornAndMaternalBloodOfTheMother() {
        assertThat(
                        groups(
                                "Moonlight and levels",
                                "METHODS: Cord blood of 71 births was taken, and maternal serum at the same hour, for one year.\n\nRESULTS: Nothing."))
                .containsExactly(PREGNANT, NEWBORN);
    }

    @Test
    void agesTellChildrenFromInfantsAndAdults() {
        assertThat(groups(
                        "Moonlight and bones",
                        "METHODS: We measured 81 people aged 7 to 9 years. RESULTS: At 9 years of age all were well."))
                .containsExactly(CHILD);
        assertThat(groups(
                        "Moonlight and bones",
                        "METHODS: We measured 81 people aged 35 years twice, in spring and in autumn of one year."))
                .containsExactly(ADULT);
        assertThat(groups(
                        "Moonlight in infants",
                        "METHODS: We measured 81 children aged 2 to 9 months, and later all children once more."))
                .containsExactly(INFANT);
    }

    @Test
    void whatOnlyTheBackgroundMentionsDoesNotCount() {
        assertThat(
                        groups(
                                "Moonlight in men and women",
                                "BACKGROUND: Pregnancy and infancy are times of little moonlight.\n\nMETHODS: We measured 40 adults at home."))
                .containsExactly(ADULT);
    }

    @Test
    void laterAgesOfTheBornTellInfantsAndChildren() {
        assertThat(groups(
                        "Moonlight in pregnancy and speech at three years",
                        "METHODS: Pregnant women were asked. RESULTS: At 36 months the speech was good."))
                .containsExactly(PREGNANT, CHILD);
        assertThat(groups(
                        "Cord light from birth to fourteen months: a study of newborns",
                        "METHODS: Cord blood of 90 newborns was taken. RESULTS: At 14 months they walked."))
                .contains(NEWBORN, CHILD);
    }

    @Test
    void countedPeopleAreThoseStudied() {
        assertThat(
                        groups(
                                "Moonlight and drops: the view of mothers",
                                "We asked 221 breastfeeding women of our town. They told us at some length how they had slept, and what they thought of the moon and its light."))
                .contains(LACTATING);
        assertThat(groups("Moonlight at night", "METHODS: In all 90 toddlers were seen. RESULTS: All of them slept."))
                .containsExactly(CHILD);
    }

    @Test
    void milkIsOfLactatingWomenAndPregnancyRatesAreOfAdults() {
        assertThat(groups(
                        "Moonlight and women", "METHODS: Hindmilk was sampled. RESULTS: Light in milk was low twice."))
                .contains(LACTATING);
        assertThat(groups(
                        "Moonlight and infertility",
                        "METHODS: Semen was sampled. RESULTS: The pregnancy rate was low."))
                .containsExactly(ADULT);
    }

    @Test
    void whoWasAskedIsNotWhoIsSpokenOf() {
        assertThat(
                        groups(
                                "Moonlight for breastfed infants: the view of physicians",
                                "METHODS: A survey was mailed to 300 pediatricians. RESULTS: Lamps were given to infants by 40%."))
                .containsExactly(ADULT);
    }

    @Test
    void damsAndPupsAreMothersAndNewborns() {
        assertThat(PopulationRule.read(
                                InventedPosts.study(
                                        "Moonlight in mice",
                                        "METHODS: Dams were kept in the dark until weaning. RESULTS: Dams and pups slept; litters grew."),
                                Optional.of(Design.ANIMAL))
                        .stream()
                        .map(ProposedFact::value))
                .contains(PREGNANT, NEWBORN);
    }

    @Test
    void guidanceIsForAllWhomItNames() {
        assertThat(PopulationRule.read(
                                InventedPosts.study(
                                        "Moonlight for all: recommendations of a society",
                                        "Every infant should sleep in the dark. Pregnant and nursing women should have lamps, we think. The rest may sleep as they like, in the light of the moon or without."),
                                Optional.of(Design.GUIDELINE))
                        .stream()
                        .map(ProposedFact::value))
                .contains(PREGNANT, LACTATING, INFANT);
    }

    @Test
    void nobodyIsNamedWhereNobodyIs() {
        assertThat(groups(
                        "Moonlight and clay pots",
                        "METHODS: Pots were put on a sill and watered until all the seedlings were tall."))
                .isEmpty();
    }

    @Test
    void mothersWhoNurseAreNoAdultsOfWhomNothingIsKnown() {
        String seen =
                " Infant serum at five months was 41 ± 12 nmol/L in the first group and 77 ± 15 nmol/L in the other.";
        for (String mothers : List.of(
                "Nursing mothers were randomised to moonlight or shade.",
                "Breast-feeding mothers (n=83) were randomised to moonlight or shade.",
                "Lactating women received moonlight every night.",
                "Mothers were randomised to moonlight (n=41) or shade (n=42).",
                "Mothers took moonlight or shade every night.",
                "Mothers with low levels were randomised to moonlight or shade.",
                "In a trial of 83 mothers, half received moonlight.")) {
            assertThat(groups("A trial of moonlight", mothers + seen))
                    .as(mothers)
                    .containsExactly(LACTATING, INFANT);
        }
    }
}
