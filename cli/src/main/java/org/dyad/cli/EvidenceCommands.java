package org.dyad.cli;

import java.util.concurrent.Callable;
import org.dyad.cli.command.AcceptCommand;
import org.dyad.cli.command.AddCommand;
import org.dyad.cli.command.CorrectCommand;
import org.dyad.cli.command.EvidenceExportCommand;
import org.dyad.cli.command.EvidenceListCommand;
import org.dyad.cli.command.RejectCommand;
import org.dyad.cli.command.UndoCommand;

/** Every word that may follow {@code dyad evidence}. The order is that of the help page. */
enum EvidenceCommands implements CommandWord {
    LIST("list"),
    ACCEPT("accept"),
    CORRECT("correct"),
    REJECT("reject"),
    ADD("add"),
    UNDO("undo"),
    EXPORT("export");

    private final String word;

    EvidenceCommands(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }

    @Override
    public Callable<Integer> create() {
        return switch (this) {
            case LIST -> new EvidenceListCommand();
            case ACCEPT -> new AcceptCommand();
            case CORRECT -> new CorrectCommand();
            case REJECT -> new RejectCommand();
            case ADD -> new AddCommand();
            case UNDO -> new UndoCommand();
            case EXPORT -> new EvidenceExportCommand();
        };
    }
}
