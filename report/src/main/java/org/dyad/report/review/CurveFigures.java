package org.dyad.report.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.dyad.report.figure.Anchor;
import org.dyad.report.figure.Axis;
import org.dyad.report.figure.Caption;
import org.dyad.report.figure.DoseCurve;
import org.dyad.report.figure.DoseCurve.CurvePoint;
import org.dyad.report.figure.DoseCurve.Range;
import org.dyad.report.figure.DoseCurve.TrialLine;
import org.dyad.report.figure.DoseCurve.TrialPoint;
import org.dyad.report.figure.FractionCurve;
import org.dyad.report.figure.FractionCurve.TargetDose;
import org.dyad.report.figure.Standing;
import org.dyad.review.result.CurveResult;
import org.dyad.review.result.OutcomeResult;
import org.dyad.review.result.TargetAnswer;
import org.dyad.statistics.distribution.Normal;
import org.dyad.synthesis.assembly.AssembledContrast;
import org.dyad.synthesis.assembly.AssembledTrial;
import org.dyad.synthesis.assembly.OutcomeDefinition;
import org.dyad.synthesis.dose.DosePrediction;
import org.dyad.synthesis.dose.DoseResponseFit;
import org.dyad.synthesis.dose.DoseShape;
import org.dyad.synthesis.target.DoseForTarget;
import org.dyad.synthesis.target.FractionPoint;
import org.dyad.synthesis.target.Population;
import org.dyad.synthesis.target.UpperIntake;

/** The dose-response curve and the fraction curves of an outcome. */
final class CurveFigures {

    private static final int POINTS = 120;
    /** How far beyond the highest dose the curve is drawn, dashed. */
    private static final double BEYOND = 1.25;
    /** Above this many trials intervals of single arms hide more than they show. */
    private static final int TRIALS_WITH_INTERVALS = 8;

    private static final String SUPPLEMENT = "Doses are a supplement, on top of the background intake of these trials.";

    private static final Axis DOSE = Axis.of("Maternal dose", "IU per day");

    private final OutcomeResult result;
    private final OutcomeDefinition outcome;

    CurveFigures(OutcomeResult result) {
        this.result = result;
        this.outcome = result.outcome();
    }

    DoseCurve dose(CurveResult curve) {
        DoseResponseFit fit = curve.fit();
        double highest = highest(curve);
        List<CurvePoint> points = new ArrayList<>();
        for (double dose : doses(curve, Math.max(highest, curve.highestDose()) * BEYOND)) {
            points.add(point(fit.predict(dose, curve.from())));
        }
        String level = Say.percent(fit.options().level());
        return new DoseCurve(
                new Caption("dose-" + Say.id(outcome.name()), "Dose-response: " + outcome.name(), description(curve)),
                DOSE,
                Axis.of(
                        "Difference in " + Say.within(outcome.name()) + " from " + Say.dose(curve.from())
                                + " IU per day",
                        Say.unit(outcome)),
                points,
                OptionalDouble.of(curve.from()),
                OptionalDouble.of(curve.highestDose()),
                trials(curve),
                knots(fit.shape()),
                rug(curve),
                fit.shape().words()
                        + (fit.curveIsAnEstimate() ? "" : " (describes these trials; no estimate for others)"),
                level + " confidence band",
                points.stream().anyMatch(p -> p.prediction().isPresent())
                        ? Optional.of(level + " prediction band, mean of a new trial")
                        : Optional.empty(),
                List.of());
    }

    private String description(CurveResult curve) {
        DosePrediction top = curve.fit().predict(curve.highestDose(), curve.from());
        return "At " + Say.dose(curve.highestDose()) + " IU per day the curve lies " + Say.level(top.estimate()) + " "
                + Say.unit(outcome) + " (" + Say.interval(top.ciLower(), top.ciUpper()) + ") above that at "
                + Say.dose(curve.from()) + "; " + Say.trials(curve.fit().trials()) + ".";
    }

