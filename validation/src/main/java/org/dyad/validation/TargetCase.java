package org.dyad.validation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dyad.synthesis.dose.DoseArm;
import org.dyad.synthesis.dose.DoseResponse;
import org.dyad.synthesis.dose.DoseStudy;
import org.dyad.synthesis.target.DoseForTarget;
import org.dyad.synthesis.target.IntervalMethod;
import org.dyad.synthesis.target.LevelArm;
import org.dyad.synthesis.target.SpreadArm;
import org.dyad.synthesis.target.TargetAnalysis;
import org.dyad.synthesis.target.TargetData;
import org.dyad.synthesis.target.TargetQuestion;
import org.dyad.synthesis.target.TargetResult;

/** The dose at which the mean reaches a level, with its band and profile intervals. */
final class TargetCase implements ReferenceCase {
    private static final Tolerance DOSE = Tolerance.absolute(
            0.02,
            "the search ends within a millionth of the range of doses, which is 0.006 IU, and so does the reference's");
    private static final Tolerance ESTIMATE =
            new Tolerance(1e-6, 1e-15, "the reference finds variances by a search of its own, to about seven digits");

    @Override
    public String name() {
        return "target";
    }

    @Override
    public String covers() {
        return "dose for a target: level, curve, Fieller-type band (its quadratic in closed form too) and profile interval, from the"
                + " full covariance of all arm means";
    }

    @Override
    public void compare(Path folder, Expected expected) {
        TargetAnalysis analysis = TargetAnalysis.of(data(expected.at("arms")), DoseResponse.withDefaults());
        double threshold = expected.at("threshold").number();
        expected.at("threshold").leaveOut(FitComparison.INPUT);
        TargetQuestion question = TargetQuestion.atOrAbove(threshold);
        TargetResult result = analysis.answer(question.with(IntervalMethod.BAND));
        expected.at("slope").matches(result.fit().beta().get(0), ESTIMATE);
        expected.at("psi").matches(result.fit().psi().get(0, 0), ESTIMATE);
        expected.at("level").matches(result.level().orElseThrow().estimate(), ESTIMATE);
        expected.at("tau2").matches(result.level().orElseThrow().betweenTrialVariance(), ESTIMATE);
        expected.at("dose").matches(result.meanDose().dose(), DOSE);
        expected.at("band").matches(limits(result.meanDose()), DOSE);
        expected.at("fieller").matches(limits(result.meanDose()), DOSE);
        expected.at("profile")
                .matches(
                        limits(analysis.doses(question.with(IntervalMethod.PROFILE))
                                .mean()),
                        DOSE);
    }

    private static List<Double> limits(DoseForTarget dose) {
        return List.of(dose.ciLower().orElseThrow(), dose.ciUpper().orElseThrow());
    }

    private static TargetData data(Expected arms) {
        Map<String, List<DoseArm>> trials = new LinkedHashMap<>();
        List<LevelArm> level = new ArrayList<>();
        List<SpreadArm> spread = new ArrayList<>();
        for (int i = 0; i < arms.size(); i++) {
            Expected row = arms.at(i);
            String study = row.at("study").text();
            double dose = row.at("dose").number();
            double mean = row.at("mean").number();
            double sd = row.at("sd").number();
            double n = row.at("n").number();
            trials.computeIfAbsent(study, s -> new ArrayList<>()).add(DoseArm.of(dose, mean, sd, n));
            level.add(new LevelArm(study, dose, mean, sd * sd / n));
            spread.add(new SpreadArm(study, dose, mean, sd, n));
        }
        arms.leaveOut(FitComparison.INPUT);
        List<DoseStudy> curve = new ArrayList<>();
        trials.forEach((study, rows) -> curve.add(DoseStudy.ArmBased.withLowestDoseAsReference(study, rows)));
        return new TargetData(curve, level, spread);
    }
}
