package org.dyad.extraction.plausible;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dyad.extraction.fact.OutcomeFacts;
import org.dyad.extraction.fact.OutcomeResult;
import org.dyad.extraction.fact.StudyFacts;
import org.dyad.library.document.Document;

/** The same thing in the same group at the same time has one level. */
final class RepeatedLevels implements Check {
    @Override
    public void look(StudyFacts facts, Document document, Doubts doubts) {
        Map<List<String>, OutcomeFacts> first = new HashMap<>();
        for (OutcomeFacts outcome : facts.outcomes()) {
            if (!(outcome.result().value() instanceof OutcomeResult.Level level)
                    || outcome.arm().isEmpty()) {
                continue;
            }
            OutcomeFacts earlier = first.putIfAbsent(key(outcome, level), outcome);
            if (earlier != null
                    && earlier.result().value() instanceof OutcomeResult.Level other
                    && other.centre() != level.centre()) {
                for (OutcomeFacts both : List.of(earlier, outcome)) {
                    doubts.add(
                            both.result(),
                            "repeated",
                            "%s and %s were both read as %s in the group %s; one may be of another group, time or measure.",
                            Doubts.plain(other.centre()),
                            Doubts.plain(level.centre()),
                            outcome.name(),
                            outcome.arm().get());
                }
            }
        }
    }

    private static List<String> key(OutcomeFacts outcome, OutcomeResult.Level level) {
        return List.of(
                outcome.name().toLowerCase(Locale.ROOT),
                outcome.arm().orElse("").toLowerCase(Locale.ROOT),
                outcome.compartment().map(Enum::name).orElse(""),
                outcome.timePoint().orElse("").toLowerCase(Locale.ROOT),
                level.unit().orElse(""),
                String.valueOf(level.median()));
    }
}
