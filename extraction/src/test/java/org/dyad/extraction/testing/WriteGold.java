package org.dyad.extraction.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dyad.extraction.Extractor;
import org.dyad.extraction.RuleExtractor;
import org.dyad.extraction.fact.StudyFacts;
import org.dyad.library.document.Document;

/**
 * Reads posts and writes what the rules propose in the annotation format: {@code WriteGold POSTS OUT NAMES...}, where names are folders of
 * annotations (their file names say which posts) or slugs.
 */
public final class WriteGold {
    private WriteGold() {}

    /** See the class. */
    public static void main(String[] args) throws IOException {
        Path posts = Path.of(args[0]);
        Path out = Path.of(args[1]);
        Files.createDirectories(out);
        Extractor extractor = new RuleExtractor();
        for (String name : List.of(args).subList(2, args.length)) {
            for (String slug : slugs(name)) {
                Document document = Posts.read(posts, slug);
                StudyFacts facts = extractor.extract(document);
                Files.writeString(out.resolve(slug + ".json"), GoldJson.write(slug, facts));
            }
        }
    }

    private static List<String> slugs(String name) throws IOException {
        Path folder = Path.of(name);
        if (!Files.isDirectory(folder)) {
            return List.of(name);
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".json"))
                    .map(file -> file.substring(0, file.length() - 5))
                    .sorted()
                    .toList();
        }
    }
}
