package org.dyad.report.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.dyad.evidence.origin.DocumentId;
import org.dyad.library.address.Addresses;
import org.dyad.library.store.Entry;
import org.dyad.report.json.CompactJson;

/**
 * The old addresses of documents on a site without a server: a page at each that is a safe path and sends on, a page for all others that
 * looks the address up by script, and a list for servers that can be told.
 */
final class OldAddresses {
    private static final int LONGEST = 150;
    private static final Set<String> OURS =
            Set.of("posts", "tags", "categories", "years", "assets", "data", "search", "index", "404");

    private final List<Entry> entries;
    private final Map<DocumentId, String> pages;

    OldAddresses(List<Entry> entries, Map<DocumentId, String> pages) {
        this.entries = entries;
        this.pages = pages;
    }

    void write(String siteTitle, BiConsumer<String, String> file) {
        List<List<String>> all = new ArrayList<>();
        StringBuilder list = new StringBuilder();
        Set<String> taken = new HashSet<>();
        for (Entry entry : entries) {
            String page = pages.getOrDefault(entry.id(), "index.html");
            for (String address : Addresses.addresses(entry)) {
                all.add(List.of(address, page));
                if (!address.startsWith("/posts/")) {
                    list.append(encoded(address)).append("  /").append(page).append("  301\n");
                }
                if (safe(address) && taken.add(address.toLowerCase(Locale.ROOT))) {
                    file.accept(address.substring(1) + "/index.html", redirect(siteTitle, entry, page));
                }
            }
        }
        file.accept("_redirects", list.toString());
        file.accept("data/addresses.js", "dyad.addresses(" + CompactJson.rows(all) + ");\n");
        file.accept("404.html", missing(siteTitle));
    }

    /** One folder below the root whose name any file system and server takes as it is. */
    private static boolean safe(String address) {
        String name = address.substring(1);
        boolean plain = !name.isEmpty()
                && name.length() <= LONGEST
                && name.chars()
                        .allMatch(c -> (c >= '0' && c <= '9')
                                || (c >= 'a' && c <= 'z')
                                || (c >= 'A' && c <= 'Z')
                                || c == '-'
                                || c == '_'
                                || c == '+');
        String lower = name.toLowerCase(Locale.ROOT);
        return plain && !OURS.contains(lower) && !lower.matches("con|prn|aux|nul|com\\d|lpt\\d");
    }

    private static String encoded(String address) {
        StringBuilder text = new StringBuilder();
        for (byte b : address.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
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

    private static String missing(String siteTitle) {
        Frame frame = new Frame(siteTitle, 0, List.of("assets/address.js", "data/addresses.js"));
        return frame.write("This address is not known", html -> {
            html.element("h1", "This address is not known");
            html.element("p", "If it is an old address of a page, its new place is looked up now.", "id", "found");
            html.element("p", () -> {
                html.text("Otherwise search for its words, or begin at the ");
                html.element("a", "first page", "href", "index.html");
                html.text(".");
            });
        });
    }
}
