package org.dyad.library.read;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;

/** Bytes that do not change. */
public final class Bytes {
    private final byte[] bytes;

    private Bytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Takes the array; the caller does not write to it afterwards. */
    public static Bytes of(byte[] bytes) {
        return new Bytes(bytes);
    }

    /** How many. */
    public int size() {
        return bytes.length;
    }

    /** The byte at a place. */
    public byte at(int index) {
        return bytes[index];
    }

    /** To read them one after another. */
    public InputStream stream() {
        return new ByteArrayInputStream(bytes);
    }

    /** A copy. */
    public byte[] toArray() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes that && Arrays.equals(that.bytes, bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
