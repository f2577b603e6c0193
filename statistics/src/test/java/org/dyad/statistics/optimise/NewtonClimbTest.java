package org.dyad.statistics.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.Vector;
import org.junit.jupiter.api.Test;

class NewtonClimbTest {
    private static final Vector NO_BOUNDS = Vector.of(Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY);

    /** Minus Rosenbrock's valley, whose top is at (1, 1). */
    private static Curved valley(Vector at) {
        double x = at.get(0);
        double y = at.get(1);
        double u = y - x * x;
        return new Curved(
                -(100 * u * u + (1 - x) * (1 - x)),
                Vector.of(400 * x * u + 2 * (1 - x), -200 * u),
                Matrix.ofRowMajor(2, 2, 400 * u - 800 * x * x - 2, 400 * x, 400 * x, -200));
    }

    @Test
    void climbsRosenbrocksValley() {
        NewtonClimb climb = NewtonClimb.from(Vector.of(-1.2, 1), NO_BOUNDS, NewtonClimbTest::valley);
        assertThat(climb.settled()).isTrue();
        assertThat(climb.at().get(0)).isCloseTo(1, within(1e-9));
        assertThat(climb.at().get(1)).isCloseTo(1, within(1e-9));
    }

    @Test
    void stopsAtABoundWhereTheSlopePointsOutward() {
        NewtonClimb climb =
                NewtonClimb.from(Vector.of(3, 2), Vector.of(Double.NEGATIVE_INFINITY, 1.5), NewtonClimbTest::valley);
        assertThat(climb.settled()).isTrue();
        assertThat(climb.free()).containsExactly(0);
        assertThat(climb.at().get(1)).isEqualTo(1.5);
        assertThat(climb.point().gradient().get(0)).isCloseTo(0, within(1e-7));
        assertThat(climb.point().gradient().get(1)).isNegative();
    }

    /** x − exp(−x) + … rises for ever in x. */
    @Test
    void aClimbWithoutATopDoesNotSettle() {
        NewtonClimb climb = NewtonClimb.from(Vector.of(0.0), Vector.of(Double.NEGATIVE_INFINITY), at -> {
            double e = StrictMath.exp(-at.get(0));
            return new Curved(at.get(0) - e, Vector.of(1 + e), Matrix.ofRowMajor(1, 1, -e));
        });
        assertThat(climb.settled()).isFalse();
    }

    @Test
    void aSaddleIsNotATop() {
        NewtonClimb climb = NewtonClimb.from(
                Vector.of(0.0, 0.0),
                NO_BOUNDS,
                at -> new Curved(
                        at.get(0) * at.get(0) - at.get(1) * at.get(1),
                        Vector.of(2 * at.get(0), -2 * at.get(1)),
                        Matrix.ofRowMajor(2, 2, 2, 0, 0, -2)));
        assertThat(climb.settled()).isFalse();
    }
}
