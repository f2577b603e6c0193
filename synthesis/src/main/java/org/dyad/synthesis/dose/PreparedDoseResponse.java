package org.dyad.synthesis.dose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dyad.statistics.matrix.Vector;
import org.dyad.statistics.mixed.Estimation;
import org.dyad.statistics.mixed.Group;
import org.dyad.statistics.mixed.LinearMixedModel;
import org.dyad.statistics.mixed.MixedFit;
import org.dyad.statistics.mixed.NotEstimable;
import org.dyad.statistics.mixed.PreparedModel;
import org.dyad.statistics.mixed.Refitter;
import org.dyad.statistics.random.RandomStream;

/**
 * Trials whose effects, covariances and design are worked out once, in a canonical order (trials by name, arms by dose),
 * so that the same trials give the same bits in any order.
 */
public final class PreparedDoseResponse {
    private final DoseResponse options;
    private final ShapeSearch.Found found;
    private final List<TrialEffects> trials;
    /** For each trial as given, its place in canonical order. */
    private final List<Integer> places;

    private final CurveDesign design;
    private final List<String> notes;
    private final List<Group> groups;
    private final PreparedModel model;

    private PreparedDoseResponse(
            DoseResponse options,
            ShapeSearch.Found found,
            List<TrialEffects> trials,
            List<Integer> places,
            CurveDesign design,
            BetweenTrialRule rule,
            List<String> notes,
            List<Group> groups) {
        this.options = options;
        this.found = found;
        this.trials = trials;
        this.places = places;
        this.design = design;
        this.notes = List.copyOf(notes);
        this.groups = groups;
        this.model = new LinearMixedModel(options.estimation(), rule.used()).prepare(groups);
    }

    static PreparedDoseResponse of(DoseResponse options, List<DoseStudy> studies) {
        CurveTrials.requireOneVoteEach(studies);
        List<TrialEffects> all = studies.stream()
                .map(study -> TrialEffects.of(study, options.effect(), options.covariance()))
                .toList();
        ShapeSearch.Found found = ShapeSearch.resolve(options, all);
        return resolved(options.with(found.shape()), all, found);
    }

    /** For a shape that leaves nothing to the data. */
    static PreparedDoseResponse resolved(DoseResponse options, List<TrialEffects> all) {
        return resolved(options, all, new ShapeSearch.Found(options.shape(), Optional.empty(), Optional.empty()));
    }

    private static PreparedDoseResponse resolved(
            DoseResponse options, List<TrialEffects> all, ShapeSearch.Found found) {
        options.requireMomentsPossible();
        List<String> notes = new ArrayList<>();
        List<TrialEffects> given = taking(options, all, notes);
        CurveTrials.requireEnoughDoses(options.shape(), given);
        List<TrialEffects> sorted =
                given.stream().sorted(Comparator.comparing(TrialEffects::study)).toList();
        List<Integer> places = given.stream().map(sorted::indexOf).toList();
        CurveDesign design = CurveDesign.of(options, sorted);
        PsiChoice choice = options.estimation() == Estimation.FIXED ? PsiChoice.NONE : options.psi();
        BetweenTrialRule rule =
                BetweenTrialRule.choose(choice, options.shape().coefficients(), design.columns(), sorted);
        notes.addAll(rule.steps());
        if (sorted.size() < BetweenTrialRule.LEAST_TRIALS) {
            notes.add("The curve rests on %s: it describes them and is no estimate for others."
                    .formatted(CurveTrials.count(sorted.size())));
        }
        notes.addAll(CurveNotes.of(found));
        List<Group> groups = sorted.stream().map(design::group).toList();
        try {
            return new PreparedDoseResponse(options, found, sorted, places, design, rule, notes, groups);
        } catch (NotEstimable problem) {
            throw new NotEstimable(("The doses of %s do not carry a %s%s. %s "
                            + "Use a shape with fewer coefficients, or move its knots between the doses that were given.")
                    .formatted(
                            sorted.size() == 1 ? "this trial" : "these %d trials".formatted(sorted.size()),
                            options.shape().words(),
                            options.moderators().isEmpty() ? "" : " with its moderators",
                            problem.getMessage()));
        }
    }

    private static List<TrialEffects> taking(DoseResponse options, List<TrialEffects> all, List<String> notes) {
        List<TrialEffects> wide =
                options.stage() == Stage.ONE ? all : CurveTrials.carryingTheirOwnCurve(options.shape(), all, notes);
        return CurveTrials.withModerators(options.moderators(), wide, notes);
    }

    /** What was asked for, with a shape that leaves nothing to the data. */
    public DoseResponse options() {
        return options;
    }

    /** The trials' effects in canonical order. */
    public List<TrialEffects> trials() {
        return trials;
    }

    /** Notes on what was left out or stepped down, as sentences. */
    public List<String> notes() {
        return notes;
    }

    /** With two stages, the curve of each trial by itself, in canonical order; empty with one stage. */
    public List<TrialCurve> trialCurves() {
        return options.stage() == Stage.ONE
                ? List.of()
                : groups.stream()
                        .map(group -> new TrialCurve(group.label(), group.y(), group.covariance()))
                        .toList();
    }

    /** The fit to the trials as they are. */
    public DoseResponseFit fit() {
        return FitAssembly.of(this, mixed());
    }

    MixedFit mixed() {
        return model.fit();
    }

    List<Group> groups() {
        return groups;
    }

    ShapeSearch.Found found() {
        return found;
    }

    /**
     * A refitter for simulated outcomes on the same doses; it serves one thread. One stage: outcomes are the stacked
     * effects in canonical order. Two stages: the trials' coefficients.
     */
    public Refitter refitter(DoseResponseFit fit) {
        return model.refitter(fit.psi());
    }

    /** Outcomes drawn from the fitted curve, between-trial variation and sampling error included. */
    public Vector simulate(DoseResponseFit fit, RandomStream random) {
        return model.simulate(fit.linearCoefficients(), fit.psi(), random);
    }

    int arms() {
        return trials.stream().mapToInt(trial -> trial.doses().size() + 1).sum();
    }

    /** Contributions in the order in which the trials were given. */
    List<TrialContribution> contributions(MixedFit fit) {
        List<TrialContribution> contributions = new ArrayList<>();
        for (int place : places) {
            TrialEffects trial = trials.get(place);
            Vector own = design.own(trial, fit.beta(), fit.groupEffects().get(place));
            contributions.add(new TrialContribution(
                    trial, own, design.rows(trial).times(own).toList()));
        }
        return contributions;
    }

    CurveDesign design() {
        return design;
    }
}
