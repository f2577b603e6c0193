package org.dyad.statistics.optimise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dyad.statistics.matrix.Cholesky;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.NotPositiveDefinite;
import org.dyad.statistics.matrix.Vector;

/**
 * A climb to a local maximum of a smooth function of a few variables with lower bounds, by Newton steps with exact second derivatives.
 * Where the function does not curve downward, a multiple of the identity is taken off the second derivatives until it seems to
 * (Levenberg's device); a step goes no further than {@link #LONGEST_STEP} in any variable, so variables must be scaled to sizes about
 * 1; it is halved until the function rises as Armijo asks. A climb that did not settle says so and is no answer.
 *
 * @param at         where it ended
 * @param point      the function there
 * @param free       the variables that do not lie on their bound
 * @param settled    whether the first derivatives of the free variables are 0 within {@link #FLAT}, none of the others points inward,
 *                   and the function curves strictly downward in the free ones
 * @param steps      that were taken
 * @see <a href="https://doi.org/10.1007/978-0-387-40065-5">Nocedal, Wright (2006), Numerical Optimization, chapters 3 and 16.7</a>
 */
public record NewtonClimb(Vector at, Curved point, List<Integer> free, boolean settled, int steps) {
    /** Largest first derivative that counts as 0, relative to 1 + |f|. */
    public static final double FLAT = 1e-9;

    private static final double LONGEST_STEP = 1.5;
    private static final int MOST_STEPS = 200;
    private static final int MOST_HALVINGS = 40;
    private static final double ARMIJO = 1e-4;

    public NewtonClimb {
        free = List.copyOf(free);
    }

    /**
     * Climbs from {@code start}.
     *
     * @param f     the function; a value that is not finite keeps the climb away
     * @param lower bounds, {@code NEGATIVE_INFINITY} for none
     */
    public static NewtonClimb from(Vector start, Vector lower, Function<Vector, Curved> f) {
        Vector x = projected(start, lower);
        Curved here = f.apply(x);
        for (int step = 0; step < MOST_STEPS; step++) {
            List<Integer> free = free(x, here.gradient(), lower);
            if (flat(here, free)) {
                return new NewtonClimb(x, here, free, direction(here, free, 0).isPresent(), step);
            }
            Optional<Next> next = next(x, here, free, lower, f);
            if (next.isEmpty()) {
                return new NewtonClimb(x, here, free, false, step);
            }
            x = next.get().x();
            here = next.get().point();
        }
        return new NewtonClimb(x, here, free(x, here.gradient(), lower), false, MOST_STEPS);
    }

    private record Next(Vector x, Curved point) {}

    private static Optional<Next> next(
            Vector x, Curved here, List<Integer> free, Vector lower, Function<Vector, Curved> f) {
        Vector direction = ascent(here, free);
        double share = 1;
        for (int halving = 0; halving < MOST_HALVINGS; halving++) {
            Vector moved = projected(x.plus(direction.scaled(share)), lower);
            Curved there = f.apply(moved);
            double promised = here.gradient().dot(moved.minus(x));
            double risen = there.value() - here.value();
            // Near the top the rise drowns in rounding; there a smaller slope is progress enough.
            boolean roundingOnly = Math.abs(risen) <= 1e-13 * (1 + Math.abs(here.value()));
            boolean rises = promised > 0 && risen >= ARMIJO * promised && !roundingOnly;
            if (rises || (roundingOnly && steepest(there, free) < steepest(here, free))) {
                return Optional.of(new Next(moved, there));
            }
            share /= 2;
        }
        return Optional.empty();
    }

    /** A direction in which the function rises, 0 for variables on their bound. */
    private static Vector ascent(Curved here, List<Integer> free) {
        double size = 0;
        for (int i : free) {
            size = Math.max(size, Math.abs(here.hessian().get(i, i)));
        }
        double ridge = 0;
        for (int attempt = 0; attempt < 40; attempt++) {
            Optional<Vector> direction = direction(here, free, ridge);
            if (direction.isPresent()) {
                return direction.get();
            }
            ridge = ridge == 0 ? 1e-3 * Math.max(size, 1e-8) : 4 * ridge;
        }
        throw new SearchNotSettled(
                "The second derivatives of the function are not finite numbers.", "Give the data in other units.");
    }

    private static Optional<Vector> direction(Curved here, List<Integer> free, double ridge) {
        int n = here.gradient().size();
        double[] full = new double[n];
        if (free.isEmpty()) {
            return Optional.of(Vector.of(full));
        }
        Matrix curvature = here.hessian().select(free, free).scaled(-1);
        Vector slope = Vector.of(free.stream().map(here.gradient()::get).toList());
        try {
            Vector step = Cholesky.of(
                            curvature.plus(Matrix.identity(free.size()).scaled(ridge)))
                    .solve(slope);
            double longest = step.toList().stream().mapToDouble(Math::abs).max().orElseThrow();
            double share = longest > LONGEST_STEP ? LONGEST_STEP / longest : 1;
            for (int i = 0; i < free.size(); i++) {
                full[free.get(i)] = share * step.get(i);
            }
            return Double.isFinite(longest) ? Optional.of(Vector.of(full)) : Optional.empty();
        } catch (NotPositiveDefinite e) {
            return Optional.empty();
        }
    }

    private static List<Integer> free(Vector x, Vector gradient, Vector lower) {
        List<Integer> free = new ArrayList<>();
        for (int i = 0; i < x.size(); i++) {
            if (x.get(i) > lower.get(i) || gradient.get(i) > 0) {
                free.add(i);
            }
        }
        return free;
    }

    private static boolean flat(Curved here, List<Integer> free) {
        return steepest(here, free) <= FLAT * (1 + Math.abs(here.value()));
    }

    private static double steepest(Curved here, List<Integer> free) {
        double steepest = 0;
        for (int i : free) {
            // Math.max passes NaN on, which is never flat
            steepest = Math.max(steepest, Math.abs(here.gradient().get(i)));
        }
        return steepest;
    }

    private static Vector projected(Vector x, Vector lower) {
        double[] inside = new double[x.size()];
        for (int i = 0; i < inside.length; i++) {
            inside[i] = Math.max(x.get(i), lower.get(i));
        }
        return Vector.of(inside);
    }
}
