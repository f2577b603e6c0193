package org.dyad.synthesis.dose;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.dyad.evidence.InvalidEvidence;

/**
 * What is known of a trial as a whole and may change its curve, such as its baseline level or how long it lasted.
 *
 * @param values in the order in which they were given; no name twice
 */
public record TrialCovariates(List<Value> values) {
    /**
     * One covariate of a trial.
     *
     * @param value finite
     */
    public record Value(String name, double value) {
        public Value {
            if (name.isBlank() || !Double.isFinite(value)) {
                throw new InvalidEvidence("Covariate \"%s\" is %s; it needs a name and a finite value.", name, value);
            }
        }
    }

    public TrialCovariates {
        values = List.copyOf(values);
        long distinct = values.stream().map(Value::name).distinct().count();
        if (distinct < values.size()) {
            throw new InvalidEvidence(
                    "A covariate is there twice: %s.",
                    values.stream().map(Value::name).toList());
        }
    }

    public static TrialCovariates none() {
        return new TrialCovariates(List.of());
    }

    public static TrialCovariates of(String name, double value) {
        return none().with(name, value);
    }

    /** These and one more. */
    public TrialCovariates with(String name, double value) {
        List<Value> more = new ArrayList<>(values);
        more.add(new Value(name, value));
        return new TrialCovariates(more);
    }

    /** Empty where the trial does not tell. */
    public OptionalDouble value(String name) {
        return values.stream()
                .filter(v -> v.name().equals(name))
                .mapToDouble(Value::value)
                .findFirst();
    }
}
