package org.dyad.report.figure;

/** Turns figures into SVG. */
public final class Figures {

    /** Width in CSS pixels that figures are designed for; about 190 mm in print. */
    public static final double WIDTH = 760;

    private Figures() {}
}
