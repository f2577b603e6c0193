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
                    older adults', nursing homes, nursing staff, nursing students, nursing care, nursing school, pregnancy rate, pregnancy rates
                    clinical pregnancy, ongoing pregnancy, achieve pregnancy, achieved pregnancy, desire for pregnancy, seeking pregnancy
                    infant vitamin d supplementation, before pregnancy, pediatric society, mother tongue""")
            .add(PeopleCue.PREGNANT, """
                    pregnant, pregnancy, pregnancies, gravid, antenatal, antenatally, prenatal, prenatally, gestational, preeclampsia
                    pre eclampsia, trimester, trimesters, expectant mothers, gravidas, obstetric, gdm, primigravida, parturients
                    at delivery, mothers at delivery, gestating, expectant women, mothers to be, expecting, in labour, in labor, parturient women, fetal growth, in utero""")
            .add(PeopleCue.GESTATION, "during gestation, weeks gestation, gestation, weeks of gestation")
            .add(PeopleCue.BIRTH, """
                    birth weight, birthweight, small for gestational, low birth weight, birth length, sga, sga infants, low birthweight
                    head circumference at birth, length at birth, apgar, apgar scores, neonatal anthropometry, birth anthropometry, stillbirths
                    stillbirth, newborn weight, neonatal intensive care, birth outcomes, birth size, size at birth, weight at birth""")
            .add(
                    PeopleCue.CORD,
                    "cord blood, umbilical, umbilical cord, cord serum, cord plasma, cord 25, cord vitamin, cord samples")
            .add(PeopleCue.MATERNAL_BLOOD, """
                    maternal and neonatal, maternal serum, maternal 25, maternal vitamin d levels, maternal vitamin d concentrations
                    maternal vitamin d status, maternal vitamin d level, maternal blood, maternal plasma, mothers' serum, maternal and cord
                    maternal and infant, maternal and newborn, maternal venous, mothers' vitamin d""")
            .add(PeopleCue.MATERNAL, "maternal, mothers'")
            .add(PeopleCue.LACTATING, """
                    lactating, lactating women, lactating mothers, lactation, breastfeeding mothers, breastfeeding women, breast feeding mothers, breast feeding women
                    nursing mothers, postpartum, post partum, mother infant, breastfeeding mother
                    nursing women, maternal supplementation during lactation, breastfeeding dyads, exclusively breastfeeding, after delivery, nursing mother, nursing, lactational, during breastfeeding, while breastfeeding
                    intended to breastfeed, women who breastfed, mothers who breastfed, postnatal women, postnatal depression, puerperium, puerperal, after childbirth
                    nursing infants' mothers, breastfeeding parents, chestfeeding parents, suckling mothers, breast feeding mother, women who were breastfeeding, mothers who were breastfeeding, mothers who breastfeed
                    breast fed mothers, women breastfeeding, mothers breastfeeding, weaning, wet nurses""")
            .add(PeopleCue.MILK, """
                    breast milk, human milk, milk samples, breastmilk, in milk, mature milk, hindmilk, foremilk, colostrum, milk vitamin
                    milk 25, maternal milk, mothers' milk, mother's milk""")
            .add(PeopleCue.NEWBORN, """
                    newborn, newborns, neonate, neonates, neonatal, preterm infants, premature infants, preemies
                    preterm infant, premature infant, at birth, preterm neonates
                    very low birth, extremely low birth, neonatal vitamin
                    premature babies, preterm babies, neonatally, preterm birth infants, infants born, delivered infants
                    term infants at birth""")
            .add(PeopleCue.INFANT_BLOOD, """
                    infant serum, infant plasma, infant blood, infants' serum, infants' plasma, infants' blood, infant 25, infants' 25, infant vitamin d levels
                    infant vitamin d status, infant vitamin d concentrations, infant levels, babies' serum, babies' blood""")
            .add(PeopleCue.INFANT, """
                    infant, infants, infancy, baby, babies, breastfed, breast fed, nursing infants, months of age, formula fed""")
            .add(PeopleCue.CHILD, """
                    child, children, childhood, adolescent, adolescents, adolescence, boys, girls, schoolchildren, school children
                    school age, school aged, teenagers, teens, toddlers, toddler, pediatric, paediatric, youth, preschool, preschoolers
                    schoolgirls, school girls, pubertal, prepubertal, pre pubertal, years of age child""")
            .add(PeopleCue.ADULT, """
                    adult, adults, men, postmenopausal, post menopausal, premenopausal, elderly, older people, older persons, seniors
                    older adults, older women, older men, patients, men and women, volunteers, nurses, veterans, healthy subjects
                    infertile, infertility, ivf, sperm, semen, nonpregnant, non pregnant, middle aged, nursing home residents, employees, students, university students, aged persons""")
            .add(PeopleCue.CARERS, """
                    physicians, clinicians, practitioners, doctors, pediatricians, paediatricians, obstetricians, midwives, providers, pharmacists
                    health professionals, healthcare professionals, health care professionals, healthcare providers, health care providers
                    gynaecologists, gynecologists, dietitians, family physicians, general practitioners, health visitors, health workers""")
            .add(PeopleCue.DAMS, "dams, dam, mated, mating")
            .add(PeopleCue.PUPS, "pups, pup, litter, litters, lambs, piglets")
            .add(PeopleCue.WOMEN, "women, females, mothers, woman, mother")
            .build();

    private PeopleWords() {}
}
