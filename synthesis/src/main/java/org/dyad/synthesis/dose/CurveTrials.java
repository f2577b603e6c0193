package org.dyad.synthesis.dose;

import java.util.ArrayList;
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
import org.dyad.statistics.mixed.NotEstimable;

/** Which trials take part in a curve, and whether they can carry it. */
final class CurveTrials {
    private CurveTrials() {}

    static String count(int trials) {
        return trials == 1 ? "1 trial" : trials + " trials";
    }

    static void requireOneVoteEach(List<DoseStudy> studies) {
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

    static void requireEnoughDoses(DoseShape shape, List<TrialEffects> trials) {
        Set<Double> doses = new TreeSet<>();
        for (TrialEffects trial : trials) {
            for (double dose : trial.doses()) {
                if (dose != trial.referenceDose()) {
                    doses.add(dose);
                }
            }
        }
        int q = shape.parameters();
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

    /** The trials that report every moderator; fewer than the moderators need are refused. */
    static List<TrialEffects> withModerators(CurveModerators moderators, List<TrialEffects> all, List<String> notes) {
        if (moderators.isEmpty()) {
            return all;
        }
        List<TrialEffects> kept = all.stream()
                .filter(trial -> moderators.names().stream()
                        .allMatch(name -> trial.covariates().value(name).isPresent()))
                .toList();
        String names = String.join(", ", moderators.names());
        int asked =
                Math.max(2, moderators.trialsPerModerator() * moderators.names().size());
        if (kept.size() < asked) {
            throw new NotEstimable(
                    ("Too few trials for the curve to depend on %s: %s of %s give %s, and at least %s are needed (%s for each"
                                    + " moderator). Leave moderators out, or add trials that report them.")
                            .formatted(
                                    names,
                                    kept.size(),
                                    count(all.size()),
                                    moderators.names().size() == 1 ? "it" : "all of them",
                                    asked,
                                    moderators.trialsPerModerator()));
        }
        requireDifferences(moderators, kept);
        if (kept.size() < all.size()) {
            notes.add("Left out, because they do not give %s: %s."
                    .formatted(
                            names,
                            all.stream()
                                    .filter(trial -> !kept.contains(trial))
                                    .map(TrialEffects::study)
                                    .collect(Collectors.joining(", "))));
        }
        int usual = CurveModerators.TRIALS_PER_MODERATOR * moderators.names().size();
        if (kept.size() < usual) {
            notes.add(
                    "Fewer than %s trials for %s: what a moderator does to the curve is fitted because it was asked for."
                            .formatted(usual, names));
        }
        return kept;
    }

    private static void requireDifferences(CurveModerators moderators, List<TrialEffects> trials) {
        for (String name : moderators.names()) {
            List<Double> values = trials.stream()
                    .map(trial -> trial.covariates().value(name).orElseThrow())
                    .distinct()
                    .toList();
            if (values.size() < 2) {
                throw new NotEstimable(
                        "%s is %s in every trial, so nothing can be said of how the curve depends on it. Leave it out."
                                .formatted(name, TableWriter.number(values.get(0))));
            }
        }
    }

    /** With two stages, the trials whose doses carry the curve alone. */
    static List<TrialEffects> carryingTheirOwnCurve(DoseShape shape, List<TrialEffects> all, List<String> notes) {
        List<TrialEffects> kept = new ArrayList<>();
        List<String> left = new ArrayList<>();
        for (TrialEffects trial : all) {
            boolean wide = trial.doses().size() >= shape.coefficients();
            if (wide && hasFullRank(shape, trial)) {
                kept.add(trial);
            } else {
                left.add(trial.study());
            }
        }
        if (kept.isEmpty()) {
            throw new NotEstimable(
                    "No trial has enough doses to carry a %s alone, as two stages need. Use one stage, or a simpler shape."
                            .formatted(shape.words()));
        }
        if (!left.isEmpty()) {
            notes.add("Two stages leave out %s with too few doses to carry the curve alone: %s."
                    .formatted(count(left.size()), String.join(", ", left)));
        }
        return kept;
    }

    private static boolean hasFullRank(DoseShape shape, TrialEffects trial) {
        Matrix x = new CurveDesign(shape, Stage.ONE, List.of(), List.of()).rows(trial);
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
}
