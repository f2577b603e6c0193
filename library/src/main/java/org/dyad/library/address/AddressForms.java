package org.dyad.library.address;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The forms of an address. */
final class AddressForms {
    /** Longer ones are cut: no address of a page is this long. */
    private static final int LONGEST = 2000;

    private AddressForms() {}

    /** Scheme, host and fragment left out; begins with a slash. */
    static String path(String address) {
        String path = address.strip();
        path = path.length() > LONGEST ? path.substring(0, LONGEST) : path;
        int scheme = path.indexOf("://");
        if (scheme >= 0 && scheme < 8) {
            int slash = path.indexOf('/', scheme + 3);
            path = slash < 0 ? "/" : path.substring(slash);
        }
        return path.startsWith("/") ? path : "/" + path;
    }

    /** What may be meant by a path, the likeliest first: itself, the page that a query names, the page behind a tag. */
    static List<String> candidates(String path) {
        Set<String> candidates = new LinkedHashSet<>();
        candidates.add(path);
        String plain = unescape(path);
        candidates.add(plain);
        String small = plain.toLowerCase(Locale.ROOT);
        if (small.startsWith("/tiki-index.php")) {
            query(plain, small, candidates);
        }
        int fragment = plain.indexOf('#');
        if (fragment > 0) {
            candidates.addAll(candidates(plain.substring(0, fragment)));
        }
        for (String folder : List.of("/tags/", "/categories/")) {
            if (small.startsWith(folder)) {
                candidates.add("/" + withoutEnding(plain.substring(folder.length())));
            }
        }
        candidates.add(withoutEnding(plain));
        // A page of the old wiki was also reached with a query behind its name (?bl=n).
        int query = plain.indexOf('?');
        if (query > 1 && !small.startsWith("/tiki-")) {
            candidates.add(plain.substring(0, query));
        }
        return new ArrayList<>(candidates);
    }

    private static void query(String plain, String small, Set<String> candidates) {
        int number = small.indexOf("page_id=");
        if (number > 0) {
            candidates.add("/" + upTo(plain.substring(number + "page_id=".length()), '&'));
        }
        int page = small.indexOf("page=");
        if (page > 0) {
            String value = plain.substring(page + "page=".length());
            candidates.add("/" + upTo(value, '&'));
            // An ampersand in the name of a page that nobody escaped.
            candidates.add("/" + value);
        }
    }

    private static String upTo(String value, char end) {
        int at = value.indexOf(end);
        return at < 0 ? value : value.substring(0, at);
    }

    private static String withoutEnding(String path) {
        String shorter = path;
        for (String ending : List.of("/index.html", ".html", "/")) {
            if (shorter.length() > ending.length() && shorter.endsWith(ending)) {
                shorter = shorter.substring(0, shorter.length() - ending.length());
            }
        }
        return shorter;
    }

    private static String unescape(String text) {
        return text.indexOf('&') < 0
                ? text
                : text.replace("&amp;", "&")
                        .replace("&#38;", "&")
                        .replace("&#39;", "'")
                        .replace("&quot;", "\"");
    }

    /** Percent escapes undone (twice, since some were escaped twice), plus signs as spaces, one space between words. */
    static String decoded(String path) {
        String text = path;
        for (int round = 0; round < 2 && text.indexOf('%') >= 0; round++) {
            text = percent(text);
        }
        if (text.indexOf('+') >= 0) {
            text = text.replace('+', ' ');
        }
        text = unescape(text);
        return text.indexOf("  ") < 0 ? text.strip() : singleSpaces(text);
    }

    private static String singleSpaces(String text) {
        StringBuilder single = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != ' ' || single.isEmpty() || single.charAt(single.length() - 1) != ' ') {
                single.append(text.charAt(i));
            }
        }
        return single.toString().strip();
    }

    private static String percent(String text) {
        byte[] raw = text.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = new byte[raw.length];
        int length = 0;
        for (int i = 0; i < raw.length; i++) {
            int high = i + 2 < raw.length && raw[i] == '%' ? Character.digit(raw[i + 1], 16) : -1;
            int low = high >= 0 ? Character.digit(raw[i + 2], 16) : -1;
            if (low >= 0) {
                bytes[length++] = (byte) (high << 4 | low);
                i += 2;
            } else {
                bytes[length++] = raw[i];
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString();
        } catch (CharacterCodingException e) {
            // Old browsers sent the letters of western Europe in one byte each.
            return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        }
    }

    /** Letters and digits only, small, without accents; empty where there are none. */
    static String letters(String decoded) {
        StringBuilder letters = new StringBuilder(decoded.length());
        String text = decoded;
        if (!ascii(decoded)) {
            text = Normalizer.normalize(decoded, Normalizer.Form.NFKD);
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                letters.append(Character.toLowerCase(c));
            }
        }
        return letters.toString();
    }

    private static boolean ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }
}
