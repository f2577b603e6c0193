package org.dyad.statistics.optimise;

import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.Vector;

/**
 * A smooth function at one point.
 *
 * @param gradient first derivatives
 * @param hessian  second derivatives, symmetric
 */
public record Curved(double value, Vector gradient, Matrix hessian) {}
