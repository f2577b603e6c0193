package org.dyad.review.decision;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.extraction.fact.Design;
import org.dyad.extraction.fact.Population;

/** The questions that a proposed fact answers, and how its value is written. */
public enum FactKind {
    TITLE("citation.title", "words"),
    JOURNAL("citation.journal", "words"),
    YEAR("citation.year", "a year: 2019"),
    DOI("citation.doi", "a DOI: 10.1000/abc"),
    PMID("citation.pmid", "digits"),
    DESIGN("design", "one of " + String.join(", ", designs())),
    POPULATION("population", "one of " + String.join(", ", populations())),
    COUNTRY("country", "words"),
    SAMPLE_SIZE("sample_size", "a whole number: 120"),
    DURATION("duration", "a number and day, week, month or year: 12 week"),
    ASSAY("assay", "words"),
    ARM("arm", "a name, then if wanted | comparator | dose 400 IU every day | n 48"),
    ARM_SIZE("arm.n", "a whole number: 48"),
    ARM_DOSE("arm.dose", FactWords.DOSE_FORM),
    INFANT_DOSE("arm.infant_dose", FactWords.DOSE_FORM),
    LEVEL("outcome.level", OutcomeWords.LEVEL_FORM),
    EFFECT("outcome.effect", OutcomeWords.EFFECT_FORM),
    SAFETY("safety", "hypercalcaemia: none, or hypercalcaemia: reported");

    private final String code;
    private final String form;

    FactKind(String code, String form) {
        this.code = code;
        this.form = form;
    }

    /** The field: {@code arm.dose}. */
    public String code() {
        return code;
    }

    /** How a value of this kind is written, for a person. */
    public String form() {
        return form;
    }

    /** The kind with this code. */
    public static Optional<FactKind> parse(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }

    /**
     * Looks whether a value is written so that it can be used.
     *
     * @throws InvalidEvidence where it is not, with the form that is expected
     */
    public void check(String value) {
        boolean good =
                switch (this) {
                    case TITLE, JOURNAL, COUNTRY, ASSAY -> !value.isBlank();
                    case DOI -> value.startsWith("10.") && value.indexOf('/') > 3;
                    case PMID -> !value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9');
                    case YEAR ->
                        FactWords.whole(value).filter(y -> y > 1800 && y < 2200).isPresent();
                    case SAMPLE_SIZE, ARM_SIZE -> FactWords.whole(value).isPresent();
                    case DESIGN -> designs().contains(value);
                    case POPULATION -> populations().contains(value);
                    case DURATION -> FactWords.lasting(value).isPresent();
                    case ARM -> ArmWords.parse(value).isPresent();
                    case ARM_DOSE, INFANT_DOSE -> FactWords.dose(value).isPresent();
                    case LEVEL, EFFECT ->
                        OutcomeWords.parse(value)
                                .filter(o -> o.isEffect() == (this == EFFECT))
                                .isPresent();
                    case SAFETY -> value.endsWith(": none") || value.endsWith(": reported");
                };
        if (!good) {
            throw new InvalidEvidence("'%s' cannot be read as a value of %s. Expected: %s.", value, code, form);
        }
    }

    private static List<String> designs() {
        return Arrays.stream(Design.values()).map(Design::code).toList();
    }

    private static List<String> populations() {
        return Arrays.stream(Population.values()).map(Population::code).toList();
    }
}
