package org.dyad.synthesis.chain;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.dyad.evidence.study.Compartment;
import org.dyad.synthesis.dyad.SamplingErrors;

/**
 * How the sampling errors of each trial move an estimate: for each trial and compartment one row of loadings on its arms.
 * Two estimates from the same trials covary through the arms that they share.
 */
final class Influence {
    private final Map<String, Map<Compartment, SamplingErrors>> rows = new TreeMap<>();

    void add(String trial, Compartment compartment, SamplingErrors row) {
        rows.computeIfAbsent(trial, t -> new EnumMap<>(Compartment.class)).put(compartment, row);
    }

    /** Sampling covariance with another estimate; {@code correlation} is that of two compartments within an arm. */
    double covariance(Influence other, double correlation) {
        double sum = 0;
        for (Map.Entry<String, Map<Compartment, SamplingErrors>> trial : rows.entrySet()) {
            Map<Compartment, SamplingErrors> there = other.rows.getOrDefault(trial.getKey(), Collections.emptyMap());
            for (Map.Entry<Compartment, SamplingErrors> row : trial.getValue().entrySet()) {
                for (Map.Entry<Compartment, SamplingErrors> column : there.entrySet()) {
                    double r = row.getKey() == column.getKey() ? 1 : correlation;
                    sum += row.getValue().covarianceWith(column.getValue(), r).get(0, 0);
                }
            }
        }
        return sum;
    }
}
