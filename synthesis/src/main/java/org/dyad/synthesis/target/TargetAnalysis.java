package org.dyad.synthesis.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.statistics.mixed.Group;
import org.dyad.statistics.mixed.NotEstimable;
import org.dyad.synthesis.dose.DoseResponse;
import org.dyad.synthesis.dose.DoseResponseFit;
import org.dyad.synthesis.dose.PreparedDoseResponse;
import org.dyad.synthesis.dose.TrialCovariates;

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
 * <p>With moderators of the curve (baseline level, duration) {@code beta} and the mean of the {@code alpha_j} are those of trials
 * with given values: see {@link ModeratorFrame}. Such a comparison is between trials, hence ecological.
 *
 * <p>Fitted once; any number of questions can then be put to it.
 */
public final class TargetAnalysis {
    private final TargetData given;
    private final PreparedDoseResponse prepared;
    private final TargetModels models;
    private final DoseResponseFit fit;
    private final Optional<FittedPopulation> population;
    private final double highestDose;

    private TargetAnalysis(TargetData given, PreparedDoseResponse prepared, TargetModels models) {
        this.given = given;
        this.prepared = prepared;
        this.models = models;
        this.fit = models.fit();
        this.population = models.population();
        this.highestDose = models.highestDose();
    }

    /**
     * Fits curve, level and spread; with moderators, at their means over the trials ({@link #at} moves it).
     *
     * @throws org.dyad.statistics.mixed.NotEstimable where the trials cannot carry the curve, or its moderators
     * @throws org.dyad.statistics.optimise.SearchNotSettled where a search ended without an answer
     */
    public static TargetAnalysis of(TargetData data, DoseResponse options) {
        ModeratorTrials.require(data, options.moderators());
        PreparedDoseResponse prepared = options.requireKnownEd50().prepare(data.curve());
        return new TargetAnalysis(
                data, prepared, TargetModels.of(data, prepared, prepared.fit(), TrialCovariates.none()));
    }

    /**
     * The same at these values of the moderators of its curve; those not named are at their means over the trials. The level at the
     * reference dose follows them too, in a meta-regression over trials, where {@link TargetModerator#levelDepends()}.
     *
     * @throws InvalidEvidence where one is no moderator of the curve
     */
    public TargetAnalysis at(TrialCovariates values) {
        for (TrialCovariates.Value value : values.values()) {
            if (!models.frame().names().contains(value.name())) {
                throw new InvalidEvidence(
                        "%s is not a moderator of this curve; they are: %s.",
                        value.name(),
                        models.frame().isEmpty()
                                ? "none"
                                : String.join(", ", models.frame().names()));
            }
        }
        return new TargetAnalysis(given, prepared, TargetModels.of(given, prepared, fit, values));
    }

    /** The curve. */
    public DoseResponseFit fit() {
        return fit;
    }

    /** The moderators of the curve, and where among their values the answers are. */
    public List<TargetModerator> moderators() {
        return models.moderators();
    }

    Optional<FittedPopulation> population() {
        return population;
    }

    List<Group> groups() {
        return models.groups();
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
        DoseForTarget mean = FoundDose.of(search, highestDose, curve::mean, question.threshold(), intervals.meanDose());
        Optional<String> noFraction = WhyNot.noFraction(p, question);
        if (noFraction.isPresent()) {
            return new TargetDoses(mean, DoseForTarget.notEstimable(noFraction.get()));
        }
        if (nobodyDiffers(question)) {
            return new TargetDoses(mean, mean);
        }
        FractionAbove above = curve.above(question);
        return new TargetDoses(
                mean, FoundDose.of(search, highestDose, above::at, question.fraction(), intervals.individualDose()));
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
                models.from(),
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
                models.level().flatMap(l -> population.map(p -> l.describe(p.level()))),
                population.flatMap(FittedPopulation::spread),
                question.interval().resolved(),
                intervals.failed(),
                highestDose,
                models.moderators(),
                TargetNotes.of(models, given, question, intervals));
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
        return TargetSearch.upTo(models.from(), highestDose);
    }

    public TargetData data() {
        return models.data();
    }

    TargetIntervals intervals(TargetQuestion question, TargetSearch search) {
        return models.maker().orElseThrow().of(question, search);
    }

    ProfileLikelihood profileLikelihood() {
        return models.maker().orElseThrow().profile();
    }

    double[] sharedCurves() {
        return models.maker().orElseThrow().sharedCurves();
    }
}
