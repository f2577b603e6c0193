package org.dyad.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Multiplies a folder of posts, with variation, to a large one for measuring: {@code LargeCorpus POSTS OUT NUMBER [SEED]}. Every copy has a
 * slug, page number and aliases of its own; in its text one number in three and one word in twelve are others. What it writes is made from
 * texts that must not be published again: write it to a temporary folder and delete it.
 */
public final class LargeCorpus {
    private static final double NUMBERS = 1 / 3.0;
    private static final double WORDS = 1 / 12.0;

    private static final Pattern LINK = Pattern.compile("/posts/([a-z0-9-]+)");

    private LargeCorpus() {}

    /** Writes the posts. */
    public static void main(String[] args) throws IOException {
        Path out = Files.createDirectories(Path.of(args[1]));
        int number = Integer.parseInt(args[2]);
        long seed = args.length > 3 ? Long.parseLong(args[3]) : 1;
        List<Path> posts;
        try (Stream<Path> files = Files.list(Path.of(args[0]))) {
            posts = files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
        long bytes = 0;
        for (int i = 0; i < number; i++) {
            Path post = posts.get(i % posts.size());
            String slug = slug(post);
            // A link to a post of the corpus leads to the copy that was made in the same round.
            Map<String, String> copies = new HashMap<>();
            int round = i - i % posts.size();
            for (int j = 0; j < posts.size(); j++) {
                copies.put(slug(posts.get(j)), name(slug(posts.get(j)), round + j));
            }
            String text = varied(Files.readString(post), slug, i, copies, new SplittableRandom(seed * 1_000_003 + i));
            bytes += text.getBytes(StandardCharsets.UTF_8).length;
            Files.writeString(out.resolve(name(slug, i) + ".md"), text);
        }
        System.out.printf("%,d posts, %,d bytes in %s%n", number, bytes, out);
    }

    private static String slug(Path post) {
        return post.getFileName().toString().replace(".md", "");
    }

    private static String name(String slug, int i) {
        return slug + "-v" + i;
    }

    private static String varied(String text, String slug, int i, Map<String, String> copies, SplittableRandom random) {
        int body = bodyStart(text);
        String front = text.substring(0, body);
        String page = page(front);
        String own = front.replace(slug, name(slug, i));
        if (!page.isEmpty()) {
            own = own.replace("/" + page + "\"", "/" + (100_000 + i) + "\"").replace(": " + page, ": " + (100_000 + i));
        }
        // The other alias: the name of the wiki page, whose words are joined by plus signs.
        own = own.replaceAll("(\"/[^\"]*\\+[^\"]*)\"", "$1+V" + i + "\"");
        own = own.replaceFirst("(\"?title\"?: \"[^\"]*)\"", "$1, variant " + i + "\"");
        Matcher links = LINK.matcher(text.substring(body));
        String linked = links.replaceAll(link -> "/posts/" + copies.getOrDefault(link.group(1), link.group(1)));
        return own + words(linked, random);
    }

    private static int bodyStart(String text) {
        int end = text.startsWith("{") ? text.indexOf("\n}") + 2 : text.indexOf("\n---", 3) + 4;
        return Math.max(0, Math.min(end, text.length()));
    }

    private static String page(String front) {
        int at = front.indexOf("tiki_page_id");
        StringBuilder digits = new StringBuilder();
        for (int i = at; at >= 0 && i < front.length() && front.charAt(i) != '\n'; i++) {
            if (Character.isDigit(front.charAt(i))) {
                digits.append(front.charAt(i));
            }
        }
        return digits.toString();
    }

    private static String words(String body, SplittableRandom random) {
        String[] words = body.split(" ", -1);
        for (int w = 0; w < words.length; w++) {
            if (hasDigit(words[w]) && !words[w].contains("/posts/") && random.nextDouble() < NUMBERS) {
                words[w] = otherDigits(words[w], random);
            } else if (w > 0 && plain(words[w]) && plain(words[w - 1]) && random.nextDouble() < WORDS) {
                String before = words[w - 1];
                words[w - 1] = words[w];
                words[w] = before;
            }
        }
        return String.join(" ", words);
    }

    private static boolean hasDigit(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }

    private static boolean plain(String word) {
        return word.length() > 2 && word.chars().allMatch(Character::isLetter);
    }

    private static String otherDigits(String word, SplittableRandom random) {
        StringBuilder other = new StringBuilder(word);
        for (int i = 0; i < other.length(); i++) {
            if (other.charAt(i) > '0' && other.charAt(i) <= '9') {
                other.setCharAt(i, (char) ('1' + random.nextInt(9)));
            }
        }
        return other.toString();
    }
}
