package org.dyad.extraction.registry;

/**
 * A program that answers text with text. Dyad ships none: who adds one says in its configuration where it runs, and only then does anything
 * leave the machine.
 */
public interface LanguageModel {
    /** Its name and version, kept with every fact that comes from it. */
    String name();

    /** The answer; must be safe to call from several threads. */
    String answer(String prompt);
}
