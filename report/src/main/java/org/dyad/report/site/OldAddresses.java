package org.dyad.report.site;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.dyad.evidence.origin.DocumentId;
import org.dyad.library.address.Addresses;
import org.dyad.library.store.Entry;
import org.dyad.report.json.CompactJson;

/**
 * The old addresses of documents on a site without a server: a page at each that every common system takes as the name of a folder,
 * which sends on, a page for all others that looks the address up by script, and a list for servers that can be told.
 */
final class OldAddresses {
    private static final int LONGEST = 200;
    /** Of the old wiki: which page is meant stands behind a question mark, which no file can tell; its page looks that up. */
    private static final String OLD_SCRIPT = "/tiki-index.php";

    private static final Set<String> OURS =
            Set.of("posts", "tags", "categories", "years", "assets", "data", "search", "index", "404", "_redirects");

    private final List<Entry> entries;
    private final Map<DocumentId, String> pages;

    OldAddresses(List<Entry> entries, Map<DocumentId, String> pages) {
        this.entries = entries;
        this.pages = pages;
    }

    void write(String siteTitle, BiConsumer<String, String> file) {
        List<List<String>> all = new ArrayList<>();
        StringBuilder list = new StringBuilder();
        Set<String> taken = new HashSet<>(Set.of(OLD_SCRIPT.substring(1)));
        boolean queried = false;
        for (Entry entry : entries) {
            String page = pages.getOrDefault(entry.id(), "index.html");
            for (String address : Addresses.addresses(entry)) {
                all.add(List.of(address, page));
                if (!address.startsWith("/posts/")) {
                    list.append(encoded(address)).append("  /").append(page).append("  301\n");
                }
                queried |= address.startsWith(OLD_SCRIPT + "?");
                folder(address)
                        .filter(name -> taken.add(name.toLowerCase(Locale.ROOT)))
                        .ifPresent(name -> file.accept(name + "/index.html", redirect(siteTitle, entry, page)));
            }
        }
        file.accept("_redirects", list.toString());
        file.accept("data/addresses.js", "dyad.addresses(" + CompactJson.rows(all) + ");\n");
        file.accept("404.html", missing(siteTitle, 0));
        if (queried) {
            file.accept(OLD_SCRIPT.substring(1) + "/index.html", missing(siteTitle, 1));
        }
    }

    /**
     * The folder below the root that an address is, percent signs decoded as a server decodes them; empty where some common file system
     * or this one does not take its name as it is.
     */
    private static Optional<String> folder(String address) {
        String name = Normalizer.normalize(decoded(address.substring(1)), Normalizer.Form.NFC);
        String lower = name.toLowerCase(Locale.ROOT);
        String stem = lower.contains(".") ? lower.substring(0, lower.indexOf('.')) : lower;
        boolean ends = name.isBlank()
                || "-. ".indexOf(name.charAt(0)) >= 0
                || ". ".indexOf(name.charAt(name.length() - 1)) >= 0;
        boolean plain = !ends
                && name.getBytes(StandardCharsets.UTF_8).length <= LONGEST
                && name.codePoints().allMatch(OldAddresses::taken)
                && !OURS.contains(lower)
                && !OURS.contains(stem)
                && !stem.matches("con|prn|aux|nul|com\\d|lpt\\d");
        return plain && isPath(name) ? Optional.of(name) : Optional.empty();
    }

    /** Whether every common system takes a character in the name of a file. */
    private static boolean taken(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> "/\\:*?\"<>|%#".indexOf(c) < 0 && (c == ' ' || !Character.isSpaceChar(c));
        };
    }

    /** A system whose locale has only ASCII takes no other names. */
    private static boolean isPath(String name) {
        try {
            return Path.of(name).getNameCount() == 1;
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static String decoded(String address) {
        if (address.indexOf('%') < 0) {
            return address;
        }
        try {
            // a plus sign is itself in the path of an address
            return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    private static String encoded(String address) {
        StringBuilder text = new StringBuilder();
        for (byte b : address.getBytes(StandardCharsets.UTF_8)) {
            int c = b & 0xff;
            boolean plain = c > ' ' && c < 127 && c != '%' && c != '"' && c != '<' && c != '>' && c != '\\' && c != '#';
            text.append(plain ? String.valueOf((char) c) : String.format(Locale.ROOT, "%%%02X", c));
        }
        return text.toString();
    }

    private static String redirect(String siteTitle, Entry entry, String page) {
        String title = entry.summary().title().orElse(entry.id().value());
        Frame frame = new Frame(siteTitle, 1, List.of());
        return frame.write(title, html -> {
            html.empty("meta", "http-equiv", "refresh", "content", "0; url=" + frame.root() + page);
            html.element("h1", "This page has moved");
            html.element("p", () -> html.element("a", title, "href", frame.root() + page));
        });
    }

    private static String missing(String siteTitle, int depth) {
        Frame frame = new Frame(siteTitle, depth, List.of("assets/address.js", "data/addresses.js"));
        return frame.write("This address is not known", html -> {
            html.element("h1", "This address is not known");
            html.element("p", "If it is an old address of a page, its new place is looked up now.", "id", "found");
            html.element("p", () -> {
                html.text("Otherwise search for its words, or begin at the ");
                html.element("a", "first page", "href", frame.root() + "index.html");
                html.text(".");
            });
        });
    }
}
