package org.dyad.synthesis.assembly;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.dyad.evidence.InvalidEvidence;

/**
 * The choices made on the way from an evidence table to what is pooled. Each is a default with a named alternative.
 *
 * @param trialOf trial id by study id, for studies that report the same trial
 * @param excluded reason by study or trial id
 * @param baselineCorrelation assumed correlation of baseline and final within people, for the correction of finals;
 *     between 0 and 1, 0 for no correction
 * @param sharedArmCorrelation assumed correlation of printed contrasts against one arm; 0.5 for arms of equal size
 * @param completion whether spreads and means made by a rule may be used: those from intervals, p values, errors and
 *     medians, the standard errors of printed differences among them
 * @param equalSplit whether the total of a trial may be split equally over its arms where arm sizes are not known
 * @param infantDoseStated whether arms whose infants' own dose is not stated are left out of infant outcomes
 * @param infantDose the infants' own dose, IU per day, at which the level of infants is read
 * @param bolus what becomes of bolus arms
 */
public record AssemblyRules(
        Map<String, String> trialOf,
        Map<String, String> excluded,
        double baselineCorrelation,
        double sharedArmCorrelation,
        boolean completion,
        boolean equalSplit,
        boolean infantDoseStated,
        double infantDose,
        BolusRule bolus) {

    /** Assumed correlation of baseline and final values within people. */
    public static final double BASELINE_CORRELATION = 0.5;
    /** Correlation of two contrasts against a shared arm when arms are of equal size. */
    public static final double SHARED_ARM_CORRELATION = 0.5;
    /** Two arms whose doses differ by less than this share of the higher one compare schedules, not doses (judgement). */
    public static final double LEAST_DOSE_DIFFERENCE = 0.2;
    /** Dosing for fewer weeks than this is flagged as not at steady state (judgement). */
    public static final double WEEKS_TO_STEADY_STATE = 8;

    public AssemblyRules {
        trialOf = Collections.unmodifiableMap(new TreeMap<>(trialOf));
        excluded = Collections.unmodifiableMap(new TreeMap<>(excluded));
        requireCorrelation("correlation of baseline and final", baselineCorrelation);
        requireCorrelation("correlation of contrasts against a shared arm", sharedArmCorrelation);
        if (!(infantDose >= 0) || Double.isInfinite(infantDose)) {
            throw new InvalidEvidence("The infants' own dose is %s IU per day; it must be 0 or more.", infantDose);
        }
    }

    /** The defaults: no assumed arm sizes, boluses kept out of the curve. */
    public static AssemblyRules withDefaults() {
        return new AssemblyRules(
                Map.of(),
                Map.of(),
                BASELINE_CORRELATION,
                SHARED_ARM_CORRELATION,
                true,
                false,
                false,
                0,
                BolusRule.KEPT_OUT);
    }

    /** These rules with studies that are one trial, by study id. */
    public AssemblyRules withTrials(Map<String, String> newTrialOf) {
        return new AssemblyRules(
                newTrialOf,
                excluded,
                baselineCorrelation,
                sharedArmCorrelation,
                completion,
                equalSplit,
                infantDoseStated,
                infantDose,
                bolus);
    }

    /** These rules with studies left out, reason by id. */
    public AssemblyRules withExcluded(Map<String, String> newExcluded) {
        return new AssemblyRules(
                trialOf,
                newExcluded,
                baselineCorrelation,
                sharedArmCorrelation,
                completion,
                equalSplit,
                infantDoseStated,
                infantDose,
                bolus);
    }

    /** These rules with another correlation of baseline and final. */
    public AssemblyRules withBaselineCorrelation(double r) {
        return new AssemblyRules(
                trialOf,
                excluded,
                r,
                sharedArmCorrelation,
                completion,
                equalSplit,
                infantDoseStated,
                infantDose,
                bolus);
    }

    /** These rules with another correlation of printed contrasts against a shared arm. */
    public AssemblyRules withSharedArmCorrelation(double rho) {
        return new AssemblyRules(
                trialOf,
                excluded,
                baselineCorrelation,
                rho,
                completion,
                equalSplit,
                infantDoseStated,
                infantDose,
                bolus);
    }

    /** These rules, using derived spreads or not. */
    public AssemblyRules withCompletion(boolean allowed) {
        return new AssemblyRules(
                trialOf,
                excluded,
                baselineCorrelation,
                sharedArmCorrelation,
                allowed,
                equalSplit,
                infantDoseStated,
                infantDose,
                bolus);
    }

    /** These rules, assuming equal arms or not. */
    public AssemblyRules withEqualSplit(boolean assumed) {
        return new AssemblyRules(
                trialOf,
                excluded,
                baselineCorrelation,
                sharedArmCorrelation,
                completion,
                assumed,
                infantDoseStated,
                infantDose,
                bolus);
    }

    /** These rules, requiring the infants' own dose to be stated or not. */
    public AssemblyRules withInfantDoseStated(boolean required) {
        return new AssemblyRules(
                trialOf,
                excluded,
                baselineCorrelation,
                sharedArmCorrelation,
                completion,
                equalSplit,
                required,
                infantDose,
                bolus);
    }

    /** These rules with the level of infants read at another dose of their own. */
    public AssemblyRules withInfantDose(double iuPerDay) {
        return new AssemblyRules(
                trialOf,
                excluded,
                baselineCorrelation,
                sharedArmCorrelation,
                completion,
                equalSplit,
                infantDoseStated,
                iuPerDay,
                bolus);
    }

    /** These rules with another way with boluses. */
    public AssemblyRules with(BolusRule newBolus) {
        return new AssemblyRules(
                trialOf,
                excluded,
                baselineCorrelation,
                sharedArmCorrelation,
                completion,
                equalSplit,
                infantDoseStated,
                infantDose,
                newBolus);
    }

    private static void requireCorrelation(String name, double value) {
        if (!(value >= 0 && value < 1)) {
            throw new InvalidEvidence("The assumed %s is %s; it must be at least 0 and below 1.", name, value);
        }
    }
}
