package org.dyad.extraction.registry;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.extraction.Extractor;
import org.dyad.extraction.RuleExtractor;

/** Extractors by name. One is made only when it is asked for. */
public final class Extractors {
    /** The name of the rules of this module. */
    public static final String DEFAULT = "rules";

    private final SortedMap<String, Supplier<Extractor>> makers;

    private Extractors(SortedMap<String, Supplier<Extractor>> makers) {
        this.makers = makers;
    }

    /** The rules of this module and nothing else: no other extractor is there unless someone adds it. */
    public static Extractors standard() {
        return new Extractors(new TreeMap<>()).with(DEFAULT, RuleExtractor::new);
    }

    /** The same with one more, or with another of that name. */
    public Extractors with(String name, Supplier<Extractor> maker) {
        SortedMap<String, Supplier<Extractor>> more = new TreeMap<>(makers);
        more.put(name, maker);
        return new Extractors(more);
    }

    /** Every name, in alphabetical order. */
    public List<String> names() {
        return List.copyOf(makers.keySet());
    }

    /**
     * The extractor of this name.
     *
     * @throws InvalidEvidence where there is none
     */
    public Extractor named(String name) {
        Supplier<Extractor> maker = makers.get(name);
        if (maker == null) {
            throw new InvalidEvidence(
                    "There is no extractor '%s'. There is: %s.", name, String.join(", ", makers.keySet()));
        }
        return maker.get();
    }
}
