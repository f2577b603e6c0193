package org.dyad.evidence.quantity;

import java.util.Optional;

/**
 * Vitamin D given to a mother.
 *
 * @param amount          as printed, in its printed unit; empty where the source does not say
 * @param regimen         how the amount was given
 * @param form            D2, D3 or both
 * @param dailyEquivalent the average intake, with how it was converted; empty where it cannot be known
 * @param words           the dose as the table words it, for display
 */
public record Dose(
        Optional<Amount> amount,
        Regimen regimen,
        VitaminForm form,
        Optional<DailyEquivalent> dailyEquivalent,
        String words) {}