    private static double highest(CurveResult curve) {
        return curve.keptOff().stream()
                .mapToDouble(AssembledContrast::dose)
                .max()
                .orElse(0);
    }

    /** Even steps, and the ends of what was studied exactly. */
    private static Set<Double> doses(CurveResult curve, double to) {
        TreeSet<Double> doses = new TreeSet<>();
        for (int i = 0; i <= POINTS; i++) {
            doses.add(curve.from() + (to - curve.from()) * i / POINTS);
        }
        doses.add(curve.highestDose());
        doses.addAll(knots(curve.fit().shape()).stream()
                .filter(k -> k > curve.from() && k < to)
                .toList());
        return doses;
    }

    private static CurvePoint point(DosePrediction p) {
        return new CurvePoint(
                p.dose(),
                p.estimate(),
                p.ciLower(),
                p.ciUpper(),
                p.predictionInterval().map(i -> new Range(i.lower(), i.upper())));
    }

    private static List<Double> knots(DoseShape shape) {
        return switch (shape) {
            case DoseShape.Linear linear -> List.of();
            case DoseShape.Quadratic quadratic -> List.of();
            case DoseShape.RestrictedCubicSpline spline -> spline.knots();
            case DoseShape.PiecewiseLinear piecewise -> piecewise.knots();
            case DoseShape.FractionalPolynomial powers -> List.of();
            case DoseShape.BestFractionalPolynomial best -> List.of();
            case DoseShape.Emax emax -> List.of();
        };
    }

    private static List<Double> rug(CurveResult curve) {
        TreeSet<Double> doses = new TreeSet<>();
        curve.onCurve().forEach(c -> {
            doses.add(c.dose());
            doses.add(c.versusDose());
        });
        return List.copyOf(doses);
    }

    /** A trial's points stand where its differences put them from the curve at its own reference dose. */
    private List<TrialLine> trials(CurveResult curve) {
        Map<String, List<AssembledContrast>> on = byTrial(curve.onCurve());
        Map<String, List<AssembledContrast>> off = byTrial(curve.keptOff());
        boolean intervals = on.size() + off.size() <= TRIALS_WITH_INTERVALS;
        List<TrialLine> lines = new ArrayList<>();
        on.forEach((trial, contrasts) -> lines.add(line(curve, trial, contrasts, Standing.included(), intervals)));
        off.forEach((trial, contrasts) -> lines.add(line(
                curve,
                trial,
                contrasts,
                Standing.keptOut(
                        Say.sentence(contrasts.getFirst().keptOffCurve().orElse("Kept off by a rule"))),
                intervals)));
        return lines;
    }

    private static Map<String, List<AssembledContrast>> byTrial(List<AssembledContrast> contrasts) {
        Map<String, List<AssembledContrast>> byTrial = new LinkedHashMap<>();
        contrasts.forEach(
                c -> byTrial.computeIfAbsent(c.trial(), t -> new ArrayList<>()).add(c));
        return byTrial;
    }

    private TrialLine line(
            CurveResult curve, String trial, List<AssembledContrast> contrasts, Standing standing, boolean intervals) {
        String label = result.assembly().trials().stream()
                .filter(t -> t.trial().equals(trial))
                .map(AssembledTrial::label)
                .findFirst()
                .orElse(trial);
        AssembledContrast first = contrasts.getFirst();
        double base = curve.fit().predict(first.versusDose(), curve.from()).estimate();
        double z = Normal.quantile(0.5 + curve.fit().options().level() / 2);
        List<TrialPoint> points = new ArrayList<>();
        points.add(new TrialPoint(first.versusDose(), base, Optional.empty(), 0, Anchor.NONE));
        for (AssembledContrast c : contrasts) {
            double value = base + c.estimate();
            double half = z * c.standardError();
            points.add(new TrialPoint(
                    c.dose(),
                    value,
                    intervals ? Optional.of(new Range(value - half, value + half)) : Optional.empty(),
                    1 / c.variance(),
                    Anchor.to(Say.contrastId(outcome, trial, c.arm()))
                            .withTooltip(label + ", " + Say.dose(c.dose()) + " against " + Say.dose(c.versusDose())
                                    + " IU per day: " + Say.signed(c.estimate()) + " " + Say.unit(outcome))));
        }
        return new TrialLine(label, points, standing, Anchor.NONE);
    }

