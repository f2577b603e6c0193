package org.dyad.languagemodel;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.util.Optional;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.extraction.registry.LanguageModel;
import org.dyad.extraction.registry.LanguageModelProvider;
import org.dyad.extraction.registry.ModelSettings;
import org.dyad.extraction.registry.ModelUnavailable;

/** Language models behind an interface in the manner of OpenAI's, as most programs that run models on one's own machine offer it. */
public final class ChatModels implements LanguageModelProvider {
    /** What servers on one's own machine take for a key; they look at none. */
    private static final String NO_KEY = "none";

    @Override
    public LanguageModel open(ModelSettings settings) {
        String key = settings.keyVariable().map(ChatModels::key).orElse(NO_KEY);
        // No second try: a slow server would be asked again while it still answers. Temperature 0: the same answer, as
        // far as it can be had.
        ChatModel model = OpenAiChatModel.builder()
                .baseUrl(settings.endpoint().toString())
                .apiKey(key)
                .modelName(settings.model())
                .temperature(0.0)
                .timeout(settings.patience())
                .maxRetries(0)
                .logRequests(false)
                .logResponses(false)
                .build();
        return new Answering(settings, model);
    }

    private static String key(String variable) {
        return Optional.ofNullable(System.getenv(variable))
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> new InvalidEvidence(
                        "The settings name the variable %s for the key of the language model, and it is not set.",
                        variable));
    }

    private record Answering(ModelSettings settings, ChatModel model) implements LanguageModel {
        @Override
        public String name() {
            return settings.model();
        }

        @Override
        public String answer(String prompt) {
            try {
                return Optional.ofNullable(model.chat(prompt)).orElse("");
            } catch (RuntimeException e) {
                throw new ModelUnavailable("the language model at " + settings.endpoint() + " gave no answer ("
                        + Optional.ofNullable(e.getMessage())
                                .orElse(e.getClass().getSimpleName()) + ")");
            }
        }
    }
}
