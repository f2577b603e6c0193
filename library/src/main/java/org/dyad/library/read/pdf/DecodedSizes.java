package org.dyad.library.read.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * Looks how large the packed parts of a PDF are when unpacked, before anything keeps them: the PDF library unpacks a part into memory as a
 * whole, and a kilobyte can hold a megabyte, packed twice a gigabyte.
 */
final class DecodedSizes {
    /** One part: a page's drawing has some 100 kB, an embedded font some MB. Pictures are not unpacked to read text. */
    static final long LARGEST_PART = 256L << 20;

    static final long LARGEST_SUM = 2L << 30;
    private static final String BOMB = "A part of it is larger than 256 MB when unpacked; such a file is not read.";
    private static final int DEEPEST = 4;

    private DecodedSizes() {}

    /** Before loading: parts packed by the usual method, found by their bytes; loading unpacks the file's own directory. */
    static void check(byte[] file) throws TooLarge {
        long sum = 0;
        int at = next(file, 0);
        while (at >= 0) {
            int start = at + 6;
            while (start < file.length && (file[start] == '\r' || file[start] == '\n')) {
                start++;
            }
            long size = inflated(file, start, 0);
            sum += size;
            if (size > LARGEST_PART || sum > LARGEST_SUM) {
                throw new TooLarge(BOMB);
            }
            at = next(file, start);
        }
    }

    private static int next(byte[] file, int from) {
        for (int i = from; i + 6 <= file.length; i++) {
            boolean word = file[i] == 's'
                    && file[i + 1] == 't'
                    && file[i + 2] == 'r'
                    && file[i + 3] == 'e'
                    && file[i + 4] == 'a'
                    && file[i + 5] == 'm';
            if (word && (i < 3 || file[i - 1] != 'd')) { // not "endstream"
                return i;
            }
        }
        return -1;
    }

    /** Size when unpacked; of what is packed again, the size of that. 0 for what is not packed this way. */
    private static long inflated(byte[] bytes, int start, int depth) throws TooLarge {
        if (start + 2 > bytes.length
                || (bytes[start] & 0x0F) != 8
                || ((bytes[start] & 0xFF) * 256 + (bytes[start + 1] & 0xFF)) % 31 != 0) {
            return 0;
        }
        if (depth >= DEEPEST) {
            throw new TooLarge("A part of it is packed more than " + DEEPEST + " times over; such a file is not read.");
        }
        Inflater inflater = new Inflater();
        byte[] buffer = new byte[1 << 16];
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        long size = 0;
        try {
            inflater.setInput(bytes, start, bytes.length - start);
            int count = inflater.inflate(buffer);
            boolean packed =
                    count > 1 && (buffer[0] & 0x0F) == 8 && ((buffer[0] & 0xFF) * 256 + (buffer[1] & 0xFF)) % 31 == 0;
            while (count > 0 && size <= LARGEST_PART) {
                size += count;
                if (packed) {
                    again.write(buffer, 0, count);
                }
                count = inflater.inflate(buffer);
            }
            return packed && size <= LARGEST_PART ? Math.max(size, inflated(again.toByteArray(), 0, depth + 1)) : size;
        } catch (DataFormatException broken) {
            return size; // the work was done, so it counts
        } finally {
            inflater.end();
        }
    }

    /** After loading: every part by its own list of methods, so also what is encrypted or packed otherwise. */
    static void check(COSDocument document) throws IOException {
        long sum = 0;
        for (COSObjectKey key : new ArrayList<>(document.getXrefTable().keySet())) {
            COSObject object = document.getObjectFromPool(key);
            if (object != null && object.getObject() instanceof COSStream stream && isUnpackedForText(stream)) {
                sum += size(stream);
                if (sum > LARGEST_SUM) {
                    throw new TooLarge(BOMB);
                }
            }
        }
    }

    /** Those without any method are as large as the file shows; those with only a method for pictures are not unpacked. */
    private static boolean isUnpackedForText(COSStream stream) {
        return filters(stream).stream()
                .anyMatch(name -> !name.getName().equals("DCTDecode")
                        && !name.getName().equals("JPXDecode")
                        && !name.getName().equals("CCITTFaxDecode")
                        && !name.getName().equals("JBIG2Decode"));
    }

    private static List<COSName> filters(COSStream stream) {
        List<COSName> names = new ArrayList<>();
        COSBase filters = stream.getFilters();
        if (filters instanceof COSName name) {
            names.add(name);
        } else if (filters instanceof COSArray array) {
            for (int i = 0; i < Math.min(array.size(), 16); i++) {
                if (array.getObject(i) instanceof COSName name) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static long size(COSStream stream) throws IOException {
        byte[] input;
        try (InputStream raw = stream.createRawInputStream()) {
            input = raw.readAllBytes();
        }
        List<COSName> names = filters(stream);
        long largest = 0;
        for (int i = 0; i < names.size(); i++) {
            Limited output = new Limited(i + 1 < names.size());
            if (isPicture(names.get(i))) {
                return largest;
            }
            try {
                Filter filter = FilterFactory.INSTANCE.getFilter(names.get(i));
                filter.decode(new ByteArrayInputStream(input), output, stream, i);
            } catch (TooLarge bomb) {
                throw bomb;
            } catch (IOException | RuntimeException damaged) {
                return largest; // the reading itself meets the damage too and says what it is
            }
            largest = Math.max(largest, output.size);
            input = output.kept.toByteArray();
        }
        return largest;
    }

    private static boolean isPicture(COSName filter) {
        return List.of("DCTDecode", "JPXDecode", "CCITTFaxDecode", "JBIG2Decode")
                .contains(filter.getName());
    }

    /** Counts; keeps only what another method goes on with. */
    private static final class Limited extends OutputStream {
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private final boolean keep;
        private long size;

        private Limited(boolean keep) {
            this.keep = keep;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            size += length;
            if (size > LARGEST_PART) {
                throw new TooLarge(BOMB);
            }
            if (keep) {
                kept.write(bytes, offset, length);
            }
        }
    }
}