    /** The fraction curve of a target; empty where none could be computed. */
    Optional<FractionCurve> fraction(TargetAnswer answer, String suffix) {
        List<FractionPoint> points = answer.result().curve();
        if (points.size() < 2) {
            return Optional.empty();
        }
        String who = Say.capital(Say.people(outcome));
        String id = "fraction-" + Say.id(outcome.name()) + "-"
                + Say.id(answer.plan().asWritten()) + suffix;
        return Optional.of(new FractionCurve(
                        new Caption(
                                id,
                                who + " at or above " + answer.plan().asWritten() + " by maternal dose",
                                Say.tidy(answer.sentence())),
                        DOSE,
                        who + " at or above " + answer.plan().asWritten(),
                        OptionalDouble.of(answer.plan().fraction()),
                        lines(answer, points),
                        OptionalDouble.of(answer.result().highestDose()),
                        Say.percent(answer.result().question().level()) + " interval: error of estimation alone",
                        suffix.isEmpty()
                                ? List.of(SUPPLEMENT)
                                : List.of("Rests on assumed arm sizes and averaged boluses.", SUPPLEMENT))
                .withWindows(windows(answer), upperIntake(answer)));
    }

    /** The curve asked for; where it counts the spread between trials, beside it the one that leaves that out. */
    private static List<FractionCurve.Line> lines(TargetAnswer answer, List<FractionPoint> points) {
        FractionCurve.Line asked = new FractionCurve.Line(
                answer.result().question().population().meaning(),
                points.stream().map(CurveFigures::point).toList(),
                target(answer.result().individualDose()),
                Anchor.NONE);
        if (!answer.result().question().trials()) {
            return List.of(asked);
        }
        List<FractionCurve.Point> average = points.stream()
                .map(p -> new FractionCurve.Point(p.dose(), p.individualsOnly(), Optional.empty()))
                .toList();
        return List.of(
                asked,
                new FractionCurve.Line(Population.AVERAGE.meaning(), average, new TargetDose.None(), Anchor.NONE));
    }

    private List<FractionCurve.Window> windows(TargetAnswer answer) {
        return answer.result()
                .window()
                .map(w -> List.of(new FractionCurve.Window(
                        "Window of doses",
                        w.exists()
                                ? Optional.of(new Range(
                                        w.lowerDose().orElseThrow(),
                                        w.upperDose().orElseThrow()))
                                : Optional.empty())))
                .orElse(List.of());
    }

    private static OptionalDouble upperIntake(TargetAnswer answer) {
        return answer.result().window().isPresent()
                ? OptionalDouble.of(UpperIntake.ADULTS.iuPerDay())
                : OptionalDouble.empty();
    }

    private static FractionCurve.Point point(FractionPoint p) {
        Optional<Range> interval = p.ciLower().isPresent() && p.ciUpper().isPresent()
                ? Optional.of(new Range(p.ciLower().getAsDouble(), p.ciUpper().getAsDouble()))
                : Optional.empty();
        return new FractionCurve.Point(p.dose(), p.fraction(), interval);
    }

    private static TargetDose target(DoseForTarget dose) {
        return switch (dose.status()) {
            case REACHED ->
                new TargetDose.Reached(dose.dose().orElseThrow(), dose.ciLower(), dose.ciUpper(), dose.extrapolated());
            case BELOW_LOWEST_DOSE ->
                new TargetDose.NotReached(Say.tidy(dose.reason().orElse("reached at the lowest dose")));
            case NOT_REACHED, NOT_ESTIMABLE ->
                new TargetDose.NotReached(Say.tidy(dose.reason().orElse("not reached")));
        };
    }
}
