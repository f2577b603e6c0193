package org.dyad.synthesis.dose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.evidence.table.TableWriter;
import org.dyad.statistics.matrix.Cholesky;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.NotPositiveDefinite;
import org.dyad.statistics.matrix.Vector;
import org.dyad.statistics.mixed.Estimation;
import org.dyad.statistics.mixed.Group;
import org.dyad.statistics.mixed.LinearMixedModel;
import org.dyad.statistics.mixed.MixedFit;
import org.dyad.statistics.mixed.NotEstimable;
import org.dyad.statistics.mixed.PreparedModel;
import org.dyad.statistics.mixed.PsiStructure;
import org.dyad.statistics.mixed.Refitter;
import org.dyad.statistics.random.RandomStream;

/**
 * Trials whose effects, covariances and design are worked out once, in a canonical order (trials by name, arms by dose),
 * so that the same trials give the same bits in any order.
 */
public final class PreparedDoseResponse {
    private final DoseResponse options;
    private final List<TrialEffects> trials;
    /** For each trial as given, its place in canonical order. */
    private final List<Integer> places;

    private final BetweenTrialRule rule;
    private final List<String> notes;
    private final List<Group> groups;
    private final PreparedModel model;

    private PreparedDoseResponse(
            DoseResponse options,
            List<TrialEffects> trials,
            List<Integer> places,
            BetweenTrialRule rule,
            List<String> notes,
            List<Group> groups) {
        this.options = options;
        this.trials = trials;
        this.places = places;
        this.rule = rule;
        this.notes = List.copyOf(notes);
        this.groups = groups;
        this.model = new LinearMixedModel(options.estimation(), rule.used()).prepare(groups);
    }

    static PreparedDoseResponse of(DoseResponse options, List<DoseStudy> studies) {
        requireOneVoteEach(studies);
        List<TrialEffects> all = studies.stream()
                .map(study -> TrialEffects.of(study, options.effect(), options.covariance()))
                .toList();
        List<String> notes = new ArrayList<>();
        List<TrialEffects> given = options.stage() == Stage.ONE ? all : carryingTheirOwnCurve(options, all, notes);
        requireEnoughDoses(options.shape(), given);
        List<TrialEffects> sorted =
                given.stream().sorted(Comparator.comparing(TrialEffects::study)).toList();
        List<Integer> places = given.stream().map(sorted::indexOf).toList();
        int q = options.shape().coefficients();
        PsiChoice choice = options.estimation() == Estimation.FIXED ? PsiChoice.NONE : options.psi();
        BetweenTrialRule rule = BetweenTrialRule.choose(choice, q, sorted);
        notes.addAll(rule.steps());
        if (sorted.size() < BetweenTrialRule.LEAST_TRIALS) {
            notes.add("The curve rests on %s: it describes them and is no estimate for others."
                    .formatted(sorted.size() == 1 ? "1 trial" : sorted.size() + " trials"));
        }
        List<Group> groups = sorted.stream()
                .map(trial -> options.stage() == Stage.ONE
                        ? oneStage(options.shape(), trial)
                        : twoStage(options.shape(), trial))
                .toList();
        try {
            return new PreparedDoseResponse(options, sorted, places, rule, notes, groups);
        } catch (NotEstimable problem) {
            throw new NotEstimable(("The doses of these %s trials do not carry a %s. %s "
                            + "Use a shape with fewer coefficients, or move its knots between the doses that were given.")
                    .formatted(sorted.size(), options.shape().words(), problem.getMessage()));
        }
    }

    private static void requireOneVoteEach(List<DoseStudy> studies) {
        if (studies.isEmpty()) {
            throw new NotEstimable("There is no trial with two doses: a dose-response curve needs at least one.");
        }
        Set<String> seen = new HashSet<>();
        for (DoseStudy study : studies) {
            if (!seen.add(study.study())) {
                throw new InvalidEvidence(
                        "%s is there twice; one trial has one vote. Join its arms, or give the parts different names.",
                        study.study());
            }
        }
    }

