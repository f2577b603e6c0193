package org.dyad.library.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dyad.evidence.origin.Span;
import org.dyad.library.document.Trouble;

/**
 * Bytes into text: UTF-8, UTF-16 and UTF-32 by their marks, UTF-8 without a mark, and, as a guess that is told, Windows' Western
 * European code page. A byte order mark is not part of the text.
 */
public final class TextDecoder {
    /** The largest file taken for one text, in bytes: 64 MB; a study is a thousandth of it. */
    public static final int LARGEST = 64 << 20;

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int PROBE = 8_192;

    private TextDecoder() {}

    /** What came of it. */
    public sealed interface Decoded {}

    /** A text. */
    public record Text(String text, List<Trouble> troubles) implements Decoded {
        public Text {
            troubles = List.copyOf(troubles);
        }
    }

    /** No text. */
    public record Refused(String reason) implements Decoded {}

    /** The text of a file. */
    public static Decoded decode(SourceFile file) {
        if (file.content().size() > LARGEST) {
            return new Refused(String.format(
                    "%s has %,d bytes; a text of at most %,d is read. Split it, or leave it out.",
                    file.name(), file.content().size(), LARGEST));
        }
        byte[] bytes = file.content().toArray();
        Optional<Mark> mark = Mark.of(bytes);
        if (mark.isPresent()) {
            return marked(file.name(), bytes, mark.get());
        }
        Optional<String> binary = binary(bytes);
        if (binary.isPresent()) {
            return new Refused(file.name() + " is not a text: it " + binary.get()
                    + ". Give it the ending of what it is, or leave it out.");
        }
        return unmarked(bytes);
    }

    private static Decoded marked(String name, byte[] bytes, Mark mark) {
        String text = new String(bytes, mark.length, bytes.length - mark.length, mark.charset);
        if (text.indexOf('\0') >= 0) {
            return new Refused(name + " is not a text: it holds zero characters.");
        }
        return new Text(text, replaced(text));
    }

    private static Decoded unmarked(byte[] bytes) {
        try {
            CharBuffer text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return new Text(text.toString(), List.of());
        } catch (CharacterCodingException e) {
            return guessed(bytes);
        }
    }

    /** A file that is nearly all UTF-8 with a few broken bytes stays UTF-8; otherwise it is taken for Windows' code page. */
    private static Decoded guessed(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int broken = 0;
        int whole = 0;
        for (int i = 0; i < text.length(); i++) {
            broken += text.charAt(i) == '\ufffd' ? 1 : 0;
            whole += text.charAt(i) > 127 && text.charAt(i) != '\ufffd' ? 1 : 0;
        }
        if (whole > broken) {
            return new Text(text, replaced(text));
        }
        String guess =
                "The file is not UTF-8; it was read as windows-1252. Signs such as \u2265, \u00b1 and \u00b5 may be wrong.";
        return new Text(new String(bytes, WINDOWS), List.of(new Trouble(guess, Optional.empty())));
    }

    private static List<Trouble> replaced(String text) {
        int first = text.indexOf('\ufffd');
        if (first < 0) {
            return List.of();
        }
        long count = text.chars().filter(c -> c == '\ufffd').count();
        List<Trouble> troubles = new ArrayList<>();
        troubles.add(new Trouble(
                count + " characters could not be read (broken bytes); the first is here.",
                Optional.of(new Span(first, first + 1))));
        return troubles;
    }

    private static Optional<String> binary(byte[] bytes) {
        if (starts(bytes, "%PDF-")) {
            return Optional.of("begins as a PDF does");
        }
        if (starts(bytes, "PK\u0003\u0004")) {
            return Optional.of("begins as a zip archive (also Word and Excel) does");
        }
        int control = 0;
        int probe = Math.min(bytes.length, PROBE);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                return Optional.of("holds zero bytes, the first at byte " + (i + 1));
            }
            if (i < probe && bytes[i] >= 0 && bytes[i] < 32 && "\t\n\r\f\u000b\u001b".indexOf(bytes[i]) < 0) {
                control++;
            }
        }
        return control > 4 && control * 50 > probe
                ? Optional.of("holds " + control + " control characters in its first " + probe + " bytes")
                : Optional.empty();
    }

    private static boolean starts(byte[] bytes, String sign) {
        byte[] wanted = sign.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < wanted.length; i++) {
            if (i >= bytes.length || bytes[i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private enum Mark {
        UTF_8(StandardCharsets.UTF_8, "\u00ef\u00bb\u00bf"),
        UTF_32_LITTLE(Charset.forName("UTF-32LE"), "\u00ff\u00fe\0\0"),
        UTF_32_BIG(Charset.forName("UTF-32BE"), "\0\0\u00fe\u00ff"),
        UTF_16_LITTLE(StandardCharsets.UTF_16LE, "\u00ff\u00fe"),
        UTF_16_BIG(StandardCharsets.UTF_16BE, "\u00fe\u00ff");

        private final Charset charset;
        private final String sign;
        private final int length;

        Mark(Charset charset, String sign) {
            this.charset = charset;
            this.sign = sign;
            this.length = sign.length();
        }

        static Optional<Mark> of(byte[] bytes) {
            for (Mark mark : values()) {
                if (starts(bytes, mark.sign)) {
                    return Optional.of(mark);
                }
            }
            return Optional.empty();
        }
    }
}
