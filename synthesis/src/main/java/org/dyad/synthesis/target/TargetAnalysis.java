package org.dyad.synthesis.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.mixed.Group;
import org.dyad.statistics.mixed.NotEstimable;
import org.dyad.synthesis.dose.DoseResponse;
import org.dyad.synthesis.dose.DoseResponseFit;
import org.dyad.synthesis.dose.DoseShape;
import org.dyad.synthesis.dose.PreparedDoseResponse;
import org.dyad.synthesis.dose.TrialEffects;

/**
 * Which dose reaches a target. Means follow
 *
 * <pre>{@code  m_ij = alpha_j + f(d_ij)' (beta + b_j) + e_ij,   Var e_ij = s_ij^2 / n_ij }</pre>
 *
 * <p>with the {@code alpha_j} free, so that only differences within trials inform {@code beta}; the level at the
 * reference dose is then a random-effects mean of the {@code alpha_j} over trials that report arm means. People are
 * spread about the mean of their trial population. The fraction at or above a threshold integrates over trial
 * populations; the error of estimation never widens it and enters only its interval.
 *
 * <p>Fitted once; any number of questions can then be put to it.
 */
public final class TargetAnalysis {
    private final TargetData data;
    private final DoseResponseFit fit;
    private final List<Group> groups;
    private final DoseShape shape;
    private final double from;
    private final double highestDose;
    private final Optional<LevelModel> levelModel;
    private final Optional<FittedPopulation> population;
    private final Optional<IntervalMaker> maker;

    private TargetAnalysis(TargetData data, PreparedDoseResponse prepared) {
        this.data = data;
        this.fit = prepared.fit();
        this.groups = prepared.trials().stream()
                .map(trial -> group(trial, fit.shape()))
                .toList();
        this.shape = fit.shape();
        this.from = lowestDose(data, fit);
        this.highestDose = highestDose(data, fit);
        this.levelModel =
                data.level().isEmpty() ? Optional.empty() : Optional.of(new LevelModel(shape, from, data.level()));
        this.population = levelModel.map(this::populationAt);
        this.maker = population.map(p -> new IntervalMaker(fit, p, groups, levelModel.orElseThrow(), data.level()));
    }

    /**
     * Fits curve, level and spread.
     *
     * @throws org.dyad.statistics.mixed.NotEstimable where the trials cannot carry the curve
     * @throws org.dyad.statistics.optimise.SearchNotSettled where a search ended without an answer
     */
    public static TargetAnalysis of(TargetData data, DoseResponse options) {
        if (!options.moderators().isEmpty()) {
            throw new NotEstimable(
                    ("A target dose at stated values of %s needs levels that depend on them too, which is not"
                                    + " built yet. Leave the moderators out; dyad dose shows how the curve depends on them.")
                            .formatted(String.join(" and ", options.moderators().names())));
        }
        return new TargetAnalysis(data, options.requireKnownEd50().prepare(data.curve()));
    }

    private static Group group(TrialEffects trial, DoseShape shape) {
        double[][] x = trial.doses().stream()
                .map(dose -> shape.at(dose, trial.referenceDose()).toArray())
                .toArray(double[][]::new);
        return new Group(trial.study(), trial.effects(), Matrix.of(x), Matrix.of(x), trial.covariance());
    }

    /** The curve. */
    public DoseResponseFit fit() {
        return fit;
    }

    Optional<FittedPopulation> population() {
        return population;
    }

    List<Group> groups() {
        return groups;
    }

    private FittedPopulation populationAt(LevelModel level) {
        double[] beta = fit.beta().toArray();
        double[] means = data.level().stream().mapToDouble(LevelArm::mean).toArray();
        Optional<SpreadFit> spread =
                data.spread().isEmpty() ? Optional.empty() : Optional.of(SpreadModel.fit(data.spread()));
        return new FittedPopulation(
                shape, from, fit.beta(), fit.vcov(), fit.psi(), level.fit(means, beta, fit.psi()), spread);
    }

    private static double lowestDose(TargetData data, DoseResponseFit fit) {
        double lowest = fit.lowestDose();
        for (LevelArm arm : data.level()) {
            lowest = Math.min(lowest, arm.dose());
        }
        return lowest;
    }

    private static double highestDose(TargetData data, DoseResponseFit fit) {
        double highest = fit.highestDose();
        for (LevelArm arm : data.level()) {
            highest = Math.max(highest, arm.dose());
        }
        return highest;
    }

