/**
 * The figures of a review, and what each needs to be drawn.
 *
 * <p>A {@link org.dyad.report.figure.Figure} is data only: numbers already computed, words already chosen. One record per kind:
 * {@link org.dyad.report.figure.ForestPlot}, {@link org.dyad.report.figure.DoseCurve}, {@link
 * org.dyad.report.figure.FractionCurve}, {@link org.dyad.report.figure.FunnelPlot}, {@link
 * org.dyad.report.figure.FlowDiagram}, {@link org.dyad.report.figure.RiskOfBiasTable}. {@link
 * org.dyad.report.figure.Figures} turns one into marks and marks into SVG; nothing here computes a result.
 */
@NullMarked
package org.dyad.report.figure;

import org.jspecify.annotations.NullMarked;
