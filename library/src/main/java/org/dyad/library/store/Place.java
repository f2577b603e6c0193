package org.dyad.library.store;

/** Where bytes lie: the number of the segment file, the first byte, and how many. */
record Place(int segment, long offset, int length) {
    long end() {
        return offset + length;
    }
}
