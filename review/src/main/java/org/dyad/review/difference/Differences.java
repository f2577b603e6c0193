package org.dyad.review.difference;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.dyad.review.difference.ResultsDifference.Change;
import org.dyad.review.difference.ResultsDifference.ChoiceChange;
import org.dyad.review.difference.ResultsDifference.InputChange;
import org.dyad.review.difference.ResultsDifference.OutcomeDifference;
import org.dyad.review.difference.ResultsDifference.TrialChange;
import org.dyad.review.difference.ResultsDigest.ChoiceDigest;
import org.dyad.review.difference.ResultsDigest.OutcomeDigest;
import org.dyad.review.difference.ResultsDigest.StudyDigest;
import org.dyad.review.result.Provenance.InputFile;

/** Compares two digests of one review. Outcomes and trials go by their names. */
public final class Differences {
    private Differences() {}

    /** What the later run changed. */
    public static ResultsDifference between(ResultsDigest earlier, ResultsDigest later) {
        List<OutcomeDifference> outcomes = new ArrayList<>();
        for (String name : names(earlier.outcomes(), later.outcomes(), OutcomeDigest::name)) {
            outcomes.add(outcome(earlier.outcome(name), later.outcome(name)));
        }
        return new ResultsDifference(
                earlier.program(),
                later.program(),
                inputs(earlier.inputs(), later.inputs()),
                choices(earlier.choices(), later.choices()),
                outcomes);
    }

    private static OutcomeDifference outcome(Optional<OutcomeDigest> before, Optional<OutcomeDigest> after) {
        OutcomeDigest named = after.or(() -> before).orElseThrow();
        boolean sameUnit = before.isEmpty()
                || after.isEmpty()
                || before.get().unit().equals(after.get().unit());
        // Numbers in two units cannot stand side by side; the outcome is then as new.
        Optional<OutcomeDigest> comparable = sameUnit ? before : Optional.empty();
        return new OutcomeDifference(
                named.name(),
                named.unit(),
                change(before, after),
                trials(comparable, after),
                Quantities.of(comparable, after),
                sameUnit
                        ? Conclusions.of(before, after)
                        : List.of("The unit changed from %s to %s, so its numbers are not compared."
                                .formatted(before.orElseThrow().unit(), named.unit())));
    }

    private static List<TrialChange> trials(Optional<OutcomeDigest> before, Optional<OutcomeDigest> after) {
        List<StudyDigest> then = before.map(OutcomeDigest::studies).orElse(List.of());
        List<StudyDigest> now = after.map(OutcomeDigest::studies).orElse(List.of());
        List<TrialChange> changes = new ArrayList<>();
        for (String name : names(then, now, StudyDigest::study)) {
            Optional<StudyDigest> a = find(then, StudyDigest::study, name);
            Optional<StudyDigest> b = find(now, StudyDigest::study, name);
            changes.add(new TrialChange(name, change(a, b), a, b));
        }
        return changes;
    }

    private static List<InputChange> inputs(List<InputFile> before, List<InputFile> after) {
        return names(before, after, InputFile::name).stream()
                .map(name -> new InputChange(
                        name, change(find(before, InputFile::name, name), find(after, InputFile::name, name))))
                .toList();
    }

    private static List<ChoiceChange> choices(List<ChoiceDigest> before, List<ChoiceDigest> after) {
        List<ChoiceChange> changes = new ArrayList<>();
        for (String name : names(before, after, ChoiceDigest::name)) {
            Optional<String> a = find(before, ChoiceDigest::name, name).map(ChoiceDigest::value);
            Optional<String> b = find(after, ChoiceDigest::name, name).map(ChoiceDigest::value);
            if (!a.equals(b)) {
                changes.add(new ChoiceChange(name, a, b));
            }
        }
        return changes;
    }

    static <T> Change change(Optional<T> before, Optional<T> after) {
        if (before.isEmpty()) {
            return Change.ADDED;
        }
        if (after.isEmpty()) {
            return Change.REMOVED;
        }
        return before.equals(after) ? Change.SAME : Change.CHANGED;
    }

    /** The names of the later run in its order, then those that only the earlier run has. */
    static <T> Set<String> names(List<T> before, List<T> after, Function<T, String> name) {
        Set<String> names = new LinkedHashSet<>();
        after.forEach(item -> names.add(name.apply(item)));
        before.forEach(item -> names.add(name.apply(item)));
        return names;
    }

    static <T> Optional<T> find(List<T> items, Function<T, String> name, String wanted) {
        return items.stream().filter(item -> name.apply(item).equals(wanted)).findFirst();
    }
}
