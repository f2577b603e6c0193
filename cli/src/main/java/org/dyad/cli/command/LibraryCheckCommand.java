package org.dyad.cli.command;

import java.util.concurrent.Callable;
import org.dyad.cli.option.Format;
import org.dyad.cli.option.LibraryOption;
import org.dyad.cli.text.CheckText;
import org.dyad.library.check.CheckReport;
import org.dyad.library.check.LibraryCheck;
import org.dyad.library.store.Library;
import org.dyad.report.json.LibraryJson;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dyad library check}: what does not hold together. */
@Command(
        name = "check",
        description = {
            "List crosslinks, dead links, lost pictures, and whatever else in the library does not hold together.",
            "",
            "Text shows the first of each kind; --all and --format json show every one. Nothing is changed."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {ExitCodes.DONE, ExitCodes.WRONG_CALL},
        footerHeading = "%nExample:%n",
        footer = "  dyad library check --format json")
public final class LibraryCheckCommand implements Callable<Integer> {
    @Mixin
    private LibraryOption option = new LibraryOption();

    @Option(names = "--all", description = "Show every finding, not only the first of each kind.")
    private boolean all;

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
            CheckReport report = LibraryCheck.of(library, Runtime.getRuntime().availableProcessors());
            TextOrJson.print(spec, format, () -> CheckText.of(report, all), () -> LibraryJson.check(report));
        }
        return CommandLine.ExitCode.OK;
    }
}
