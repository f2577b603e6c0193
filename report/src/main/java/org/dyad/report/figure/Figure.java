package org.dyad.report.figure;

/** A figure of a review: what is to be shown, before any of it has a place on the page. */
public sealed interface Figure
        permits ForestPlot,
                BaujatPlot,
                GoshPlot,
                InfluencePanel,
                DoseCurve,
                PairedCurves,
                ChainDiagram,
                FractionCurve,
                FunnelPlot,
                DensityPlot,
                FlowDiagram,
                RiskOfBiasTable {

    /** What the figure is and how it may be named. */
    Caption caption();
}
