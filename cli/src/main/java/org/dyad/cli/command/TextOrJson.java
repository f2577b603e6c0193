package org.dyad.cli.command;

import java.util.function.Supplier;
import org.dyad.cli.option.Format;
import picocli.CommandLine.Model.CommandSpec;

/** Output of commands that have no table for a spreadsheet. */
final class TextOrJson {
    private TextOrJson() {}

    /** To be called before the work is done. */
    static void check(Format format) {
        if (format == Format.CSV) {
            throw new WrongCall("This command writes text or json, not csv.");
        }
    }

    static void print(CommandSpec spec, Format format, Supplier<String> text, Supplier<String> json) {
        check(format);
        spec.commandLine().getOut().print(format == Format.JSON ? json.get() : text.get());
    }
}
