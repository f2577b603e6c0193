package org.dyad.cli.option;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceLoader;
import org.dyad.cli.command.WrongCall;
import org.dyad.extraction.Extractor;
import org.dyad.extraction.registry.Extractors;
import org.dyad.extraction.registry.LanguageModelProvider;
import org.dyad.extraction.registry.ModelExtractor;
import org.dyad.extraction.registry.ModelSettings;
import picocli.CommandLine.Option;

/** Which extractor reads; a language model only where a person says in a file where it answers. */
public final class ModelOptions {
    private static final String MODEL = "llm";
    private static final long LARGEST = 1 << 16;

    @Option(
            names = "--rules",
            paramLabel = "NAME",
            description =
                    "Which extractor reads: rules, or llm for a language model. Default: " + Extractors.DEFAULT + ".")
    private String rules = Extractors.DEFAULT;

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description =
                    "With --rules llm: where the language model answers. Lines endpoint = ADDRESS and model = NAME. There is no"
                            + " default, and nothing is sent anywhere without it.")
    private Optional<Path> model = Optional.empty();

    @Option(
            names = "--allow-remote",
            description = "Allow that the text of studies is sent to a language model that is not on this machine.")
    private boolean allowRemote;

    /** The extractor that was asked for. */
    public Extractor extractor() throws IOException {
        if (!rules.equals(MODEL)) {
            if (model.isPresent() || allowRemote) {
                throw new WrongCall("--model and --allow-remote go with --rules llm.");
            }
            return Extractors.standard()
                    .with(MODEL, ModelOptions::notConfigured)
                    .named(rules);
        }
        Path file = model.orElseThrow(ModelOptions::unconfigured);
        if (Files.size(file) > LARGEST) {
            throw new WrongCall("--model: " + file + " is larger than 64 kB; the settings of a model are two lines.");
        }
        ModelSettings settings = ModelSettings.parse(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
        if (!settings.onThisMachine() && !allowRemote) {
            throw new WrongCall(
                    settings.endpoint() + " is not this machine: the text of the studies would be sent there. Say"
                            + " --allow-remote if that is what you want.");
        }
        LanguageModelProvider provider = ServiceLoader.load(LanguageModelProvider.class)
                .findFirst()
                .orElseThrow(() ->
                        new WrongCall("the module for language models (extraction-llm) is not there. ./dyad builds"
                                + " it on first use, where it can write."));
        return new ModelExtractor(provider.open(settings));
    }

    private static Extractor notConfigured() {
        throw unconfigured();
    }

    private static WrongCall unconfigured() {
        return new WrongCall(
                "--rules llm reads with a language model, and none is configured: nothing is sent anywhere unless you say"
                        + " where. Write a file with " + ModelSettings.FORM + "; then name it with --model FILE.");
    }
}
