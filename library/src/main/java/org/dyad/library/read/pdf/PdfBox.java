package org.dyad.library.read.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * Settings of the PDF library, made once. By itself it reports each oddity of a file on standard error and, at the first font that a file
 * does not bring along, reads all fonts of the machine and writes a list of them into the person's home folder. For a font that is missing
 * the library's own stands in here: a text is then the same on every machine.
 */
final class PdfBox {
    private static final PdfBox SETTINGS = new PdfBox();

    /** Held, because a logger that nobody holds forgets its level. */
    private final List<Logger> silent =
            List.of(Logger.getLogger("org.apache.pdfbox"), Logger.getLogger("org.apache.fontbox"));

    private PdfBox() {
        FontMappers.set(new OneFont(standIn()));
    }

    /** Makes the settings, where that was not done. */
    static void quiet() {
        SETTINGS.silent.forEach(logger -> logger.setLevel(Level.OFF));
    }

    private static TrueTypeFont standIn() {
        String name = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
        try (InputStream in = FontMapper.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the PDF library; build this program again.");
            }
            return new TTFParser().parse(new RandomAccessReadBuffer(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record OneFont(TrueTypeFont font) implements FontMapper {
        @Override
        public FontMapping<TrueTypeFont> getTrueTypeFont(String name, @Nullable PDFontDescriptor about) {
            return new FontMapping<>(font, true);
        }

        @Override
        public FontMapping<FontBoxFont> getFontBoxFont(String name, @Nullable PDFontDescriptor about) {
            return new FontMapping<>(font, true);
        }

        @Override
        public CIDFontMapping getCIDFont(
                String name, @Nullable PDFontDescriptor about, @Nullable PDCIDSystemInfo system) {
            return new CIDFontMapping(null, font, true);
        }
    }
}