    private static void requireEnoughDoses(DoseShape shape, List<TrialEffects> trials) {
        Set<Double> doses = new TreeSet<>();
        for (TrialEffects trial : trials) {
            for (double dose : trial.doses()) {
                if (dose != trial.referenceDose()) {
                    doses.add(dose);
                }
            }
        }
        int q = shape.coefficients();
        if (doses.size() <= q) {
            throw new NotEstimable(
                    ("A %s has %s coefficient%s and needs more than %s different doses beside the references; "
                                    + "%s %s: %s. Use a simpler shape, or add trials with other doses.")
                            .formatted(
                                    shape.words(),
                                    q,
                                    q == 1 ? "" : "s",
                                    q,
                                    trials.size() == 1 ? "this trial has" : "these " + trials.size() + " trials have",
                                    doses.size(),
                                    doses.stream().map(TableWriter::number).collect(Collectors.joining(", "))));
        }
    }

    private static Matrix design(DoseShape shape, TrialEffects trial) {
        int q = shape.coefficients();
        int n = trial.doses().size();
        double[] entries = new double[n * q];
        for (int i = 0; i < n; i++) {
            Vector row = shape.at(trial.doses().get(i), trial.referenceDose());
            System.arraycopy(row.toArray(), 0, entries, i * q, q);
        }
        return Matrix.ofRowMajor(n, q, entries);
    }

    private static Group oneStage(DoseShape shape, TrialEffects trial) {
        Matrix x = design(shape, trial);
        return new Group(trial.study(), trial.effects(), x, x, trial.covariance());
    }

    /** The trial's own generalised least squares coefficients, observed with their covariance. */
    private static Group twoStage(DoseShape shape, TrialEffects trial) {
        Matrix x = design(shape, trial);
        Cholesky s = Cholesky.of(trial.covariance());
        Matrix whitened = s.whiten(x);
        Cholesky information = Cholesky.of(whitened.transpose().times(whitened));
        Vector own = information.solve(x.transpose().times(s.solve(trial.effects())));
        Matrix identity = Matrix.identity(own.size());
        return new Group(trial.study(), own, identity, identity, information.inverse());
    }

    private static List<TrialEffects> carryingTheirOwnCurve(
            DoseResponse options, List<TrialEffects> all, List<String> notes) {
        List<TrialEffects> kept = new ArrayList<>();
        List<String> left = new ArrayList<>();
        for (TrialEffects trial : all) {
            boolean wide = trial.doses().size() >= options.shape().coefficients();
            boolean carries = wide && hasFullRank(options.shape(), trial);
            if (carries) {
                kept.add(trial);
            } else {
                left.add(trial.study());
            }
        }
        if (kept.isEmpty()) {
            throw new NotEstimable(
                    "No trial has enough doses to carry a %s alone, as two stages need. Use one stage, or a simpler shape."
                            .formatted(options.shape().words()));
        }
        if (!left.isEmpty()) {
            notes.add("Two stages leave out %s trials with too few doses to carry the curve alone: %s."
                    .formatted(left.size(), String.join(", ", left)));
        }
        return kept;
    }

    private static boolean hasFullRank(DoseShape shape, TrialEffects trial) {
        Matrix x = design(shape, trial);
        Vector lengths = x.transpose().times(x).diagonal();
        double[] scale = new double[lengths.size()];
        for (int i = 0; i < scale.length; i++) {
            scale[i] = 1 / StrictMath.sqrt(lengths.get(i));
        }
        Matrix scaled = x.times(Matrix.diagonal(scale));
        try {
            double last = Cholesky.of(scaled.transpose().times(scaled)).logDeterminant();
            return last > StrictMath.log(1e-11);
        } catch (NotPositiveDefinite notOfFullRank) {
            return false;
        }
    }

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
        return DoseResponseFit.of(this, model.fit());
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
        return model.simulate(fit.beta(), fit.psi(), random);
    }

    BetweenTrialRule rule() {
        return rule;
    }

    int arms() {
        return trials.stream().mapToInt(trial -> trial.doses().size() + 1).sum();
    }

    /** Contributions in the order in which the trials were given. */
    List<TrialContribution> contributions(MixedFit fit) {
        List<TrialContribution> contributions = new ArrayList<>();
        for (int place : places) {
            TrialEffects trial = trials.get(place);
            Vector own = fit.beta().plus(fit.groupEffects().get(place));
            contributions.add(new TrialContribution(
                    trial, own, design(options.shape(), trial).times(own).toList()));
        }
        return contributions;
    }

    int coefficients() {
        return groups.get(0).x().columns();
    }

    boolean hasBetweenTrialVariance() {
        return rule.used() != PsiStructure.ZERO;
    }
}
