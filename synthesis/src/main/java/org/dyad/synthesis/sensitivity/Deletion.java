package org.dyad.synthesis.sensitivity;

import org.dyad.statistics.matrix.Vector;

/**
 * What changes when one study i is left out. With w = 1/(v + τ²) of all studies, b and cov(b) of all, b₍ᵢ₎, cov(b₍ᵢ₎) and τ²₍ᵢ₎ without
 * the study, s the factor of Knapp and Hartung (1 for other tests; s₍ᵢ₎ without the study), h the hat value and p the number of
 * coefficients. All are from a fresh fit without the study, τ² included.
 *
 * @param residual        y − x b₍ᵢ₎, on the analysis scale
 * @param standardError   of {@code residual}: √(s₍ᵢ₎ (v + τ²₍ᵢ₎) + x cov(b₍ᵢ₎) x')
 * @param rstudent        externally studentised residual, residual / standardError
 * @param dffits          x(b − b₍ᵢ₎) / √(s₍ᵢ₎ h (v + τ²₍ᵢ₎)): by how many standard deviations the study's fitted value moves
 * @param cookDistance    (b − b₍ᵢ₎)' cov(b)⁻¹ (b − b₍ᵢ₎)
 * @param covarianceRatio det cov(b₍ᵢ₎) / det cov(b): below 1 where leaving the study out makes the estimate more precise
 * @param tauSquared      τ²₍ᵢ₎; 0 stands in where too few studies are left to estimate it
 * @param q               Cochran's Q without the study
 * @param dfbetas         (b − b₍ᵢ₎) / standard error of b at τ²₍ᵢ₎, one for each coefficient
 * @param fittedChange    (x b₍ᵢ₎ − x b)² / x cov(b₍ᵢ₎) x', the height in the plot of Baujat
 * @see <a href="https://doi.org/10.1002/jrsm.11">Viechtbauer, Cheung (2010)</a>
 */
public record Deletion(
        double residual,
        double standardError,
        double rstudent,
        double dffits,
        double cookDistance,
        double covarianceRatio,
        double tauSquared,
        double q,
        Vector dfbetas,
        double fittedChange) {}
