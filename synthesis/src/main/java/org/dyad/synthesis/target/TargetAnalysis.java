package org.dyad.synthesis.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import org.dyad.statistics.matrix.Cholesky;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.mixed.Group;
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
    private final PreparedDoseResponse prepared;
    private final List<Group> groups;
    private final DoseShape shape;
    private final double from;
    private final double highestDose;
    private final Optional<LevelModel> levelModel;
    private final Optional<FittedPopulation> population;
    private final Map<List<Long>, Bootstrap> bootstraps = new ConcurrentHashMap<>();

    private TargetAnalysis(TargetData data, PreparedDoseResponse prepared) {
        this.data = data;
        this.prepared = prepared;
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
    }

    /**
     * Fits curve, level and spread.
     *
     * @throws org.dyad.statistics.mixed.NotEstimable where the trials cannot carry the curve
     * @throws org.dyad.statistics.optimise.SearchNotSettled where a search ended without an answer
     */
    public static TargetAnalysis of(TargetData data, DoseResponse options) {
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
        Optional<String> noDose = whyNoDose();
        if (noDose.isPresent()) {
            DoseForTarget none = DoseForTarget.notEstimable(noDose.get());
            return new TargetDoses(none, none);
        }
        FittedPopulation p = population.orElseThrow();
        TargetSearch search = TargetSearch.upTo(from, highestDose);
        return doses(p, question, search, intervals(p, question, search));
    }

    private TargetDoses doses(
            FittedPopulation p, TargetQuestion question, TargetSearch search, TargetIntervals intervals) {
        PopulationCurve curve = p.curve();
        DoseForTarget mean = found(search, curve::mean, question.threshold(), intervals.meanDose());
        Optional<String> noFraction = whyNoFraction(p, question);
        if (noFraction.isPresent()) {
            return new TargetDoses(mean, DoseForTarget.notEstimable(noFraction.get()));
        }
        FractionAbove above = curve.above(question.threshold(), question.population(), question.distribution());
        return new TargetDoses(mean, found(search, above::at, question.fraction(), intervals.individualDose()));
    }

    /** The answer to one question. */
    public TargetResult answer(TargetQuestion question) {
        Optional<String> noDose = whyNoDose();
        if (noDose.isPresent()) {
            DoseForTarget none = DoseForTarget.notEstimable(noDose.get());
            return result(
                    question, none, none, Optional.empty(), List.of(), Optional.empty(), NoIntervals.WITHOUT_ESTIMATE);
        }
        FittedPopulation p = population.orElseThrow();
        TargetSearch search = TargetSearch.upTo(from, highestDose);
        PopulationCurve curve = p.curve();
        TargetIntervals intervals = intervals(p, question, search);
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
        FractionAbove above = curve.above(question.threshold(), question.population(), question.distribution());
        DoubleUnaryOperator fraction = above::at;
        double shown = individual.dose().orElse(mean.dose().orElse(highestDose));
        List<FractionPoint> points = new ArrayList<>();
        for (double dose : FractionCurve.doses(from, highestDose, individual.dose(), search.highest())) {
            Percentiles limits = intervals.fraction(dose);
            points.add(new FractionPoint(
                    dose, fraction.applyAsDouble(dose), limits.lower(), limits.upper(), dose > highestDose));
        }
        return result(
                question,
                mean,
                individual,
                Optional.of(spreads(p, shown)),
                points,
                window(question, curve, fraction, search),
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
                question.interval().resolvedFor(fit.trials()),
                intervals.failed(),
                highestDose,
                TargetNotes.of(fit, population, question, intervals));
    }

    private Optional<String> whyNoDose() {
        if (population.isEmpty()) {
            return Optional.of("no trial reports an arm mean with its standard error, so the level from which the curve"
                    + " starts is not known; one such arm would give it");
        }
        if (!fit.curveIsAnEstimate()) {
            int trials = fit.trials();
            int missing = BetweenTrials.FEWEST_TRIALS - trials;
            return Optional.of(
                    ("only %s %s on the dose-response curve, and a curve through fewer than %s describes those"
                                    + " trials but is no estimate for others; %s with two daily doses would make it one")
                            .formatted(
                                    trials,
                                    trials == 1 ? "trial is" : "trials are",
                                    BetweenTrials.FEWEST_TRIALS,
                                    missing == 1 ? "one more trial" : missing + " more trials"));
        }
        return Optional.empty();
    }

    private static Optional<String> whyNoFraction(FittedPopulation p, TargetQuestion question) {
        if (p.spread().isEmpty()) {
            return Optional.of("no arm carries a standard deviation of its own with its number of people, so the spread"
                    + " between people is not known; one such arm would give it");
        }
        if (question.population() == Population.NEW_TRIAL
                && p.level().tauSquared.isEmpty()) {
            int trials = p.level().levels.length;
            return Optional.of(
                    ("only %s %s arm means, and the spread between trial populations needs %s; the fraction in"
                                    + " the average population can be asked for instead (population: average)")
                            .formatted(
                                    trials,
                                    trials == 1 ? "trial reports" : "trials report",
                                    BetweenTrials.FEWEST_TRIALS));
        }
        return Optional.empty();
    }

    TargetIntervals intervals(FittedPopulation p, TargetQuestion question, TargetSearch search) {
        return switch (question.interval().resolvedFor(fit.trials())) {
            case BAND ->
                degreesOfFreedom(p) < 1
                        ? new NoIntervals("There are too few trials for an interval.", 0)
                        : new BandIntervals(p, sharedCurves(p), question, search, degreesOfFreedom(p));
            case PROFILE ->
                degreesOfFreedom(p) < 1
                        ? new NoIntervals("There are too few trials for an interval.", 0)
                        : new ProfileIntervals(profileLikelihood(p), p, question, search, degreesOfFreedom(p));
            case BOOTSTRAP, BY_NUMBER_OF_TRIALS -> {
                Bootstrap b = bootstrap(p, question);
                List<PopulationCurve> curves =
                        b.populations().stream().map(FittedPopulation::curve).toList();
                yield curves.size() < question.replicates() / 2
                        ? new NoIntervals("Too few bootstrap replicates could be fitted for an interval.", b.failed())
                        : new BootstrapIntervals(curves, question, search, b.failed());
            }
        };
    }

    private double degreesOfFreedom(FittedPopulation p) {
        return Math.min(fit.trials() - p.beta().size(), p.level().levels.length - 1);
    }

    ProfileLikelihood profileLikelihood(FittedPopulation p) {
        double[] means = data.level().stream().mapToDouble(LevelArm::mean).toArray();
        ContrastLikelihood contrasts =
                new ContrastLikelihood(groups, fit.options().estimation());
        return new ProfileLikelihood(p, groups, contrasts, levelModel.orElseThrow(), means, fit.psiStructure());
    }

    /** Questions with the same seed and number of replicates share one bootstrap. */
    private Bootstrap bootstrap(FittedPopulation p, TargetQuestion question) {
        return bootstraps.computeIfAbsent(
                List.of((long) question.replicates(), question.seed()),
                key -> Bootstrap.of(
                        p,
                        () -> prepared.refitter(fit),
                        groups,
                        levelModel.orElseThrow(),
                        data,
                        question.replicates(),
                        question.seed()));
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
                dose, mean, Math.sqrt(p.meanVariance(dose, sharedCurves(p))), p.betweenTrials(dose), individuals);
    }

    /** {@code sum omega_j V I_j Psi F_j}, over trials that inform both the curve and the level. */
    double[] sharedCurves(FittedPopulation p) {
        List<Matrix> informations = groups.stream()
                .map(group -> {
                    Matrix x = group.x();
                    Matrix total = group.covariance().plus(x.times(p.psi()).times(x.transpose()));
                    return x.transpose().times(Cholesky.of(total).solve(x));
                })
                .toList();
        return SharedCurves.of(groups, informations, p.betaCovariance(), p.psi(), levelModel.orElseThrow(), p.level());
    }

    private Optional<Window> window(
            TargetQuestion question, PopulationCurve curve, DoubleUnaryOperator fraction, TargetSearch search) {
        if (question.upperThreshold().isEmpty()) {
            return Optional.empty();
        }
        double upper = question.upperThreshold().getAsDouble();
        FractionAbove aboveUpper = curve.above(upper, question.population(), question.distribution());
        DoublePredicate inside =
                d -> fraction.applyAsDouble(d) >= question.fraction() && aboveUpper.at(d) <= question.upperFraction();
        return Optional.of(WindowSearch.find(inside, question, upper, search, highestDose));
    }
}
