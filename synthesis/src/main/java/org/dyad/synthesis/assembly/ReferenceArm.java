package org.dyad.synthesis.assembly;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Chooses the arm that the others are compared with: the lowest dose; of several, the one with no vitamin D at all. */
final class ReferenceArm {
    private static final Pattern SOME_VITAMIN_D =
            Pattern.compile("[1-9][0-9,. ]*\\s*(iu|ug|µg|μg|mcg)", Pattern.CASE_INSENSITIVE);

    private ReferenceArm() {}

    static Optional<ArmValue> among(List<ArmValue> arms, Predicate<ArmValue> usable) {
        return arms.stream()
                .filter(usable)
                .min(Comparator.comparingDouble((ArmValue a) -> a.iuPerDay().orElseThrow())
                        .thenComparing(a -> SOME_VITAMIN_D.matcher(a.label()).find())
                        .thenComparing(ArmValue::arm));
    }
}
