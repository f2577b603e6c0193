package org.dyad.review.difference;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dyad.review.difference.ResultsDigest.StudyDigest;
import org.dyad.review.difference.ResultsDigest.Value;

/**
 * What a later run of a review changed: inputs, choices, trials, estimates, conclusions. Made by {@link Differences}.
 *
 * @param earlierProgram that computed the earlier results
 * @param program that computed these
 * @param inputs every file of either run
 * @param choices those in force that differ
 * @param outcomes in the order of the later review, then those that only the earlier one has
 */
public record ResultsDifference(
        String earlierProgram,
        String program,
        List<InputChange> inputs,
        List<ChoiceChange> choices,
        List<OutcomeDifference> outcomes) {
    public ResultsDifference {
        inputs = List.copyOf(inputs);
        choices = List.copyOf(choices);
        outcomes = List.copyOf(outcomes);
    }

    /** Whether nothing that people look at differs: files, choices, program and all numbers. */
    public boolean isNone() {
        return earlierProgram.equals(program)
                && inputs.stream().allMatch(i -> i.change() == Change.SAME)
                && choices.isEmpty()
                && outcomes.stream().allMatch(OutcomeDifference::isNone);
    }

    /** How something of the earlier run stands in the later one. */
    public enum Change {
        /** In both, alike. */
        SAME("unchanged"),
        /** In both, not alike. */
        CHANGED("changed"),
        /** In the later run only. */
        ADDED("new"),
        /** In the earlier run only. */
        REMOVED("gone");

        private final String word;

        Change(String word) {
            this.word = word;
        }

        /** A word for people. */
        public String word() {
            return word;
        }
    }

    /** A file of the review. */
    public record InputChange(String file, Change change) {}

    /** A choice that differs; empty where a run had no such choice. */
    public record ChoiceChange(String name, Optional<String> before, Optional<String> after) {}

    /** A trial in the pooled estimate. */
    public record TrialChange(String trial, Change change, Optional<StudyDigest> before, Optional<StudyDigest> after) {}

    /**
     * One outcome.
     *
     * @param name of the outcome
     * @param unit of its values
     * @param change of the outcome as a whole
     * @param trials every trial pooled in either run, in the order of the later one
     * @param quantities every estimate that either run has
     * @param conclusions what a reader would now say that the earlier reader would not, in plain words; empty where
     *     nothing changed
     */
    public record OutcomeDifference(
            String name,
            String unit,
            Change change,
            List<TrialChange> trials,
            List<QuantityChange> quantities,
            List<String> conclusions) {
        public OutcomeDifference {
            trials = List.copyOf(trials);
            quantities = List.copyOf(quantities);
            conclusions = List.copyOf(conclusions);
        }

        /** Whether both runs say the same. */
        public boolean isNone() {
            return change == Change.SAME
                    && trials.stream().allMatch(t -> t.change() == Change.SAME)
                    && quantities.stream().allMatch(q -> q.change() == Change.SAME);
        }
    }

    /** What a quantity is, for the number of decimals and the unit. */
    public enum Kind {
        /** In the unit of the outcome. */
        LEVEL,
        /** In its squared unit. */
        VARIANCE,
        /** In percent. */
        PERCENT,
        /** IU a day. */
        DOSE,
        /** Trials. */
        COUNT
    }

    /**
     * One quantity in both runs.
     *
     * @param name in plain words
     * @param kind of quantity
     * @param before in the earlier run
     * @param after in the later run
     */
    public record QuantityChange(String name, Kind kind, Reading before, Reading after) {
        /** Whether the two readings are the same bits. */
        public Change change() {
            if (before.equals(after)) {
                return Change.SAME;
            }
            if (before.isNone()) {
                return Change.ADDED;
            }
            return after.isNone() ? Change.REMOVED : Change.CHANGED;
        }

        /** After less before. */
        public OptionalDouble shift() {
            return before.estimate().isPresent() && after.estimate().isPresent()
                    ? OptionalDouble.of(
                            after.estimate().getAsDouble() - before.estimate().getAsDouble())
                    : OptionalDouble.empty();
        }

        /** Width of the later interval as a share of the earlier one. */
        public OptionalDouble widthRatio() {
            OptionalDouble then = before.width();
            OptionalDouble now = after.width();
            return then.isPresent() && now.isPresent() && then.getAsDouble() > 0
                    ? OptionalDouble.of(now.getAsDouble() / then.getAsDouble())
                    : OptionalDouble.empty();
        }
    }

    /**
     * A quantity as one run has it.
     *
     * @param estimate absent where there is none
     * @param lower limit of its interval; absent where unbounded or none
     * @param upper limit
     * @param words what stands in place of a number, or beside it: a status, or why there is none; may be empty
     */
    public record Reading(OptionalDouble estimate, OptionalDouble lower, OptionalDouble upper, String words) {
        /** Nothing was there. */
        public static Reading none() {
            return new Reading(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), "");
        }

        /** A number without an interval. */
        public static Reading of(double value) {
            return new Reading(OptionalDouble.of(value), OptionalDouble.empty(), OptionalDouble.empty(), "");
        }

        /** A number with its interval. */
        public static Reading of(Value value) {
            return new Reading(
                    OptionalDouble.of(value.estimate()),
                    OptionalDouble.of(value.lower()),
                    OptionalDouble.of(value.upper()),
                    "");
        }

        /** Whether it holds nothing at all. */
        public boolean isNone() {
            return estimate.isEmpty() && lower.isEmpty() && upper.isEmpty() && words.isEmpty();
        }

        private OptionalDouble width() {
            return lower.isPresent() && upper.isPresent()
                    ? OptionalDouble.of(upper.getAsDouble() - lower.getAsDouble())
                    : OptionalDouble.empty();
        }
    }
}
