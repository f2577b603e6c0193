package org.dyad.extraction.registry;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dyad.evidence.InvalidEvidence;

/**
 * Where a language model answers, as a person wrote it down. There is no default: without settings nothing is sent anywhere.
 *
 * @param endpoint    the base address of an interface in the manner of OpenAI's: {@code http://127.0.0.1:11434/v1}
 * @param model       its name there
 * @param keyVariable the variable of the environment that holds the key, where one is asked for; the key itself is never in a file
 * @param patience    how long to wait for an answer
 */
public record ModelSettings(URI endpoint, String model, Optional<String> keyVariable, Duration patience) {
    private static final List<String> NAMES = List.of("endpoint", "model", "key-variable", "seconds");

    /** What a settings file looks like. */
    public static final String FORM =
            "endpoint = http://127.0.0.1:11434/v1, model = NAME, and if wanted key-variable = VARIABLE and"
                    + " seconds = 120; each on a line of its own";

    public ModelSettings {
        String scheme = String.valueOf(endpoint.getScheme());
        if (!(scheme.equals("http") || scheme.equals("https")) || endpoint.getHost() == null) {
            throw new InvalidEvidence("'%s' is no address of a language model. Expected: %s.", endpoint, FORM);
        }
        if (endpoint.getUserInfo() != null) {
            throw new InvalidEvidence("The address of a language model holds a password. Use key-variable instead.");
        }
    }

    /**
     * Reads settings: lines {@code name = value}; empty lines and those that begin with # say nothing.
     *
     * @param file named in errors
     * @throws InvalidEvidence where they cannot be read
     */
    public static ModelSettings parse(String file, String text) {
        Map<String, String> values = new HashMap<>();
        for (String line : text.lines().map(String::strip).toList()) {
            int equals = line.indexOf('=');
            String name = equals < 0 ? line : line.substring(0, equals).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (equals < 0 || !NAMES.contains(name)) {
                throw new InvalidEvidence("%s: '%s' is not understood. Expected: %s.", file, line, FORM);
            }
            values.put(name, line.substring(equals + 1).strip());
        }
        String endpoint = values.getOrDefault("endpoint", "");
        String model = values.getOrDefault("model", "");
        if (endpoint.isEmpty() || model.isEmpty()) {
            throw new InvalidEvidence("%s names no endpoint or no model. Expected: %s.", file, FORM);
        }
        try {
            return new ModelSettings(
                    URI.create(endpoint),
                    model,
                    Optional.ofNullable(values.get("key-variable")),
                    Duration.ofSeconds(seconds(values.getOrDefault("seconds", "120"))));
        } catch (IllegalArgumentException e) {
            throw new InvalidEvidence("%s: '%s' is no address. Expected: %s.", file, endpoint, FORM);
        }
    }

    private static long seconds(String words) {
        boolean digits = words.length() < 5 && !words.isEmpty() && words.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits || Long.parseLong(words) < 1) {
            throw new InvalidEvidence("seconds = '%s' is no whole number from 1 to 9999.", words);
        }
        return Long.parseLong(words);
    }

    /** Whether the address is this machine: only names and numbers that can mean nothing else. */
    public boolean onThisMachine() {
        String host = String.valueOf(endpoint.getHost()).toLowerCase(Locale.ROOT);
        boolean numbers = host.startsWith("127.") && host.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
        return host.equals("localhost") || host.equals("[::1]") || numbers;
    }
}
