package org.dyad.extraction.people;

import java.util.Optional;
import org.dyad.extraction.fact.Population;

/** What a phrase says about who is spoken of. */
enum PeopleCue {
    PREGNANT,
    LACTATING,
    NEWBORN,
    INFANT,
    CHILD,
    ADULT,
    /** Mothers' blood or intake, in pregnancy or after. */
    MATERNAL,
    /** Length of gestation, of pregnant women and of the born alike. */
    GESTATION,
    /** Outcomes of birth, which need not be measured for themselves. */
    BIRTH,
    /** Mothers' own blood was measured. */
    MATERNAL_BLOOD,
    /** Infants' own blood was measured. */
    INFANT_BLOOD,
    /** Blood of the cord, that is, of the newborn. */
    CORD,
    /** Milk of women, measured or given. */
    MILK,
    /** Those who care for others, and may themselves be asked. */
    CARERS,
    /** Mothers among animals. */
    DAMS,
    /** The young of animals. */
    PUPS,
    /** Women, of whom the text says elsewhere whether they were pregnant. */
    WOMEN,
    /** Words that look like a group and are none. */
    NOTHING;

    Optional<Population> group() {
        return switch (this) {
            case PREGNANT -> Optional.of(Population.PREGNANT);
            case LACTATING -> Optional.of(Population.LACTATING);
            case NEWBORN -> Optional.of(Population.NEWBORN);
            case INFANT -> Optional.of(Population.INFANT);
            case CHILD -> Optional.of(Population.CHILD);
            case ADULT -> Optional.of(Population.ADULT);
            case MATERNAL,
                    MATERNAL_BLOOD,
                    INFANT_BLOOD,
                    CORD,
                    GESTATION,
                    BIRTH,
                    MILK,
                    CARERS,
                    DAMS,
                    PUPS,
                    WOMEN,
                    NOTHING -> Optional.empty();
        };
    }
}
