package org.dyad.report.figure.layout;

/**
 * A straight map from data to page.
 *
 * @param from  data value that stands at {@code start}
 * @param to    data value that stands at {@code end}; other than {@code from}
 * @param start in CSS pixels
 * @param end   in CSS pixels; below {@code start} on an axis that grows upwards
 */
record Scale(double from, double to, double start, double end) {

    double at(double value) {
        return start + (value - from) / (to - from) * (end - start);
    }

    /** As {@link #at}, but never outside the axis; infinite values stand at its ends. */
    double clamped(double value) {
        return at(Math.clamp(value, Math.min(from, to), Math.max(from, to)));
    }

    boolean covers(double value) {
        return value >= Math.min(from, to) && value <= Math.max(from, to);
    }
}
