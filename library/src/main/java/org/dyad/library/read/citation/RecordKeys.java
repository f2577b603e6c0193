package org.dyad.library.read.citation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dyad.library.document.Metadata;

/**
 * Keys by which the records of one file are known again: DOI, else PubMed number, else the words of title and year.
 * Different works can share a DOI (the abstracts of one meeting do); the later ones then get their title's hash behind it, and an exact
 * repeat a count.
 */
public final class RecordKeys {
    private final Set<String> given = new HashSet<>();
    private final Map<String, Integer> repeats = new HashMap<>();

    /** The key of the next record of the file. */
    public String next(Metadata metadata, String where) {
        String plain = plain(metadata, where);
        if (given.add(plain)) {
            return plain;
        }
        String titled = plain + "#" + hash(metadata.title().orElse(where));
        String key = titled;
        while (!given.add(key)) {
            key = titled + "~" + repeats.merge(titled, 1, Integer::sum);
        }
        return key;
    }

    private static String plain(Metadata metadata, String where) {
        Optional<String> doi = metadata.bibliography().doi().map(name -> "doi:" + name);
        return doi.or(() -> metadata.bibliography().pmid().map(number -> "pmid:" + number))
                .or(() -> metadata.title()
                        .map(title -> "title:"
                                + hash(title + " "
                                        + metadata.bibliography()
                                                .year()
                                                .map(String::valueOf)
                                                .orElse(""))))
                .orElse("place:" + where);
    }

    /** 16 hexadecimal digits of the letters and digits of a text, whatever its case. */
    private static String hash(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        text.toLowerCase(Locale.ROOT).chars().filter(Character::isLetterOrDigit).forEach(c -> letters.append((char) c));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(letters.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