    /** The two doses alone, with their intervals: the same as in {@link #answer}, sooner. */
    public TargetDoses doses(TargetQuestion question) {
        Optional<String> noDose = WhyNot.noDose(fit, population);
        if (noDose.isPresent()) {
            DoseForTarget none = DoseForTarget.notEstimable(noDose.get());
            return new TargetDoses(none, none);
        }
        FittedPopulation p = population.orElseThrow();
        TargetSearch search = search();
        return doses(p, question, search, intervals(question, search));
    }

    private TargetDoses doses(
            FittedPopulation p, TargetQuestion question, TargetSearch search, TargetIntervals intervals) {
        PopulationCurve curve = p.curve();
        DoseForTarget mean = found(search, curve::mean, question.threshold(), intervals.meanDose());
        Optional<String> noFraction = WhyNot.noFraction(p, question);
        if (noFraction.isPresent()) {
            return new TargetDoses(mean, DoseForTarget.notEstimable(noFraction.get()));
        }
        if (nobodyDiffers(question)) {
            return new TargetDoses(mean, mean);
        }
        FractionAbove above = curve.above(question);
        return new TargetDoses(mean, found(search, above::at, question.fraction(), intervals.individualDose()));
    }

    /** With nobody and no trial differing, every share of people is where the mean is, and its error is that of the mean. */
    private static boolean nobodyDiffers(TargetQuestion question) {
        return !question.individuals() && !question.trials();
    }

    /** The answer to one question. */
    public TargetResult answer(TargetQuestion question) {
        Optional<String> noDose = WhyNot.noDose(fit, population);
        if (noDose.isPresent()) {
            DoseForTarget none = DoseForTarget.notEstimable(noDose.get());
            return result(
                    question, none, none, Optional.empty(), List.of(), Optional.empty(), NoIntervals.WITHOUT_ESTIMATE);
        }
        FittedPopulation p = population.orElseThrow();
        TargetSearch search = search();
        PopulationCurve curve = p.curve();
        TargetIntervals intervals = intervals(question, search);
        TargetDoses doses = doses(p, question, search, intervals);
        DoseForTarget mean = doses.mean();
        DoseForTarget individual = doses.individuals();
        if (individual.status() == TargetStatus.NOT_ESTIMABLE) {
            return result(
                    question,
                    mean,
                    individual,
                    Optional.of(spreads(p, mean.dose().orElse(highestDose))),
                    List.of(),
                    Optional.empty(),
                    intervals);
        }
        FractionAbove above = curve.above(question);
        DoubleUnaryOperator fraction = above::at;
        double shown = individual.dose().orElse(mean.dose().orElse(highestDose));
        FractionAbove average = curve.above(question.with(Population.AVERAGE));
        List<FractionPoint> points = new ArrayList<>();
        for (double dose : FractionCurve.doses(
                from,
                highestDose,
                individual.dose(),
                search.highest(),
                question.interval() == IntervalMethod.PROFILE)) {
            Percentiles limits = nobodyDiffers(question) ? Percentiles.UNKNOWN : intervals.fraction(dose);
            points.add(new FractionPoint(
                    dose,
                    fraction.applyAsDouble(dose),
                    limits.lower(),
                    limits.upper(),
                    dose > highestDose,
                    average.at(dose)));
        }
        return result(
                question,
                mean,
                individual,
                Optional.of(spreads(p, shown)),
                points,
                question.upperThreshold().isPresent()
                        ? Optional.of(WindowSearch.find(inside(question, "No window can be given")))
                        : Optional.empty(),
                intervals);
    }

    private TargetResult result(
            TargetQuestion question,
            DoseForTarget mean,
            DoseForTarget individual,
            Optional<Spreads> spreads,
            List<FractionPoint> points,
            Optional<Window> window,
            TargetIntervals intervals) {
        return new TargetResult(
                question,
                mean,
                individual,
                spreads,
                points,
                window,
                fit,
                levelModel.flatMap(l -> population.map(p -> l.describe(p.level()))),
                population.flatMap(FittedPopulation::spread),
                question.interval().resolved(),
                intervals.failed(),
                highestDose,
                TargetNotes.of(fit, population, question, intervals));
    }

