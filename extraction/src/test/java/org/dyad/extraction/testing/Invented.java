package org.dyad.extraction.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dyad.evidence.origin.DocumentId;
import org.dyad.evidence.origin.Span;
import org.dyad.extraction.arm.ArmFinder;
import org.dyad.extraction.fact.ArmFacts;
import org.dyad.extraction.fact.OutcomeFacts;
import org.dyad.extraction.fact.OutcomeResult;
import org.dyad.extraction.grammar.Grammar;
import org.dyad.extraction.grammar.Mentions;
import org.dyad.extraction.outcome.OutcomeFinder;
import org.dyad.extraction.study.Part;
import org.dyad.extraction.study.StudyReading;
import org.dyad.extraction.study.StudyText;
import org.dyad.extraction.token.Tokens;
import org.dyad.library.document.Document;
import org.dyad.library.document.DocumentKind;
import org.dyad.library.document.Metadata;
import org.dyad.library.document.ReadingTextBuilder;

/** Studies made up for tests: a title, and an abstract given block by block. */
public final class Invented {
    private Invented() {}

    /** A study with a title and the blocks of its abstract. */
    public static StudyReading study(String title, String... blocks) {
        StringBuilder text = new StringBuilder(title).append('\n');
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(Part.Role.TITLE, new Span(0, title.length())));
        for (String block : blocks) {
            int start = text.length();
            text.append(block).append('\n');
            parts.add(new Part(Part.Role.BODY, new Span(start, start + block.length())));
        }
        String source = text.toString();
        Document document = new Document(
                new DocumentId("invented"),
                DocumentKind.POST,
                Metadata.titled(Optional.of(title)),
                source,
                new ReadingTextBuilder(source).copy(0, source.length()).build(),
                List.of(),
                List.of());
        StudyText study = new StudyText(parts);
        Mentions mentions = Grammar.read(Tokens.of(source, study.prose()));
        return new StudyReading(document, List.of(study), List.of(mentions));
    }

    /** The results of an abstract, shortly: {@code 13.2±4 ng/mL}, {@code OR 0.44 [0.25, 0.76] p 0.02}. */
    public static List<String> results(String... blocks) {
        return outcomes(blocks).stream().map(Invented::shortly).toList();
    }

    /** The outcomes of an abstract. */
    public static List<OutcomeFacts> outcomes(String... blocks) {
        StudyReading reading = study("A study", blocks);
        return OutcomeFinder.find(reading, ArmFinder.find(reading, Optional.empty()));
    }

    /** The arms of a study, shortly: {@code 800/day n 48}, {@code placebo n 50 *}, with a star for the comparator. */
    public static List<String> arms(String title, String... blocks) {
        return ArmFinder.find(study(title, blocks), Optional.empty()).stream()
                .map(Invented::shortly)
                .toList();
    }

    private static String shortly(ArmFacts arm) {
        String dose = arm.dose()
                .map(fact -> number(fact.value().amount() * fact.value().unit().iu())
                        + fact.value().every().map(every -> "/" + every.code()).orElse("")
                        + (fact.value().perKilogram() ? " per kg" : ""))
                .orElse(arm.label());
        String infant = arm.infantDose()
                .map(fact -> " infant "
                        + number(fact.value().amount() * fact.value().unit().iu()))
                .orElse("");
        return dose + infant + arm.n().map(n -> " n " + n.value()).orElse("") + (arm.comparator() ? " *" : "");
    }

    private static String shortly(OutcomeFacts outcome) {
        return switch (outcome.result().value()) {
            case OutcomeResult.Level level ->
                number(level.centre())
                        + (level.sd().isPresent() ? "±" + number(level.sd().getAsDouble()) : "")
                        + level.unit().map(unit -> " " + unit).orElse("");
            case OutcomeResult.Effect effect ->
                effect.kind().code() + " " + number(effect.value())
                        + effect.interval()
                                .map(i -> " [" + number(i.low()) + ", " + number(i.high()) + "]")
                                .orElse("")
                        + effect.p().map(p -> " p " + p).orElse("");
        };
    }

    private static String number(double value) {
        return value == StrictMath.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
