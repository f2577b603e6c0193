package org.dyad.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dyad.cli.command.BiasCommand;
import org.dyad.cli.command.ChainCommand;
import org.dyad.cli.command.CheckCommand;
import org.dyad.cli.command.ClaimsCommand;
import org.dyad.cli.command.CompletionCommand;
import org.dyad.cli.command.DoseCommand;
import org.dyad.cli.command.EffectsCommand;
import org.dyad.cli.command.EvidenceCommand;
import org.dyad.cli.command.ExtractCommand;
import org.dyad.cli.command.HelpCommand;
import org.dyad.cli.command.ImportCommand;
import org.dyad.cli.command.InitCommand;
import org.dyad.cli.command.LibraryCommand;
import org.dyad.cli.command.MotherInfantCommand;
import org.dyad.cli.command.MultivariateCommand;
import org.dyad.cli.command.PlanTrialCommand;
import org.dyad.cli.command.PoolCommand;
import org.dyad.cli.command.ReproduceCommand;
import org.dyad.cli.command.SearchCommand;
import org.dyad.cli.command.SensitivityCommand;
import org.dyad.cli.command.SynthesizeCommand;
import org.dyad.cli.command.TargetCommand;

/** Every word that may follow {@code dyad}. The order is that of the help page. */
enum Commands implements CommandWord {
    SYNTHESIZE("synthesize"),
    INIT("init"),
    CHECK("check"),
    REPRODUCE("reproduce"),
    POOL("pool"),
    BIAS("bias"),
    SENSITIVITY("sensitivity"),
    MULTIVARIATE("multivariate"),
    EFFECTS("effects"),
    DOSE("dose"),
    TARGET("target"),
    PLAN_TRIAL("plan-trial"),
    MOTHER_INFANT("mother-infant"),
    CHAIN("chain"),
    EXTRACT("extract"),
    EVIDENCE("evidence"),
    CLAIMS("claims"),
    LIBRARY("library"),
    IMPORT("import"),
    SEARCH("search"),
    HELP("help"),
    COMPLETION("completion");

    private final String word;

    Commands(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }

    /** The command of this name; a plain loop, because this runs before anything else at every start. */
    static Optional<Commands> named(String word) {
        for (Commands command : values()) {
            if (command.word.equals(word)) {
                return Optional.of(command);
            }
        }
        return Optional.empty();
    }

    /** A new instance, with its options unread. A switch and not a table of constructors: only this one class is loaded. */
    @Override
    public Callable<Integer> create() {
        return switch (this) {
            case SYNTHESIZE -> new SynthesizeCommand();
            case INIT -> new InitCommand();
            case CHECK -> new CheckCommand();
            case REPRODUCE -> new ReproduceCommand();
            case POOL -> new PoolCommand();
            case BIAS -> new BiasCommand();
            case SENSITIVITY -> new SensitivityCommand();
            case MULTIVARIATE -> new MultivariateCommand();
            case EFFECTS -> new EffectsCommand();
            case DOSE -> new DoseCommand();
            case TARGET -> new TargetCommand();
            case PLAN_TRIAL -> new PlanTrialCommand();
            case MOTHER_INFANT -> new MotherInfantCommand();
            case CHAIN -> new ChainCommand();
            case EXTRACT -> new ExtractCommand();
            case EVIDENCE -> new EvidenceCommand();
            case CLAIMS -> new ClaimsCommand();
            case LIBRARY -> new LibraryCommand();
            case IMPORT -> new ImportCommand();
            case SEARCH -> new SearchCommand();
            case HELP -> new HelpCommand();
            case COMPLETION -> new CompletionCommand();
        };
    }

    @Override
    public List<? extends CommandWord> under() {
        if (this == EVIDENCE) {
            return List.of(EvidenceCommands.values());
        }
        return this == LIBRARY ? List.of(LibraryCommands.values()) : List.of();
    }
}
