package org.dyad.synthesis.dose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.statistics.matrix.Vector;
import org.dyad.statistics.spline.Basis;
import org.dyad.statistics.spline.Polynomial;

/** The form of a dose-response curve, linear in its coefficients; the first coefficient always belongs to the dose. */
public sealed interface DoseShape {
    /** A straight line. */
    record Linear() implements DoseShape {}

    /** Dose and dose squared. */
    record Quadratic() implements DoseShape {}

    /**
     * A restricted cubic spline.
     *
     * @param knots ascending doses, at least 3
     */
    record RestrictedCubicSpline(List<Double> knots) implements DoseShape {
        public RestrictedCubicSpline {
            knots = org.dyad.statistics.spline.Basis.ascending(knots, 3, "A restricted cubic spline");
        }
    }

    /**
     * A line whose slope changes at each knot.
     *
     * @param knots ascending doses, at least 1
     */
    record PiecewiseLinear(List<Double> knots) implements DoseShape {
        public PiecewiseLinear {
            knots = org.dyad.statistics.spline.Basis.ascending(knots, 1, "A piecewise-linear curve");
        }
    }

    /** The functions of dose whose weighted sum is the curve. */
    default Basis basis() {
        return switch (this) {
            case Linear() -> new Polynomial(1);
            case Quadratic() -> new Polynomial(2);
            case RestrictedCubicSpline(List<Double> knots) ->
                new org.dyad.statistics.spline.RestrictedCubicSpline(knots);
            case PiecewiseLinear(List<Double> knots) -> new org.dyad.statistics.spline.PiecewiseLinear(knots);
        };
    }

    /** Number of coefficients. */
    default int coefficients() {
        return basis().size();
    }

    /** Number of parameters that the data must tell: the coefficients, and those inside the basis. */
    default int parameters() {
        return coefficients();
    }

    /** Whether the first coefficient is that of the dose itself, so that the others measure the departure from a line. */
    default boolean startsWithTheDose() {
        return true;
    }

    /** f(dose) - f(from), one entry for each coefficient. */
    default Vector at(double dose, double from) {
        Basis basis = basis();
        return basis.at(dose).minus(basis.at(from));
    }

    /** Names of the coefficients, such as {@code dose, dose^2}. */
    default List<String> coefficientNames() {
        List<String> names = new ArrayList<>(List.of("dose"));
        switch (this) {
            case Linear() -> {}
            case Quadratic() -> names.add("dose^2");
            case RestrictedCubicSpline(List<Double> knots) -> {
                for (int j = 1; j <= knots.size() - 2; j++) {
                    names.add("spline" + j);
                }
            }
            case PiecewiseLinear(List<Double> knots) -> {
                for (double knot : knots) {
                    names.add("above " + plain(knot));
                }
            }
        }
        return List.copyOf(names);
    }

    /** The shape as {@link #parse} reads it. */
    default String text() {
        return switch (this) {
            case Linear() -> "linear";
            case Quadratic() -> "quadratic";
            case RestrictedCubicSpline(List<Double> knots) -> "rcs:" + join(knots, ",");
            case PiecewiseLinear(List<Double> knots) -> "piecewise:" + join(knots, ",");
        };
    }

    /** The shape in words, such as "restricted cubic spline with knots at 400, 2000 and 6400". */
    default String words() {
        return switch (this) {
            case Linear() -> "straight line";
            case Quadratic() -> "quadratic curve";
            case RestrictedCubicSpline(List<Double> knots) ->
                "restricted cubic spline with knots at " + join(knots, ", ");
            case PiecewiseLinear(List<Double> knots) ->
                "piecewise-linear curve with slope changes at " + join(knots, ", ");
        };
    }

    private static String join(List<Double> knots, String separator) {
        return knots.stream().map(DoseShape::plain).collect(Collectors.joining(separator));
    }

    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? String.format(Locale.ROOT, "%.0f", number)
                : Double.toString(number);
    }

    /**
     * Reads {@code linear}, {@code quadratic}, {@code rcs:K1,K2,K3[,...]} or {@code piecewise:K[,...]}.
     *
     * @throws InvalidEvidence when the text is none of these
     */
    static DoseShape parse(String text) {
        String trimmed = text.strip().toLowerCase(Locale.ROOT);
        int colon = trimmed.indexOf(':');
        String name = colon < 0 ? trimmed : trimmed.substring(0, colon);
        String rest = colon < 0 ? "" : trimmed.substring(colon + 1);
        return switch (name) {
            case "linear" -> withoutKnots(new Linear(), text, rest);
            case "quadratic" -> withoutKnots(new Quadratic(), text, rest);
            case "rcs" -> new RestrictedCubicSpline(knots(text, rest, 3));
            case "piecewise" -> new PiecewiseLinear(knots(text, rest, 1));
            case "fp" ->
                throw new InvalidEvidence(
                        "Shape %s: fractional polynomials are not built yet. Use quadratic or rcs:K1,K2,K3.", text);
            case "emax" ->
                throw new InvalidEvidence(
                        "Shape %s: the Emax curve is not built yet. Use rcs:K1,K2,K3 or piecewise:K.", text);
            default ->
                throw new InvalidEvidence(
                        "Shape %s is not known. Use linear, quadratic, rcs:K1,K2,K3 or piecewise:K.", text);
        };
    }

    private static DoseShape withoutKnots(DoseShape shape, String text, String rest) {
        if (!rest.isEmpty()) {
            throw new InvalidEvidence("Shape %s: %s takes no knots.", text, shape.text());
        }
        return shape;
    }

    private static List<Double> knots(String text, String rest, int least) {
        List<Double> knots = new ArrayList<>();
        for (String part : rest.split(",", -1)) {
            try {
                knots.add(Double.valueOf(part.strip()));
            } catch (NumberFormatException notANumber) {
                throw new InvalidEvidence(
                        "Shape %s: \"%s\" is not a dose. Give at least %s knots as numbers, separated by commas.",
                        text, part, least);
            }
        }
        for (int i = 0; i < knots.size(); i++) {
            boolean rising = i == 0 || knots.get(i) > knots.get(i - 1);
            if (!Double.isFinite(knots.get(i)) || !rising || knots.size() < least) {
                throw new InvalidEvidence("Shape %s: give at least %s knots, each above the one before.", text, least);
            }
        }
        return knots;
    }
}
