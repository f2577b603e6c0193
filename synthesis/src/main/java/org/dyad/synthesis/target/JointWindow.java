package org.dyad.synthesis.target;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.dyad.evidence.InvalidEvidence;

/**
 * The mother's doses at which mothers and infants are both in their window: enough above the lower and few above the upper
 * threshold, in both.
 *
 * @param mothers window of the mothers alone
 * @param infants window of the infants alone
 * @param lowerDose lowest dose at which both hold, IU per day; absent when there is none
 * @param upperDose highest such dose; absent when there is none
 * @param exists whether there is any such dose
 * @param extrapolated whether any part of it lies beyond the highest dose at which mothers, or infants, were studied
 * @param aboveUpperIntake whether any part of it lies above {@link UpperIntake#ADULTS}
 * @param explanation in plain words
 */
public record JointWindow(
        Window mothers,
        Window infants,
        OptionalDouble lowerDose,
        OptionalDouble upperDose,
        boolean exists,
        boolean extrapolated,
        boolean aboveUpperIntake,
        String explanation) {

    /** The same thresholds and shares for both. */
    public static JointWindow of(TargetAnalysis mothers, TargetAnalysis infants, TargetQuestion question) {
        return of(mothers, infants, question, question);
    }

    /**
     * Thresholds and shares of their own.
     *
     * @throws InvalidEvidence where a question has no upper threshold
     * @throws org.dyad.statistics.mixed.NotEstimable where the fraction of mothers, or of infants, cannot be told, with the reason
     */
    public static JointWindow of(
            TargetAnalysis mothers, TargetAnalysis infants, TargetQuestion ofMothers, TargetQuestion ofInfants) {
        if (ofMothers.upperThreshold().isEmpty() || ofInfants.upperThreshold().isEmpty()) {
            throw new InvalidEvidence("A window needs an upper threshold: the level that few should exceed.");
        }
        WindowSearch.Inside mother = mothers.inside(ofMothers, "Mothers");
        WindowSearch.Inside infant = infants.inside(ofInfants, "Infants");
        Window one = WindowSearch.find(mother);
        Window other = WindowSearch.find(infant);
        TargetSearch a = mother.search();
        TargetSearch b = infant.search();
        List<DoubleUnaryOperator> margins = new ArrayList<>(mother.margins());
        margins.addAll(infant.margins());
        double studied = Math.min(a.inside(), b.inside());
        DoseRanges.Range range =
                DoseRanges.lowest(margins, Math.max(a.lowest(), b.lowest()), Math.min(a.highest(), b.highest()));
        boolean beyond = range.exists() && range.high() > studied;
        boolean marked = range.exists() && range.high() > UpperIntake.ADULTS.iuPerDay();
        String words = range.exists() ? WindowSearch.words(range, studied) : none(one, other);
        return new JointWindow(
                one,
                other,
                range.exists() ? OptionalDouble.of(range.low()) : OptionalDouble.empty(),
                range.exists() ? OptionalDouble.of(range.high()) : OptionalDouble.empty(),
                range.exists(),
                beyond,
                marked,
                words);
    }

    private static String none(Window mothers, Window infants) {
        if (!mothers.exists() && !infants.exists()) {
            return "No dose serves mothers or infants. Mothers: " + mothers.explanation() + " Infants: "
                    + infants.explanation();
        }
        if (!mothers.exists()) {
            return "No dose serves mothers, so none serves both. " + mothers.explanation();
        }
        if (!infants.exists()) {
            return "No dose serves infants, so none serves both. " + infants.explanation();
        }
        return "No dose serves both: the window of mothers is %s to %s, that of infants %s to %s IU a day."
                .formatted(
                        WindowSearch.about(mothers.lowerDose().orElseThrow()),
                        WindowSearch.about(mothers.upperDose().orElseThrow()),
                        WindowSearch.about(infants.lowerDose().orElseThrow()),
                        WindowSearch.about(infants.upperDose().orElseThrow()));
    }
}
