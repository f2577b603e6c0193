package org.dyad.synthesis.dose;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.statistics.matrix.Vector;
import org.dyad.statistics.spline.Basis;
import org.dyad.statistics.spline.Polynomial;
import org.dyad.statistics.spline.Saturation;

/** The form of a dose-response curve, linear in its coefficients once what is inside its basis is known. */
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

    /**
     * Powers of the dose, or of the dose plus a shift.
     *
     * @param powers 1 or 2 of {@link #POWERS}, in ascending order; 0 is the logarithm
     * @param shift  IU a day added to every dose; empty lets the data say: 0, but the smallest dose above 0 where there is a dose of
     *               0 and a power that it cannot have
     */
    record FractionalPolynomial(List<Double> powers, OptionalDouble shift) implements DoseShape {
        public FractionalPolynomial {
            powers = powers.stream().sorted().toList();
            if (powers.isEmpty() || powers.size() > 2 || !POWERS.containsAll(powers)) {
                throw new InvalidEvidence(
                        "Fractional polynomial with powers %s: give 1 or 2 of -2, -1, -0.5, 0, 0.5, 1, 2, 3 (0 is the"
                                + " logarithm).",
                        join(powers, ", "));
            }
        }
    }

    /**
     * The fractional polynomial with the highest likelihood.
     *
     * @param degree how many powers, 1 or 2
     */
    record BestFractionalPolynomial(int degree) implements DoseShape {}

    /**
     * A curve that rises towards a ceiling: E0 + Emax d / (ED50 + d), of which differences between doses are seen.
     *
     * @param ed50 the dose with half of the full effect; empty lets the data say
     */
    record Emax(OptionalDouble ed50) implements DoseShape {}

    /** The powers that a fractional polynomial chooses from. */
    List<Double> POWERS = List.of(-2.0, -1.0, -0.5, 0.0, 0.5, 1.0, 2.0, 3.0);

    /** Whether nothing inside the basis is left to the data. */
    default boolean isResolved() {
        return switch (this) {
            case Linear() -> true;
            case Quadratic() -> true;
            case RestrictedCubicSpline(var knots) -> true;
            case PiecewiseLinear(var knots) -> true;
            case FractionalPolynomial(var powers, OptionalDouble shift) -> shift.isPresent();
            case BestFractionalPolynomial(int degree) -> false;
            case Emax(OptionalDouble ed50) -> ed50.isPresent();
        };
    }

    /**
     * The functions of dose whose weighted sum is the curve.
     *
     * @throws IllegalStateException where something is left to the data; a fit's shape has it
     */
    default Basis basis() {
        return switch (this) {
            case Linear() -> new Polynomial(1);
            case Quadratic() -> new Polynomial(2);
            case RestrictedCubicSpline(List<Double> knots) ->
                new org.dyad.statistics.spline.RestrictedCubicSpline(knots);
            case PiecewiseLinear(List<Double> knots) -> new org.dyad.statistics.spline.PiecewiseLinear(knots);
            case FractionalPolynomial(List<Double> powers, OptionalDouble shift) ->
                new org.dyad.statistics.spline.FractionalPolynomial(powers, shift.orElseThrow(this::notResolved));
            case BestFractionalPolynomial(int degree) -> throw notResolved();
            case Emax(OptionalDouble ed50) -> new Saturation(ed50.orElseThrow(this::notResolved));
        };
    }

    /** Number of coefficients. */
    default int coefficients() {
        return switch (this) {
            case Linear() -> 1;
            case Emax(var ed50) -> 1;
            case Quadratic() -> 2;
            case RestrictedCubicSpline(List<Double> knots) -> knots.size() - 1;
            case PiecewiseLinear(List<Double> knots) -> knots.size() + 1;
            case FractionalPolynomial(List<Double> powers, var shift) -> powers.size();
            case BestFractionalPolynomial(int degree) -> degree;
        };
    }

    private IllegalStateException notResolved() {
        return new IllegalStateException(
                "What is inside " + text() + " is not known before a fit; take the shape of the fit.");
    }

    /** Number of parameters that the data must tell: the coefficients, and those inside the basis. */
    default int parameters() {
        return this instanceof Emax(OptionalDouble ed50) && ed50.isEmpty() ? 2 : coefficients();
    }

    /** Whether the first coefficient is that of the dose itself, so that the others measure the departure from a line. */
    default boolean startsWithTheDose() {
        return switch (this) {
            case Linear() -> true;
            case Quadratic() -> true;
            case RestrictedCubicSpline(var knots) -> true;
            case PiecewiseLinear(var knots) -> true;
            case FractionalPolynomial(List<Double> powers, OptionalDouble shift) -> powers.get(0) == 1;
            case BestFractionalPolynomial(int degree) -> false;
            case Emax(var ed50) -> false;
        };
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
            case FractionalPolynomial(List<Double> powers, OptionalDouble shift) -> {
                names.clear();
                for (int j = 0; j < powers.size(); j++) {
                    boolean repeated = j > 0 && powers.get(j).equals(powers.get(j - 1));
                    names.add(term(powers.get(j), shift) + (repeated ? " log" : ""));
                }
            }
            case BestFractionalPolynomial(int degree) -> throw notResolved();
            case Emax(var ed50) -> {
                names.clear();
                names.add("Emax");
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
            case FractionalPolynomial(List<Double> powers, OptionalDouble shift) ->
                "fp:" + join(powers, ",") + (shift.orElse(0) == 0 ? "" : "+" + plain(shift.getAsDouble()));
            case BestFractionalPolynomial(int degree) -> degree == 1 ? "fp:auto" : "fp:auto,auto";
            case Emax(OptionalDouble ed50) -> ed50.isEmpty() ? "emax" : "emax:" + plain(ed50.getAsDouble());
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
            case FractionalPolynomial(List<Double> powers, OptionalDouble shift) ->
                "fractional polynomial with " + (powers.size() == 1 ? "power " : "powers ") + join(powers, " and ")
                        + (powers.contains(0.0) ? " (0 is the logarithm)" : "")
                        + (shift.orElse(0) == 0 ? "" : " of the dose plus " + plain(shift.getAsDouble()));
            case BestFractionalPolynomial(int degree) ->
                "fractional polynomial with the " + (degree == 1 ? "power" : "two powers") + " of highest likelihood";
            case Emax(OptionalDouble ed50) ->
                "curve towards a ceiling (Emax)"
                        + (ed50.isEmpty() ? "" : " with half of the effect at " + readable(ed50.getAsDouble()));
        };
    }

    /** Four significant digits: an ED50 that the data gave is never known better. */
    private static String readable(double ed50) {
        return plain(new BigDecimal(ed50).round(new MathContext(4)).doubleValue());
    }

    private static String term(double power, OptionalDouble shift) {
        String dose = shift.orElse(0) == 0 ? "dose" : "(dose + " + plain(shift.getAsDouble()) + ")";
        return power == 0 ? "log " + dose : power == 1 ? dose : dose + "^" + plain(power);
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
     * Reads {@code linear}, {@code quadratic}, {@code rcs:K1,K2,K3[,...]}, {@code piecewise:K[,...]}, {@code fp:P[,P]} (with a
     * known shift {@code fp:P+SHIFT}), {@code fp} or {@code fp:auto} (the best power), {@code fp:auto,auto} (the best two),
     * {@code emax} or, with a known ED50, {@code emax:ED50}.
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
            case "fp" -> fractional(text, rest);
            case "emax" -> new Emax(rest.isEmpty() ? OptionalDouble.empty() : aboveZero(text, rest));
            default ->
                throw new InvalidEvidence(
                        "Shape %s is not known. Use linear, quadratic, rcs:K1,K2,K3, piecewise:K, fp:P or emax.", text);
        };
    }

    private static DoseShape fractional(String text, String rest) {
        String wanted = rest.replace(" ", "");
        if (wanted.isEmpty() || "auto".equals(wanted) || "auto,auto".equals(wanted)) {
            return new BestFractionalPolynomial("auto,auto".equals(wanted) ? 2 : 1);
        }
        int plus = wanted.indexOf('+');
        String powers = plus < 0 ? wanted : wanted.substring(0, plus);
        OptionalDouble shift = plus < 0 ? OptionalDouble.empty() : aboveZero(text, wanted.substring(plus + 1));
        return new FractionalPolynomial(numbers(text, powers, "a power"), shift);
    }

    private static OptionalDouble aboveZero(String text, String number) {
        double value = numbers(text, number, "a dose").get(0);
        if (!(value > 0) || !Double.isFinite(value)) {
            throw new InvalidEvidence("Shape %s: %s must be greater than 0.", text, number);
        }
        return OptionalDouble.of(value);
    }

    private static List<Double> numbers(String text, String list, String what) {
        List<Double> numbers = new ArrayList<>();
        for (String part : list.split(",", -1)) {
            try {
                numbers.add(Double.valueOf(part.strip()));
            } catch (NumberFormatException notANumber) {
                throw new InvalidEvidence(
                        "Shape %s: \"%s\" is not %s. Write numbers, separated by commas.", text, part, what);
            }
        }
        return numbers;
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
