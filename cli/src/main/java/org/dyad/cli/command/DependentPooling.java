package org.dyad.cli.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.dyad.cli.option.DependenceOptions;
import org.dyad.cli.option.EffectsInput;
import org.dyad.cli.option.Format;
import org.dyad.cli.option.PoolingOptions;
import org.dyad.cli.option.Settings;
import org.dyad.cli.text.DependentText;
import org.dyad.cli.text.PoolingText;
import org.dyad.report.json.DependentJson;
import org.dyad.report.json.JsonOut;
import org.dyad.report.json.PoolingJson;
import org.dyad.synthesis.multilevel.MultilevelFit;
import org.dyad.synthesis.pool.Moderators;
import org.dyad.synthesis.pool.PoolingFit;
import org.dyad.synthesis.robust.ClusterRobust;
import org.dyad.synthesis.robust.WorkingModel;
import org.dyad.synthesis.table.StudyTable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** {@code dyad pool} with {@code --random} or {@code --robust}. No warning is given of studies in several rows: that is what these are for. */
record DependentPooling(
        CommandSpec spec, EffectsInput input, PoolingOptions pooling, DependenceOptions dependence, Format format) {

    int run(EffectsInput.Effects effects, Moderators moderators) {
        int code = dependence.nested() ? nested(effects, moderators) : plain(effects, moderators);
        if (format != Format.TEXT) {
            Notes.leftOut(effects.selection().leftOut(), spec.commandLine().getErr());
        }
        return code;
    }

    private int nested(EffectsInput.Effects effects, Moderators moderators) {
        StudyTable.Selection selection = effects.selection();
        MultilevelFit fit = dependence.model(selection, pooling.randomEffects()).fit(selection.contrasts(), moderators);
        Optional<ClusterRobust> robust = dependence.robust(fit.workingModel(), selection);
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case TEXT -> out.print(DependentText.of(fit) + after(effects, robust));
            case JSON ->
                out.print(JsonOut.object(json -> {
                    DependentJson.write(json, fit);
                    DependentJson.robust(json, robust);
                    PoolingJson.leftOut(json, selection.leftOut());
                    json.words("warnings", List.of());
                }));
            case CSV -> out.print(DependentCsv.text(fit.coefficients(), robust));
        }
        return CommandLine.ExitCode.OK;
    }

    private int plain(EffectsInput.Effects effects, Moderators moderators) {
        StudyTable.Selection selection = effects.selection();
        PoolingFit fit = pooling.randomEffects().fit(selection.contrasts(), moderators);
        Optional<ClusterRobust> robust = dependence.robust(WorkingModel.of(fit), selection);
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case TEXT -> out.print(PoolingText.of(fit) + after(effects, robust));
            case JSON ->
                out.print(JsonOut.object(json -> {
                    PoolingJson.write(json, fit);
                    DependentJson.robust(json, robust);
                    PoolingJson.leftOut(json, selection.leftOut());
                    json.words("warnings", List.of());
                }));
            case CSV -> out.print(DependentCsv.text(fit.coefficients(), robust));
        }
        return CommandLine.ExitCode.OK;
    }

    private String after(EffectsInput.Effects effects, Optional<ClusterRobust> robust) {
        return robust.map(r -> "\n" + DependentText.of(r, dependence.clusters().orElseThrow(), pooling.level()))
                        .orElse("")
                + "\n"
                + Notes.of(effects.source(), effects.selection().leftOut())
                + pooling.describe(dependence.describe(input.describe(new Settings(spec), effects)))
                        .line();
    }
}
