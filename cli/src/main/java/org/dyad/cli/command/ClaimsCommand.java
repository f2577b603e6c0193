package org.dyad.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dyad.cli.option.Format;
import org.dyad.cli.text.ClaimsText;
import org.dyad.extraction.claim.ClaimCheck;
import org.dyad.extraction.registry.Extractors;
import org.dyad.report.json.ClaimsJson;
import org.dyad.report.json.ClaimsJson.ClaimsOf;
import org.dyad.report.json.JsonOut;
import org.dyad.review.folder.ReviewFolder;
import org.dyad.review.result.ReviewResults;
import org.dyad.review.run.Progress;
import org.dyad.review.run.ReviewRunner;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dyad claims POST...}: what titles claim, and what text and evidence say. */
@Command(
        name = "claims",
        description = {
            "Set what the title of a post claims beside what its own text says, and what the evidence says.",
            "",
            "Reads doses, levels, ratios, percentages, and whether something helped. The evidence is that of a review, which is"
                    + " computed for it; claims about anything that the review does not pool cannot be compared, and the reason is"
                    + " given."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {ExitCodes.DONE, ExitCodes.NOT_POSSIBLE, ExitCodes.WRONG_CALL},
        footerHeading = "%nExamples:%n",
        footer = {"  dyad claims posts/need-6000-iu.md", "  dyad claims posts --review examples/lactation"})
public final class ClaimsCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "POST", description = "Posts, and folders with posts.")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--review", paramLabel = "FOLDER", description = "The review whose evidence is asked.")
    private Optional<Path> review = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "text|json",
            converter = Format.Word.class,
            description = "What to write. Default: text.")
    private Format format = Format.TEXT;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        TextOrJson.check(format);
        Optional<ReviewResults> results = review.map(ReviewFolder::read)
                .map(folder -> ReviewRunner.run(folder, "dyad " + Version.text(), Progress.SILENT));
        List<Path> files = SourceReader.files(paths, Optional.empty());
        List<ClaimsOf> claims = new ArrayList<>();
        new ExtractionRun(Extractors.standard().named(Extractors.DEFAULT)).over(files, outcome -> {
            switch (outcome) {
                case ExtractionRun.Outcome.Failed failed ->
                    spec.commandLine().getErr().println("dyad: not read: " + failed.message());
                case ExtractionRun.Outcome.Extracted extracted ->
                    claims.add(new ClaimsOf(
                            extracted.facts(),
                            ClaimCheck.of(
                                    extracted.document(), extracted.facts().facts()),
                            results));
            }
        });
        if (claims.isEmpty()) {
            throw new NothingToAnalyse("no post could be read.");
        }
        TextOrJson.print(spec, format, () -> ClaimsText.of(claims), () -> JsonOut.list(claims, ClaimsJson::write));
        return CommandLine.ExitCode.OK;
    }
}
