package org.dyad.cli.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dyad.cli.option.EffectsInput;
import org.dyad.cli.option.Format;
import org.dyad.cli.option.PoolingOptions;
import org.dyad.cli.option.Settings;
import org.dyad.cli.text.CountsText;
import org.dyad.cli.text.Digits;
import org.dyad.evidence.effect.EffectMeasure;
import org.dyad.evidence.table.SimpleTable;
import org.dyad.report.json.CountsJson;
import org.dyad.report.json.JsonOut;
import org.dyad.report.json.PoolingJson;
import org.dyad.synthesis.counts.CountsFit;
import org.dyad.synthesis.counts.CountsMethod;
import org.dyad.synthesis.pool.CoefficientTest;
import org.dyad.synthesis.table.CountTable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** {@code dyad pool} with a method for tables of counts. */
final class PoolCounts {
    private final CountsMethod method;
    private final EffectsInput input;
    private final PoolingOptions pooling;
    private final Format format;
    private final CommandSpec spec;

    PoolCounts(CountsMethod method, EffectsInput input, PoolingOptions pooling, Format format, CommandSpec spec) {
        this.method = method;
        this.input = input;
        this.pooling = pooling;
        this.format = format;
        this.spec = spec;
    }

    int run() {
        refuseWhatDoesNotFit();
        EffectMeasure measure = measure();
        method.require(measure);
        SimpleTable source = input.table().read();
        List<String> warnings =
                source.repeatedStudies().stream().map(w -> w.sentence()).toList();
        CountTable table = CountTable.of(source, measure);
        CountsFit fit = method.pool(measure, table.rows(), pooling.level());
        warnings.forEach(w -> spec.commandLine().getErr().println("dyad: warning: " + w));
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case TEXT -> out.print(text(source, table, fit));
            case JSON ->
                out.print(JsonOut.object(json -> {
                    CountsJson.write(json, fit, pooling.predict());
                    PoolingJson.leftOut(json, table.leftOut());
                    json.words("warnings", warnings);
                }));
            case CSV -> out.print(PoolingCsv.text(fit, pooling.predict()));
        }
        if (format != Format.TEXT) {
            Notes.leftOut(table.leftOut(), spec.commandLine().getErr());
        }
        return CommandLine.ExitCode.OK;
    }

    private EffectMeasure measure() {
        Optional<EffectMeasure> named = input.measure();
        if (named.isEmpty() && !method.code().equals("PETO")) {
            throw new WrongCall("--method " + method.code() + " needs --measure: one of "
                    + method.measures().stream().map(Enum::name).collect(Collectors.joining(", ")) + ".");
        }
        return named.orElse(EffectMeasure.PETO);
    }

    private void refuseWhatDoesNotFit() {
        Settings typed = new Settings(spec);
        for (String option : List.of("--moderators", "--subgroup", "--prior", "--random", "--robust", "--rho")) {
            if (typed.typed(option)) {
                throw new WrongCall(option + " does not go with --method " + method.code()
                        + ", which pools all tables of counts into one value. Leave it out, or choose a method for"
                        + " effects, such as REML.");
            }
        }
        if (pooling.test() != CoefficientTest.Z) {
            throw new WrongCall("--test " + pooling.test().code() + " does not go with --method " + method.code()
                    + ", whose tests and intervals are normal (z). Leave --test out, or choose a method for effects, such as"
                    + " REML.");
        }
        if (typed.typed("--predict") && !method.code().equals("GLMM")) {
            throw new WrongCall("--predict does not go with --method " + method.code()
                    + ", which assumes one true effect, so it says nothing of a new study. Use --method GLMM or REML.");
        }
    }

    private String text(SimpleTable source, CountTable table, CountsFit fit) {
        Settings settings = new Settings(spec)
                .with("--measure", fit.measure().name())
                .with("--method", method.code())
                .with("--test", "z");
        if (fit.tauSquared().isPresent()) {
            settings.with("--predict", pooling.predict().code());
        }
        settings.with("--level", Digits.typed(100 * pooling.level()));
        return CountsText.of(fit, pooling.predict()) + "\n" + Notes.of(source, table.leftOut()) + settings.line();
    }
}
