package org.dyad.statistics.spline;

import java.util.List;
import org.dyad.statistics.matrix.Vector;

/**
 * Powers of x + shift: H_j = x^p_j, with ln x for power 0, and for a power that is repeated x^p ln x.
 *
 * @param powers 1 or 2, ascending
 * @param shift  added to x, which makes x + shift greater than 0 wherever a power of 0 or less is taken
 * @see <a href="https://doi.org/10.2307/2986270">Royston &amp; Altman (1994)</a>
 */
public record FractionalPolynomial(List<Double> powers, double shift) implements Basis {
    public FractionalPolynomial {
        powers = List.copyOf(powers);
        if (powers.isEmpty() || powers.size() > 2 || !(shift >= 0)) {
            throw new IllegalArgumentException(
                    "Powers %s with shift %s; 1 or 2 powers and a shift of at least 0 are needed."
                            .formatted(powers, shift));
        }
    }

    @Override
    public int size() {
        return powers.size();
    }

    @Override
    public Vector at(double x) {
        double shifted = x + shift;
        double[] values = new double[size()];
        for (int j = 0; j < values.length; j++) {
            double power = power(shifted, powers.get(j));
            boolean repeated = j > 0 && powers.get(j).equals(powers.get(j - 1));
            values[j] = repeated ? repeated(shifted, power, powers.get(j)) : power;
        }
        return Vector.of(values);
    }

    private static double power(double x, double power) {
        return power == 0 ? StrictMath.log(x) : StrictMath.pow(x, power);
    }

    /** x^p ln x, which is 0 at 0 for a power above 0. */
    private static double repeated(double x, double power, double p) {
        return x == 0 && p > 0 ? 0 : power * StrictMath.log(x);
    }
}
