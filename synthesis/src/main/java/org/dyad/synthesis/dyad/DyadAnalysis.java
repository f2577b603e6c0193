package org.dyad.synthesis.dyad;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.dyad.statistics.mixed.NotEstimable;
import org.dyad.statistics.mixed.PsiStructure;
import org.dyad.statistics.optimise.SearchNotSettled;
import org.dyad.synthesis.dose.BetweenTrialRule;
import org.dyad.synthesis.dose.DosePrediction;
import org.dyad.synthesis.dose.DoseResponse;
import org.dyad.synthesis.dose.DoseResponseFit;
import org.dyad.synthesis.dose.DoseStudy;
import org.dyad.synthesis.dose.IntervalTest;
import org.dyad.synthesis.dose.PsiChoice;

/**
 * The bivariate mixed dose-response model of mothers and infants, beside the two separate ones. What the trials cannot
 * identify is assumed, shown at several values, and named.
 *
 * @see <a href="https://doi.org/10.1002/sim.2524">Riley, Abrams, Lambert, Sutton, Thompson (2007): borrowing of strength</a>
 */
public final class DyadAnalysis {
    private final DyadModel model;
    private final DyadData data;
    private final List<DyadTrial> trials;
    private final List<String> notes = new ArrayList<>();

    private DyadAnalysis(DyadModel model, DyadData data) {
        this.model = model;
        this.data = data;
        this.trials = data.trials().stream().filter(DyadTrial::reportsAny).toList();
    }

    /**
     * Fits the model.
     *
     * @throws NotEstimable when no trial reports either outcome at two doses
     * @throws SearchNotSettled when no maximum could be shown
     */
    public static DyadResult run(DyadModel model, DyadData data) {
        return new DyadAnalysis(model, data).result();
    }

    /**
     * The joint fit at an assumed correlation between trials, whatever the trials could tell of it.
     *
     * @throws NotEstimable when a curve cannot be fitted
     * @throws SearchNotSettled when no maximum could be shown
     */
    public static JointFit assuming(DyadModel model, DyadData data, double between) {
        DyadAnalysis analysis = new DyadAnalysis(model, data);
        PsiChoice choice = model.shape().coefficients() == 1 ? PsiChoice.AUTOMATIC : PsiChoice.DIAGONAL;
        Optional<DoseResponseFit> mother = analysis.alone("Mothers", DyadTrial::mother, choice);
        Optional<DoseResponseFit> infant = analysis.alone("Infants", DyadTrial::infant, choice);
        if (mother.isEmpty() || infant.isEmpty()) {
            throw new NotEstimable(String.join(" ", analysis.notes));
        }
        JointDesign design = analysis.design(mother.get(), infant.get(), model.withinCorrelation());
        return new JointFitter(model, analysis.trials).curves(design, OptionalDouble.of(between));
    }

    private DyadResult result() {
        if (trials.isEmpty()) {
            throw new NotEstimable("No trial reports mothers or infants at two doses.");
        }
        boolean unstructured = CorrelationRule.of(model, trials).met();
        PsiChoice choice = unstructured || model.shape().coefficients() == 1 ? PsiChoice.AUTOMATIC : PsiChoice.DIAGONAL;
        Optional<DoseResponseFit> mother = alone("Mothers", DyadTrial::mother, choice);
        Optional<DoseResponseFit> infant = alone("Infants", DyadTrial::infant, choice);
        List<JointFit> between = new ArrayList<>();
        List<JointFit> within = new ArrayList<>();
        Optional<JointFit> joint = Optional.empty();
        if (mother.isPresent() && infant.isPresent()) {
            OptionalDouble assumed =
                    unstructured ? OptionalDouble.empty() : OptionalDouble.of(DyadModel.BETWEEN_CORRELATION);
            JointDesign design = design(mother.get(), infant.get(), model.withinCorrelation());
            JointFit primary = new JointFitter(model, trials).curves(design, assumed);
            joint = Optional.of(primary);
            between.addAll(betweenShown(design, primary));
            within.addAll(withinShown(design, primary, assumed));
        }
        DyadStatements statements = new DyadStatements(model, data, joint);
        List<String> all = new ArrayList<>(statements.assumptions());
        all.addAll(notes);
        trials.forEach(t -> all.addAll(t.notes()));
        return new DyadResult(
                model,
                data.unit(),
                trials,
                mother,
                infant,
                joint,
                between,
                within,
                gain(mother, joint.map(JointFit::mother)),
                gain(infant, joint.map(JointFit::infant)),
                pooled(),
                all.stream().distinct().toList(),
                statements.notIdentified());
    }

