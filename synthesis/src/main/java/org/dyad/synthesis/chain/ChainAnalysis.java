package org.dyad.synthesis.chain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dyad.evidence.study.Compartment;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.mixed.NotEstimable;
import org.dyad.statistics.optimise.SearchNotSettled;
import org.dyad.synthesis.dose.BetweenTrialRule;

/**
 * Composes the chain from the mother's dose to the infant's level. Each link is pooled from the trials that report both of
 * its ends; the product carries the covariance of links that rest on the same arms,
 *
 * <pre>{@code  γ = λ_1 λ_2 ... λ_m,   Var γ = g'Σg,   g_l = γ / λ_l }</pre>
 *
 * (written out so that a link of 0 does not divide), and is compared with the direct curve of infants over the dose. True
 * values of different links are taken to vary between trials independently of each other.
 */
public final class ChainAnalysis {
    /** Ways from the dose to the infant. */
    private static final List<List<Compartment>> PATHS = List.of(
            List.of(Compartment.MATERNAL_SERUM),
            List.of(Compartment.MATERNAL_SERUM, Compartment.MILK),
            List.of(Compartment.MATERNAL_SERUM, Compartment.CORD_BLOOD));

    private final ChainModel model;
    private final ChainData data;
    private final Map<Link, Optional<LinkFit>> fits = new LinkedHashMap<>();
    private final ChainStatements statements;

    private ChainAnalysis(ChainModel model, ChainData data) {
        this.model = model;
        this.data = data;
        this.statements = new ChainStatements(model, data);
    }

    /** Fits every link and composes every path; what cannot be had is said in the result. */
    public static ChainResult run(ChainModel model, ChainData data) {
        ChainAnalysis analysis = new ChainAnalysis(model, data);
        List<ChainPath> paths = analysis.paths();
        List<ChainResult.AtCorrelation> sensitivity = new ArrayList<>();
        for (double rho : ChainModel.WITHIN_SHOWN) {
            boolean same = rho == model.withinCorrelation();
            sensitivity.add(new ChainResult.AtCorrelation(
                    rho, same ? paths : new ChainAnalysis(model.withWithinCorrelation(rho), data).paths()));
        }
        return new ChainResult(
                model,
                data.units(),
                analysis.fit(analysis.direct()).map(LinkFit::estimate),
                paths,
                sensitivity,
                analysis.statements.notes(paths),
                analysis.statements.notIdentified());
    }

    private Link direct() {
        return Link.ofDose(Compartment.INFANT_SERUM);
    }

    private List<ChainPath> paths() {
        fit(direct());
        // Cord blood is on the way in trials begun in pregnancy only: without a row of it there is no such path to
        // miss.
        return PATHS.stream()
                .filter(via -> !via.contains(Compartment.CORD_BLOOD) || data.has(Compartment.CORD_BLOOD))
                .map(this::path)
                .toList();
    }

    private ChainPath path(List<Compartment> via) {
        List<Link> steps = Link.through(via);
        List<LinkFit> links =
                steps.stream().map(this::fit).flatMap(Optional::stream).toList();
        Matrix covariance = covariance(links);
        Optional<Composed> composed = Optional.empty();
        Optional<Composed> difference = Optional.empty();
        if (links.size() == steps.size()) {
            composed = Optional.of(composed(links, Optional.empty()));
            difference = fit(direct()).map(d -> composed(links, Optional.of(d)));
        }
        return new ChainPath(
                via, steps, links.stream().map(LinkFit::estimate).toList(), covariance, composed, difference);
    }

    /** The product of the links, less the direct estimate where it is given. */
    private Composed composed(List<LinkFit> links, Optional<LinkFit> direct) {
        List<LinkFit> all = new ArrayList<>(links);
        direct.ifPresent(all::add);
        double[] gradient = new double[all.size()];
        double product = 1;
        for (int i = 0; i < links.size(); i++) {
            product *= links.get(i).estimate().estimate();
            gradient[i] = 1;
            for (int j = 0; j < links.size(); j++) {
                gradient[i] *= i == j ? 1 : links.get(j).estimate().estimate();
            }
        }
        direct.ifPresent(d -> gradient[links.size()] = -1);
        double estimate = product - direct.map(d -> d.estimate().estimate()).orElse(0.0);
        double variance = covariance(all).quadraticForm(org.dyad.statistics.matrix.Vector.of(gradient));
        double df = all.stream().mapToDouble(l -> l.estimate().df()).min().orElseThrow();
        return Composed.of(estimate, StrictMath.sqrt(Math.max(0, variance)), df, model.level());
    }

    /** The links' own variances, and the sampling covariance of links that share arms. */
    private Matrix covariance(List<LinkFit> links) {
        int n = links.size();
        double[] entries = new double[n * n];
        for (int i = 0; i < n; i++) {
            double error = links.get(i).estimate().standardError();
            entries[i * n + i] = error * error;
            for (int j = 0; j < i; j++) {
                double shared =
                        links.get(i).influence().covariance(links.get(j).influence(), model.withinCorrelation());
                entries[i * n + j] = shared;
                entries[j * n + i] = shared;
            }
        }
        return Matrix.ofRowMajor(n, n, entries);
    }

    private Optional<LinkFit> fit(Link link) {
        Optional<LinkFit> known = fits.get(link);
        if (known != null) {
            return known;
        }
        Optional<LinkFit> made = make(link);
        fits.put(link, made);
        return made;
    }

    private Optional<LinkFit> make(Link link) {
        try {
            if (link.from().isEmpty()) {
                DoseLink dose = new DoseLink(model, link, data.trials());
                statements.count(link, dose.trials());
                return dose.trials().size() < BetweenTrialRule.LEAST_TRIALS
                        ? Optional.empty()
                        : Optional.of(dose.fit(statements.unit(link)));
            }
            LevelLink level = new LevelLink(model, link, data.trials());
            statements.count(link, level.trials());
            if (level.trials().size() < BetweenTrialRule.LEAST_TRIALS) {
                return Optional.empty();
            }
            statements.strength(link, level.strength());
            return Optional.of(level.fit(statements.unit(link)));
        } catch (NotEstimable | SearchNotSettled problem) {
            statements.failed(link, String.valueOf(problem.getMessage()));
            return Optional.empty();
        }
    }
}
