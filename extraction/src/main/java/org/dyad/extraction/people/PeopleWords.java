package org.dyad.extraction.people;

import org.dyad.extraction.cue.PhraseTable;

/** The phrases that name groups of people. */
final class PeopleWords {
    static final PhraseTable<PeopleCue> TABLE = new PhraseTable.Builder<PeopleCue>()
            .add(PeopleCue.NOTHING, """
                    infant mortality, infant formula, child health, child development, maternal and child, childbearing, childbearing age
                    reproductive age, childhood cancer, birth defects, birth control, children's hospital, adult life, later life
                    older age, maternal age, birth cohort, in childhood, pregnancy induced, infant feeding, low birthweight infants of
                    pregnancy related, child care, maternal infant, nursing home, pediatric endocrinology, gestational age, adulthood
                    older adults'""")
            .add(PeopleCue.PREGNANT, """
                    pregnant, pregnancy, pregnancies, gravid, antenatal, antenatally, prenatal, prenatally, gestational, preeclampsia
                    pre eclampsia, trimester, trimesters, expectant mothers, gravidas, obstetric, gdm, primigravida, parturients
                    at delivery, mothers at delivery, fetal growth, in utero""")
            .add(PeopleCue.GESTATION, "during gestation, weeks gestation, gestation, weeks of gestation")
            .add(PeopleCue.BIRTH, """
                    birth weight, birthweight, small for gestational, low birth weight, birth length, sga, sga infants, low birthweight
                    head circumference at birth""")
            .add(
                    PeopleCue.CORD,
                    "cord blood, umbilical, umbilical cord, cord serum, cord plasma, cord 25, cord vitamin, cord samples")
            .add(PeopleCue.MATERNAL_BLOOD, """
                    maternal and neonatal, maternal serum, maternal 25, maternal vitamin d levels, maternal vitamin d concentrations
                    maternal vitamin d status, maternal vitamin d level, maternal blood, maternal plasma, mothers' serum, maternal and cord
                    maternal and infant, maternal and newborn, maternal venous, mothers' vitamin d""")
            .add(PeopleCue.MATERNAL, "maternal, mothers'")
            .add(PeopleCue.LACTATING, """
                    lactating, lactation, breastfeeding mothers, breastfeeding women, breast feeding mothers, breast feeding women
                    nursing mothers, breast milk, human milk, milk samples, postpartum, post partum, mother infant, breastfeeding mother
                    nursing women, maternal supplementation during lactation, breastfeeding dyads, exclusively breastfeeding, after delivery""")
            .add(PeopleCue.NEWBORN, """
                    newborn, newborns, neonate, neonates, neonatal, preterm infants, premature infants, preemies
                    preterm infant, premature infant, at birth, preterm neonates
                    very low birth, extremely low birth, neonatal vitamin
                    premature babies, preterm babies, neonatally, preterm birth infants, infants born, delivered infants
                    term infants at birth""")
            .add(PeopleCue.INFANT, """
                    infant, infants, infancy, baby, babies, breastfed, breast fed, nursing infants, months of age, formula fed""")
            .add(PeopleCue.CHILD, """
                    child, children, childhood, adolescent, adolescents, adolescence, boys, girls, schoolchildren, school children
                    school age, school aged, teenagers, teens, toddlers, toddler, pediatric, paediatric, youth, preschool, preschoolers
                    schoolgirls, school girls, pubertal, prepubertal, pre pubertal, years of age child""")
            .add(PeopleCue.ADULT, """
                    adult, adults, men, postmenopausal, post menopausal, premenopausal, elderly, older people, older persons, seniors
                    older adults, older women, older men, patients, men and women, volunteers, nurses, veterans, healthy subjects
                    nonpregnant, non pregnant, middle aged, nursing home residents, employees, students, university students, aged persons""")
            .add(PeopleCue.WOMEN, "women, females, mothers, woman, mother")
            .build();

    private PeopleWords() {}
}
