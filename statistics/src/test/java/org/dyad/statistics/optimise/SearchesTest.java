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
}
