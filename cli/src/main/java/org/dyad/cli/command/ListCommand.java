package org.dyad.cli.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dyad.cli.option.Format;
import org.dyad.cli.option.LibraryOption;
import org.dyad.library.store.Entry;
import org.dyad.library.store.Library;
import org.dyad.report.json.LibraryJson;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dyad library list [WORD]}: the documents. */
@Command(
        name = "list",
        description = {
            "List the documents of the library: name, kind, date or year, title.",
            "",
            "With WORD, those that have it in their name or title. To look into texts: dyad search."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {ExitCodes.DONE, ExitCodes.WRONG_CALL},
        footerHeading = "%nExample:%n",
        footer = "  dyad library list breastfe")
public final class ListCommand implements Callable<Integer> {
    @Parameters(index = "0", arity = "0..1", paramLabel = "WORD", description = "Part of a name or title.")
    private Optional<String> word = Optional.empty();

    @Mixin
    private LibraryOption option = new LibraryOption();

    @Option(
            names = "--format",
            paramLabel = "text|json",
            converter = Format.Word.class,
            description = "What to write. Default: text.")
    private Format format = Format.TEXT;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        TextOrJson.check(format);
        try (Library library = LibraryReaders.open(option)) {
            List<Entry> entries = library.entries().stream().filter(this::asked).toList();
            TextOrJson.print(spec, format, () -> text(entries), () -> LibraryJson.entries(entries));
        }
        return CommandLine.ExitCode.OK;
    }

    private boolean asked(Entry entry) {
        String part = word.orElse("").toLowerCase(Locale.ROOT);
        return entry.id().value().contains(part)
                || entry.summary().title().orElse("").toLowerCase(Locale.ROOT).contains(part);
    }

    private static String text(List<Entry> entries) {
        StringBuilder text = new StringBuilder();
        for (Entry entry : entries) {
            String date = entry.summary()
                    .date()
                    .map(Object::toString)
                    .or(() -> entry.summary().year().map(Object::toString))
                    .orElse("");
            text.append(entry.id().value())
                    .append("\n    ")
                    .append(entry.kind().words())
                    .append(date.isEmpty() ? "" : ", " + date)
                    .append(entry.summary().title().map(title -> ": " + title).orElse(""))
                    .append('\n');
        }
        return text.append(entries.size())
                .append(entries.size() == 1 ? " document\n" : " documents\n")
                .toString();
    }
}
