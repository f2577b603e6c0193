package org.dyad.synthesis.effect;

import org.dyad.evidence.InvalidEvidence;

/**
 * What is added to counts before a ratio is taken. Measures that need no correction (PHI, AS, PAS, PFT, IRS, IRFT, IRSD) never get one.
 *
 * @param addTo          which tables get it
 * @param amount         added to every cell of such a table; 0 or more
 * @param dropDoubleZero whether a table with no events in both groups, or only events in both, is left out as saying nothing
 * @see <a href="https://doi.org/10.1002/sim.1761">Sweeting, Sutton, Lambert (2004)</a>
 */
public record ZeroCells(AddTo addTo, double amount, boolean dropDoubleZero) {

    /** Which tables get the correction. */
    public enum AddTo {
        /** Tables with a zero. */
        ONLY_ZERO,
        /** Every table. */
        ALL,
        /** Every table, as soon as one of them has a zero. */
        ALL_IF_ANY_ZERO,
        /** None. */
        NONE
    }

    public ZeroCells {
        if (!(amount >= 0 && amount < Double.POSITIVE_INFINITY)) {
            throw new InvalidEvidence("The zero-cell correction is %s; it must be finite and not negative.", amount);
        }
    }

    /** 1/2 in tables with a zero, nothing dropped. */
    public static ZeroCells onlyZero() {
        return new ZeroCells(AddTo.ONLY_ZERO, 0.5, false);
    }

    /** The same rule applied to other tables. */
    public ZeroCells to(AddTo tables) {
        return new ZeroCells(tables, amount, dropDoubleZero);
    }

    /** The same rule with another amount. */
    public ZeroCells adding(double other) {
        return new ZeroCells(addTo, other, dropDoubleZero);
    }

    /** The same rule, tables without information dropped. */
    public ZeroCells droppingDoubleZero() {
        return new ZeroCells(addTo, amount, true);
    }

    double amountFor(boolean hasZero, boolean anyHasZero) {
        return switch (addTo) {
            case ONLY_ZERO -> hasZero ? amount : 0;
            case ALL -> amount;
            case ALL_IF_ANY_ZERO -> anyHasZero ? amount : 0;
            case NONE -> 0;
        };
    }
}
