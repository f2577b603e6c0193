package org.dyad.library.search.lucene;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.lucene.util.BytesRef;

/**
 * A text as the index keeps it: a table of its characters, and one byte for each place. A text has few different characters, so this is
 * shorter than most encodings, and a long text is there again several times faster than from UTF-8. A text of more than 256 characters
 * that differ is kept as it is in memory, two bytes each. Any text comes back as it was, one that is not valid Unicode too.
 *
 * <p>Layout: the size of the table as one character (0 where there is none), the table, the text.
 */
final class PackedText {
    private static final int MOST = 256;

    private PackedText() {}

    static BytesRef pack(String text) {
        char[] codes = new char[Character.MAX_VALUE + 1];
        char[] table = new char[MOST];
        int size = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (codes[c] == 0) {
                if (size == MOST) {
                    return asItIs(text);
                }
                table[size++] = c;
                codes[c] = (char) size;
            }
        }
        byte[] packed = new byte[2 + 2 * size + text.length()];
        ByteBuffer bytes = over(packed);
        bytes.putChar((char) size);
        for (int i = 0; i < size; i++) {
            bytes.putChar(table[i]);
        }
        for (int i = 0; i < text.length(); i++) {
            bytes.put((byte) (codes[text.charAt(i)] - 1));
        }
        return new BytesRef(packed);
    }

    private static BytesRef asItIs(String text) {
        byte[] packed = new byte[2 + 2 * text.length()];
        ByteBuffer bytes = over(packed);
        bytes.putChar((char) 0);
        bytes.asCharBuffer().put(text);
        return new BytesRef(packed);
    }

    static String unpack(BytesRef packed) {
        ByteBuffer bytes =
                ByteBuffer.wrap(packed.bytes, packed.offset, packed.length).order(ByteOrder.LITTLE_ENDIAN);
        int size = bytes.getChar();
        if (size == 0) {
            return bytes.asCharBuffer().toString();
        }
        char[] table = new char[MOST];
        for (int i = 0; i < size; i++) {
            table[i] = bytes.getChar();
        }
        char[] text = new char[bytes.remaining()];
        int start = bytes.position();
        for (int i = 0; i < text.length; i++) {
            text[i] = table[packed.bytes[start + i] & 0xff];
        }
        return new String(text);
    }

    private static ByteBuffer over(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
