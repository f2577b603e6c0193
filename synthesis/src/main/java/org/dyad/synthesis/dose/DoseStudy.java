package org.dyad.synthesis.dose;

import java.util.ArrayList;
import java.util.List;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.statistics.matrix.Matrix;

/** What one trial brings to a dose-response model. */
public sealed interface DoseStudy {
    /** Correlation taken between contrasts that share an arm, where nothing else is known: equal arms. */
    double SHARED_ARM_CORRELATION = 0.5;

    /** The trial's name; one trial, one vote. */
    String study();

    /** The dose that the trial's effects are relative to. */
    double referenceDose();

    /** What is known of the trial as a whole, for curves that depend on it. */
    TrialCovariates covariates();

    /** The same trial with these covariates. */
    DoseStudy with(TrialCovariates changed);

    /**
     * A trial that reports the outcome of each arm.
     *
     * @param arms           at least 2, with at least 2 different doses
     * @param referenceIndex of the arm that the others are compared with
     */
    record ArmBased(String study, List<DoseArm> arms, int referenceIndex, TrialCovariates covariates)
            implements DoseStudy {
        public ArmBased {
            arms = List.copyOf(arms);
            if (referenceIndex < 0 || referenceIndex >= arms.size()) {
                throw new InvalidEvidence(
                        "%s: the reference arm is number %s of %s.", study, referenceIndex + 1, arms.size());
            }
            double reference = arms.get(referenceIndex).dose();
            if (arms.stream().noneMatch(arm -> arm.dose() != reference)) {
                throw new InvalidEvidence(
                        "%s: every arm has dose %s; a dose-response needs at least two doses in a trial.",
                        study, reference);
            }
        }

        /** Without covariates. */
        public ArmBased(String study, List<DoseArm> arms, int referenceIndex) {
            this(study, arms, referenceIndex, TrialCovariates.none());
        }

        @Override
        public ArmBased with(TrialCovariates changed) {
            return new ArmBased(study, arms, referenceIndex, changed);
        }

        /** The trial with its lowest dose as reference; of several arms at that dose, the first. */
        public static ArmBased withLowestDoseAsReference(String study, List<DoseArm> arms) {
            int lowest = 0;
            for (int i = 1; i < arms.size(); i++) {
                lowest = arms.get(i).dose() < arms.get(lowest).dose() ? i : lowest;
            }
            return new ArmBased(study, arms, lowest);
        }

        /**
         * Variance between persons, pooled over all arms: sum (n - 1) s^2 / sum (n - 1).
         *
         * @throws InvalidEvidence where an arm has no standard deviation with a size
         */
        public double pooledVariance() {
            List<DoseArm> others = new ArrayList<>(arms);
            DoseArm reference = others.remove(referenceIndex);
            return TrialEffects.pooledVariance(study, others, reference);
        }

        @Override
        public double referenceDose() {
            return arms.get(referenceIndex).dose();
        }
    }

    /**
     * A trial that reports only comparisons with its reference arm, or any effects with a known covariance (log relative
     * risks, say).
     *
     * @param contrasts  at least 1
     * @param covariance of the effects, in their order; positive definite
     */
    record ContrastBased(
            String study,
            double referenceDose,
            List<DoseContrast> contrasts,
            Matrix covariance,
            TrialCovariates covariates)
            implements DoseStudy {
        public ContrastBased {
            contrasts = List.copyOf(contrasts);
            int count = contrasts.size();
            if (count == 0 || covariance.rows() != count || covariance.columns() != count) {
                throw new InvalidEvidence(
                        "%s: %s contrasts and a covariance matrix of %s by %s; there must be at least one contrast, and "
                                + "a row and a column for each.",
                        study, count, covariance.rows(), covariance.columns());
            }
            if (!(referenceDose >= 0)) {
                throw new InvalidEvidence("%s: the reference dose is %s; it must be at least 0.", study, referenceDose);
            }
            double reference = referenceDose;
            if (contrasts.stream().noneMatch(contrast -> contrast.dose() != reference)) {
                throw new InvalidEvidence("%s: every contrast is at the reference dose %s.", study, referenceDose);
            }
        }

        /** Without covariates. */
        public ContrastBased(String study, double referenceDose, List<DoseContrast> contrasts, Matrix covariance) {
            this(study, referenceDose, contrasts, covariance, TrialCovariates.none());
        }

        @Override
        public ContrastBased with(TrialCovariates changed) {
            return new ContrastBased(study, referenceDose, contrasts, covariance, changed);
        }

        /** Contrasts against one shared arm, with covariance {@code rho} times both standard errors. */
        public static ContrastBased sharingAnArm(
                String study, double referenceDose, List<DoseContrast> contrasts, double rho) {
            int count = contrasts.size();
            double[] covariance = new double[count * count];
            for (int i = 0; i < count; i++) {
                for (int j = 0; j < count; j++) {
                    double product =
                            contrasts.get(i).standardError() * contrasts.get(j).standardError();
                    covariance[i * count + j] = i == j ? product : rho * product;
                }
            }
            return new ContrastBased(study, referenceDose, contrasts, Matrix.ofRowMajor(count, count, covariance));
        }
    }

    /**
     * A study that reports log relative risks against one of its doses, with the counts from which their covariance is rebuilt.
     *
     * @param arms           at least 2, with at least 2 different doses; all but the reference have a standard error
     * @param referenceIndex of the arm that the others are compared with; its log relative risk is 0
     */
    record RelativeRisks(
            String study, RiskDesign design, List<RiskArm> arms, int referenceIndex, TrialCovariates covariates)
            implements DoseStudy {
        public RelativeRisks {
            arms = List.copyOf(arms);
            if (referenceIndex < 0 || referenceIndex >= arms.size()) {
                throw new InvalidEvidence(
                        "%s: the reference is number %s of %s doses.", study, referenceIndex + 1, arms.size());
            }
            double reference = arms.get(referenceIndex).dose();
            if (arms.stream().noneMatch(arm -> arm.dose() != reference)) {
                throw new InvalidEvidence("%s: every group is at the reference dose %s.", study, reference);
            }
            if (arms.get(referenceIndex).logRelativeRisk() != 0) {
                throw new InvalidEvidence(
                        "%s: the log relative risk of the reference is %s; it must be 0.",
                        study, arms.get(referenceIndex).logRelativeRisk());
            }
            for (int i = 0; i < arms.size(); i++) {
                if (i != referenceIndex && arms.get(i).standardError().isEmpty()) {
                    throw new InvalidEvidence(
                            "%s: the log relative risk at dose %s has no standard error.",
                            study, arms.get(i).dose());
                }
            }
        }

        /** Without covariates. */
        public RelativeRisks(String study, RiskDesign design, List<RiskArm> arms, int referenceIndex) {
            this(study, design, arms, referenceIndex, TrialCovariates.none());
        }

        @Override
        public double referenceDose() {
            return arms.get(referenceIndex).dose();
        }

        @Override
        public RelativeRisks with(TrialCovariates changed) {
            return new RelativeRisks(study, design, arms, referenceIndex, changed);
        }
    }
}
