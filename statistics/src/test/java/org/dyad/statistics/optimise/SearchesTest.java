package org.dyad.statistics.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SearchesTest {
    @Test
    void findsTheRootOfACosine() {
        BrentRoot root = BrentRoot.find(StrictMath::cos, 0, 3, 0);
        assertThat(root.x()).isCloseTo(Math.PI / 2, within(1e-15));
        assertThat(root.iterations()).isLessThan(12);
    }

    /** The multiple root x^9 of Brent (1973), where secant steps are poor. */
    @Test
    void settlesOnAMultipleRoot() {
        BrentRoot root = BrentRoot.find(x -> x * x * x * x * x * x * x * x * x, -1, 4, 1e-12);
        assertThat(root.x()).isCloseTo(0, within(1e-3));
    }

    @Test
    void refusesARangeWithoutAChangeOfSign() {
        assertThatThrownBy(() -> BrentRoot.find(x -> x * x + 1, -1, 1, 0))
                .isInstanceOf(SearchNotSettled.class)
                .hasMessageContaining("No change of sign")
                .hasMessageContaining("Give a range");
    }

    @Test
    void findsTheHigherOfTwoPeaks() {
        double[] grid = {-3, -2, -1, 0, 1, 2, 3};
        ScannedMaximum maximum = ScannedMaximum.find(x -> -(x * x - 2) * (x * x - 2) + 0.1 * x, grid, 1e-9);
        assertThat(maximum.x()).isCloseTo(1.4204, within(5e-4)); // root of 4 x^3 - 8 x = 0.1
        assertThat(maximum.otherPeaks()).hasSize(1);
        assertThat(maximum.place()).isEqualTo(ScannedMaximum.Place.INSIDE);
    }

    @Test
    void saysThatAMaximumLiesAtAnEnd() {
        double[] grid = {0, 1, 2};
        assertThat(ScannedMaximum.find(x -> -x, grid, 1e-9).x()).isZero();
        assertThat(ScannedMaximum.find(x -> -x, grid, 1e-9).place()).isEqualTo(ScannedMaximum.Place.LOWER_END);
        assertThat(ScannedMaximum.find(x -> x, grid, 1e-9).place()).isEqualTo(ScannedMaximum.Place.UPPER_END);
    }
}
