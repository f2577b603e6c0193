package org.dyad.cli.text;

import java.util.List;
import java.util.Locale;
import org.dyad.evidence.origin.DocumentId;
import org.dyad.library.address.Resolution;
import org.dyad.library.store.Library;

/** Where addresses lead, for a person. */
public final class ResolveText {
    private ResolveText() {}

    public static String of(List<String> asked, List<Resolution> answers, Library library) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < asked.size(); i++) {
            text.append(asked.get(i)).append('\n');
            answer(text, answers.get(i), library);
        }
        return text.toString();
    }

    private static void answer(StringBuilder text, Resolution answer, Library library) {
        switch (answer) {
            case Resolution.Found(DocumentId id, Resolution.Exactness exactness) ->
                text.append("  -> ")
                        .append(named(id, library))
                        .append("  [")
                        .append(exactness.words())
                        .append("]\n");
            case Resolution.Ambiguous(List<DocumentId> ids, Resolution.Exactness exactness) -> {
                text.append("  leads to ")
                        .append(ids.size())
                        .append(" documents (")
                        .append(exactness.words())
                        .append("):\n");
                ids.forEach(
                        id -> text.append("     ").append(named(id, library)).append('\n'));
            }
            case Resolution.Unknown(List<Resolution.Suggestion> suggestions) -> {
                text.append(
                        suggestions.isEmpty() ? "  not known, and nothing is like it.\n" : "  not known. Like it:\n");
                suggestions.forEach(suggestion -> text.append(String.format(
                        Locale.ROOT,
                        "     %s  [%.0f %% alike]%n",
                        named(suggestion.document(), library),
                        100 * suggestion.likeness())));
            }
        }
    }

    private static String named(DocumentId id, Library library) {
        return "/posts/" + id.value()
                + library.entry(id)
                        .flatMap(entry -> entry.summary().title())
                        .map(title -> "  (" + title + ")")
                        .orElse("");
    }
}
