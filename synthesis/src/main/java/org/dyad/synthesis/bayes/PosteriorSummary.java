package org.dyad.synthesis.bayes;

import java.util.OptionalDouble;
import org.dyad.synthesis.pool.Interval;

/**
 * The usual numbers of a posterior, on the scale of analysis.
 *
 * @param mean     empty where none exists
 * @param sd       standard deviation; empty where none exists
 * @param central  with equal shares on both sides
 * @param shortest of all intervals that hold as much
 */
public record PosteriorSummary(
        OptionalDouble mean, double median, OptionalDouble sd, Interval central, Interval shortest) {}