    private Optional<DoseResponseFit> alone(
            String whose, Function<DyadTrial, Optional<OutcomeEffects>> of, PsiChoice choice) {
        List<DoseStudy> studies = trials.stream()
                .map(of)
                .flatMap(Optional::stream)
                .map(OutcomeEffects::study)
                .toList();
        boolean t =
                model.test() == IntervalTest.T && studies.size() > model.shape().coefficients();
        DoseResponse options = DoseResponse.withDefaults()
                .with(model.shape())
                .with(t ? IntervalTest.T : IntervalTest.Z)
                .withLevel(model.level());
        try {
            DoseResponseFit fit = options.fit(studies);
            // Of a curve with several coefficients the joint fit has variances without covariances: compare like with
            // like.
            if (choice == PsiChoice.DIAGONAL && fit.psiStructure() == PsiStructure.UNSTRUCTURED) {
                fit = options.with(PsiChoice.DIAGONAL).fit(studies);
            }
            fit.notes().forEach(note -> notes.add(whose + ": " + note));
            return Optional.of(fit);
        } catch (NotEstimable | SearchNotSettled problem) {
            notes.add(whose + ": " + problem.getMessage());
            return Optional.empty();
        }
    }

    private JointDesign design(DoseResponseFit mother, DoseResponseFit infant, double within) {
        return new JointDesign(
                Optional.of(model.shape()),
                mother.psiStructure() != PsiStructure.ZERO,
                infant.psiStructure() != PsiStructure.ZERO,
                within);
    }

    private List<JointFit> betweenShown(JointDesign design, JointFit primary) {
        return switch (primary.between()) {
            case BetweenCorrelation.Estimated e -> List.of(primary);
            case BetweenCorrelation.NotThere n -> List.of(primary);
            case BetweenCorrelation.Assumed a ->
                DyadModel.BETWEEN_SHOWN.stream()
                        .map(rho -> rho == a.value() ? Optional.of(primary) : fit(design, OptionalDouble.of(rho)))
                        .flatMap(Optional::stream)
                        .toList();
        };
    }

    private List<JointFit> withinShown(JointDesign design, JointFit primary, OptionalDouble assumed) {
        return DyadModel.WITHIN_SHOWN.stream()
                .map(rho -> rho == design.within()
                        ? Optional.of(primary)
                        : fit(
                                new JointDesign(design.shape(), design.motherVaries(), design.infantVaries(), rho),
                                assumed))
                .flatMap(Optional::stream)
                .toList();
    }

    /** A fit that is shown beside the one in the text: where its search does not settle a note says so. */
    private Optional<JointFit> fit(JointDesign design, OptionalDouble between) {
        try {
            return Optional.of(new JointFitter(model, trials).curves(design, between));
        } catch (SearchNotSettled problem) {
            notes.add("At other assumed correlations (within arms %s, between trials %s) no fit was found: %s"
                    .formatted(
                            design.within(),
                            between.isPresent() ? between.getAsDouble() : "estimated",
                            problem.getMessage()));
            return Optional.empty();
        }
    }

    private Optional<Gain> gain(Optional<DoseResponseFit> alone, Optional<OutcomeCurve> together) {
        if (alone.isEmpty() || together.isEmpty()) {
            return Optional.empty();
        }
        DosePrediction before = alone.get().predict(model.to(), model.from());
        DosePrediction after = together.get().predict(model.to(), model.from());
        return Optional.of(
                new Gain(before.estimate(), before.standardError(), after.estimate(), after.standardError()));
    }

    private Optional<BivariatePooling> pooled() {
        List<DyadTrial> reporting = data.highestAgainstReference().stream()
                .filter(DyadTrial::reportsAny)
                .toList();
        long mothers = reporting.stream().filter(t -> t.mother().isPresent()).count();
        long infants = reporting.stream().filter(t -> t.infant().isPresent()).count();
        long both = reporting.stream().filter(DyadTrial::reportsBoth).count();
        if (mothers < 2 || infants < 2) {
            return Optional.empty();
        }
        JointDesign design = new JointDesign(
                Optional.empty(),
                mothers >= BetweenTrialRule.LEAST_TRIALS,
                infants >= BetweenTrialRule.LEAST_TRIALS,
                model.withinCorrelation());
        OptionalDouble between = both >= DyadModel.LEAST_FOR_CORRELATION
                ? OptionalDouble.empty()
                : OptionalDouble.of(DyadModel.BETWEEN_CORRELATION);
        try {
            return Optional.of(new JointFitter(model, reporting).pooled(design, between));
        } catch (SearchNotSettled | NotEstimable problem) {
            notes.add(
                    "Differences of highest against reference dose were not pooled together: " + problem.getMessage());
            return Optional.empty();
        }
    }
}
