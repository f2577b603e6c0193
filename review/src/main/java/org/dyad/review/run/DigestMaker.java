package org.dyad.review.run;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dyad.review.difference.ResultsDigest;
import org.dyad.review.difference.ResultsDigest.ChoiceDigest;
import org.dyad.review.difference.ResultsDigest.DoseDigest;
import org.dyad.review.difference.ResultsDigest.OutcomeDigest;
import org.dyad.review.difference.ResultsDigest.PooledDigest;
import org.dyad.review.difference.ResultsDigest.SlopeDigest;
import org.dyad.review.difference.ResultsDigest.Span;
import org.dyad.review.difference.ResultsDigest.StudyDigest;
import org.dyad.review.difference.ResultsDigest.TargetDigest;
import org.dyad.review.difference.ResultsDigest.Value;
import org.dyad.review.result.CurveResult;
import org.dyad.review.result.OutcomeResult;
import org.dyad.review.result.PooledResult;
import org.dyad.review.result.ReviewResults;
import org.dyad.review.result.TargetAnswer;
import org.dyad.synthesis.dose.DosePrediction;
import org.dyad.synthesis.pool.Coefficient;
import org.dyad.synthesis.pool.PoolingFit;
import org.dyad.synthesis.target.DoseForTarget;

/** Makes the digest of results that were just computed. */
public final class DigestMaker {
    /** Between-trial variance is not told as an estimate below this many trials (methods: three). */
    public static final int TRIALS_FOR_VARIANCE = 3;

    private DigestMaker() {}

    /** The digest of these results. */
    public static ResultsDigest of(ReviewResults results) {
        return new ResultsDigest(
                results.provenance().program(),
                results.protocol().title(),
                results.provenance().seed(),
                results.provenance().against(),
                results.provenance().inputs(),
                results.choices().stream()
                        .map(c -> new ChoiceDigest(c.name(), c.value()))
                        .toList(),
                results.outcomes().stream().map(DigestMaker::outcome).toList());
    }

    private static OutcomeDigest outcome(OutcomeResult outcome) {
        return new OutcomeDigest(
                outcome.outcome().name(),
                outcome.outcome().unit().symbol(),
                outcome.pooled().map(DigestMaker::pooled),
                outcome.pooled().map(p -> studies(p.fit())).orElse(List.of()),
                outcome.curve().map(DigestMaker::slope),
                outcome.targets().stream().map(DigestMaker::target).toList());
    }

    private static PooledDigest pooled(PooledResult pooled) {
        Coefficient mean = pooled.headline().pooled();
        PoolingFit fit = pooled.fit();
        boolean variance =
                fit.count() >= TRIALS_FOR_VARIANCE && fit.tauSquared().isEstimated();
        return new PooledDigest(
                fit.count(),
                new Value(mean.estimate(), mean.lower(), mean.upper()),
                variance ? OptionalDouble.of(fit.tauSquared().value()) : OptionalDouble.empty(),
                variance ? fit.heterogeneity().i2() : OptionalDouble.empty(),
                variance ? fit.predictionInterval().map(i -> new Span(i.lower(), i.upper())) : Optional.empty());
    }

    private static List<StudyDigest> studies(PoolingFit fit) {
        return fit.contrasts().contrasts().stream()
                .map(c -> new StudyDigest(c.study(), c.effect(), c.variance()))
                .toList();
    }

    /** The first 1000 IU a day of a curve, or all of a shorter one. */
    public static SlopeDigest slope(CurveResult curve) {
        double step = Math.min(1000, curve.highestDose() - curve.from());
        DosePrediction p = curve.fit().predict(curve.from() + step, curve.from());
        return new SlopeDigest(
                curve.fit().shape().text(),
                curve.fit().trials(),
                curve.from(),
                step,
                new Value(p.estimate(), p.ciLower(), p.ciUpper()),
                curve.fit().curveIsAnEstimate());
    }

    private static TargetDigest target(TargetAnswer answer) {
        return new TargetDigest(
                answer.plan().asWritten(),
                answer.plan().fraction(),
                dose(answer.result().meanDose()),
                dose(answer.result().individualDose()));
    }

    private static DoseDigest dose(DoseForTarget dose) {
        return new DoseDigest(dose.status().word(), dose.dose(), dose.ciLower(), dose.ciUpper(), dose.extrapolated());
    }
}
