package org.dyad.synthesis.effect;

/** Whether the log ratio of means is corrected for its bias. */
public enum RatioBias {
    /** The plain log ratio. The default. */
    PLAIN,
    /** Corrected to second order (Lajeunesse 2015, doi:10.1890/14-2402.1, eq. 8); the variance stays as it is. */
    SECOND_ORDER
}
