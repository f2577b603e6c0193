package org.dyad.validation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A place in the numbers of a reference case. Every number that is looked at is written into the {@link Ledger} of the case; those that
 * nobody looked at make the case fail, so that none is forgotten.
 */
public final class Expected {
    private final JsonNode node;
    private final String path;
    private final Ledger ledger;

    Expected(JsonNode node, String path, Ledger ledger) {
        this.node = node;
        this.path = path;
        this.ledger = ledger;
    }

    /** The member of that name, which must exist. */
    public Expected at(String field) {
        JsonNode member = node.get(field);
        if (member == null) {
            throw new IllegalArgumentException("The reference has nothing at " + path + "/" + field);
        }
        return new Expected(member, path + "/" + field, ledger);
    }

    /** The element at {@code index}, counted from 0. */
    public Expected at(int index) {
        JsonNode element = node.get(index);
        if (element == null) {
            throw new IllegalArgumentException("The reference has nothing at " + path + "/" + index);
        }
        return new Expected(element, path + "/" + index, ledger);
    }

    public boolean has(String field) {
        return node.has(field);
    }

    /** Number of elements or members. */
    public int size() {
        return node.size();
    }

    /** Names of the members, in their order. */
    public List<String> fields() {
        return node.properties().stream().map(Map.Entry::getKey).toList();
    }

    public String text() {
        return node.asText();
    }

    /** The number here, as input to a computation; not a comparison. */
    public double number() {
        return node.asDouble();
    }

    /** The numbers of this list, as input to a computation. */
    public List<Double> numbers() {
        List<Double> numbers = new ArrayList<>();
        node.forEach(element -> numbers.add(element.asDouble()));
        return numbers;
    }

    /** Compares; {@code "inf"} stands for infinity, {@code null} for no value. */
    public void matches(double actual, Tolerance tolerance) {
        add(actual, tolerance, "");
    }

    /** Compares; an empty value agrees with {@code null} only. */
    public void matches(OptionalDouble actual, Tolerance tolerance) {
        add(actual.orElse(Double.NaN), tolerance, "");
    }

    /** Compares the elements of a list one by one, and their number. */
    public void matches(List<Double> actual, Tolerance tolerance) {
        if (actual.size() != node.size()) {
            throw new IllegalArgumentException(
                    "%s: %d numbers, Dyad has %d".formatted(path, node.size(), actual.size()));
        }
        for (int i = 0; i < actual.size(); i++) {
            at(i).matches(actual.get(i), tolerance);
        }
    }

    /** Compares where a difference is known and accepted; it is listed with its reason. When it agrees after all, the case fails. */
    public void differs(double actual, Tolerance tolerance, String reason) {
        add(actual, tolerance, reason);
    }

    /** Leaves this place and all below it out, saying why on the page. */
    public void leaveOut(String reason) {
        ledger.leaveOut(path, reason);
    }

    private void add(double actual, Tolerance tolerance, String reason) {
        double expected = node.isNull() ? Double.NaN : node.isTextual() ? infinity() : node.asDouble();
        ledger.add(new Comparison(path, expected, actual, tolerance.allowed(expected), reason));
    }

    private double infinity() {
        if (!"inf".equals(node.asText())) {
            throw new IllegalArgumentException("%s: %s is not a number".formatted(path, node));
        }
        return Double.POSITIVE_INFINITY;
    }
}
