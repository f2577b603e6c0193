package org.dyad.review.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dyad.evidence.quantity.AmountUnit;
import org.dyad.evidence.table.TableWriter;
import org.dyad.extraction.fact.Frequency;
import org.dyad.extraction.fact.StatedDose;

/** A group with what was accepted about it. */
final class AcceptedArm {
    private String label;
    private Optional<StatedDose> dose = Optional.empty();
    private Optional<StatedDose> infantDose = Optional.empty();
    private Optional<Integer> n = Optional.empty();
    private boolean untreated;
    private final List<AcceptedFact> facts = new ArrayList<>();

    AcceptedArm(String label) {
        this.label = label;
    }

    static String plain(String label) {
        return FactWords.line(label).toLowerCase(Locale.ROOT);
    }

    void add(AcceptedFact fact) {
        facts.add(fact);
        switch (fact.key().kind()) {
            case ARM_SIZE -> n = FactWords.whole(fact.value());
            case ARM_DOSE -> dose = FactWords.dose(fact.value());
            case INFANT_DOSE -> infantDose = FactWords.dose(fact.value());
            case ARM ->
                ArmWords.parse(fact.value()).ifPresent(arm -> {
                    label = arm.label();
                    untreated = arm.untreated();
                    dose = dose.or(arm::dose);
                    n = n.or(arm::n);
                });
            case TITLE, JOURNAL, YEAR, DOI, PMID, DESIGN, POPULATION, COUNTRY, SAMPLE_SIZE, DURATION, ASSAY -> {}
            case LEVEL, EFFECT, SAFETY -> {}
        }
    }

    String label() {
        return label;
    }

    List<AcceptedFact> facts() {
        return facts;
    }

    Optional<Integer> n() {
        return n;
    }

    /** The mother's dose; none at all where an accepted name says so. */
    Optional<StatedDose> dose() {
        return untreated && dose.isEmpty()
                ? Optional.of(new StatedDose(0, AmountUnit.IU, Optional.of(Frequency.DAY), false))
                : dose;
    }

    void write(Map<String, String> row, StatedDose given) {
        row.put("arm", label);
        row.put("arm_label", label);
        row.put("maternal_dose_amount", TableWriter.number(given.amount()));
        row.put("maternal_dose_unit", given.unit() == AmountUnit.IU ? "IU" : "ug");
        row.put(
                "maternal_dose_interval",
                given.every().map(AcceptedArm::interval).orElse("day"));
        infantDose
                .map(StatedDose::iuPerDay)
                .ifPresent(daily -> daily.ifPresent(iu -> row.put("infant_direct_iu_per_day", TableWriter.number(iu))));
        n.ifPresent(size -> {
            row.put("n_analysed", size.toString());
            row.put("notes", "n is the size of the group as the text states it; see that so many were measured");
        });
    }

    private static String interval(Frequency every) {
        return switch (every) {
            case DAY, WEEK, MONTH -> every.code();
            case TWO_WEEKS, THREE_WEEKS -> "every " + every.code();
            case ONCE -> "once";
        };
    }
}
