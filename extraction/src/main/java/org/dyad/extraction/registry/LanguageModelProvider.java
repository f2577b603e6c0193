package org.dyad.extraction.registry;

/** Reaches a language model that a person configured. Found as a service; where none is on the class path, there is no model. */
public interface LanguageModelProvider {
    /** The model behind these settings; nothing is sent before it is asked. */
    LanguageModel open(ModelSettings settings);
}