    private DoseForTarget found(TargetSearch search, DoubleUnaryOperator f, double value, Percentiles interval) {
        OptionalDouble dose = search.firstAtOrAbove(f, value);
        boolean below = dose.isPresent() && dose.getAsDouble() <= search.lowest();
        TargetStatus status = dose.isEmpty()
                ? TargetStatus.NOT_REACHED
                : below ? TargetStatus.BELOW_LOWEST_DOSE : TargetStatus.REACHED;
        Optional<String> reason =
                switch (status) {
                    case NOT_REACHED ->
                        Optional.of(String.format(
                                Locale.ROOT, "not reached at any dose up to %.0f IU a day", search.highest()));
                    case BELOW_LOWEST_DOSE ->
                        Optional.of(String.format(
                                Locale.ROOT, "reached already at the lowest dose, %.0f IU a day", search.lowest()));
                    case REACHED, NOT_ESTIMABLE -> Optional.empty();
                };
        // An interval that ends at or below the lowest dose ends at the lowest dose; one that begins beyond the search
        // has
        // no lower limit to print, and is not unbounded below.
        OptionalDouble upper =
                interval.high() == Double.NEGATIVE_INFINITY ? OptionalDouble.of(search.lowest()) : interval.upper();
        return new DoseForTarget(
                status == TargetStatus.REACHED ? dose : OptionalDouble.empty(),
                interval.lower(),
                upper,
                status,
                dose.orElse(Double.POSITIVE_INFINITY) > highestDose,
                interval.known() && interval.low() == Double.NEGATIVE_INFINITY,
                interval.known() && interval.high() == Double.POSITIVE_INFINITY,
                reason);
    }

    private Spreads spreads(FittedPopulation p, double dose) {
        double mean = p.curve().mean(dose);
        OptionalDouble individuals = p.spread().isPresent() && mean > 0
                ? OptionalDouble.of(mean * p.spread().get().coefficientOfVariation(mean))
                : OptionalDouble.empty();
        return new Spreads(
                dose, mean, Math.sqrt(p.meanVariance(dose, sharedCurves())), p.betweenTrials(dose), individuals);
    }

    /** What decides whether a dose is in the window of a question that has an upper threshold. */
    WindowSearch.Inside inside(TargetQuestion question, String whose) {
        Optional<String> none =
                WhyNot.noDose(fit, population).or(() -> population.flatMap(p -> WhyNot.noFraction(p, question)));
        if (none.isPresent()) {
            throw new NotEstimable(whose + ": " + none.get() + ".");
        }
        FittedPopulation p = population.orElseThrow();
        double upper = question.upperThreshold().orElseThrow();
        double middle = Math.sqrt(question.threshold() * upper);
        OptionalDouble cv = p.spread().isPresent()
                ? OptionalDouble.of(p.spread().get().coefficientOfVariation(middle))
                : OptionalDouble.empty();
        return new WindowSearch.Inside(
                p.curve().above(question), p.curve().above(upper, question), question, cv, search());
    }

    /**
     * The windows of one lower and several upper thresholds.
     *
     * @throws NotEstimable where the fraction cannot be told, with the reason
     */
    public List<Window> windows(TargetQuestion question, List<Double> uppers) {
        return uppers.stream()
                .map(upper -> WindowSearch.find(
                        inside(question.withUpper(upper, question.upperFraction()), "No window can be given")))
                .toList();
    }

    /** The dose for the fraction with and without the spreads between individuals and between trials. */
    public List<DoseBySpread> bySpread(TargetQuestion question) {
        List<DoseBySpread> doses = new ArrayList<>();
        for (boolean individuals : new boolean[] {true, false}) {
            for (boolean trials : new boolean[] {true, false}) {
                TargetQuestion asked = question.with(new SpreadsCounted(individuals, trials, question.estimation()));
                doses.add(new DoseBySpread(individuals, trials, doses(asked).individuals()));
            }
        }
        return doses;
    }

    TargetSearch search() {
        return TargetSearch.upTo(from, highestDose);
    }

    public TargetData data() {
        return data;
    }

    TargetIntervals intervals(TargetQuestion question, TargetSearch search) {
        return maker.orElseThrow().of(question, search);
    }

    ProfileLikelihood profileLikelihood() {
        return maker.orElseThrow().profile();
    }

    double[] sharedCurves() {
        return maker.orElseThrow().sharedCurves();
    }
}
