package org.dyad.extraction.grammar;

import java.util.Optional;
import org.dyad.extraction.token.Tokens;

/** Units that stand by themselves, without a number. */
public final class Units {
    private Units() {}

    /** The unit from a token to the closing bracket; empty where something else stands there, or a length of time. */
    public static Optional<Unit> closed(Tokens t, int at) {
        int first = t.is(at, "in") ? at + 1 : at;
        return UnitReader.read(t, first)
                .filter(found -> SpreadReader.isClose(t, found.end()) && found.kind() != UnitKind.TIME)
                .map(found -> found.unit(t));
    }
}
