package org.dyad.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dyad.report.output.NotWritable;

/** Figures into a folder: each is written aside, then moved, so that none is half there. */
final class FigureFiles {
    private FigureFiles() {}

    /**
     * @param figures SVG by name, without the ending
     * @return the files, in the order of {@code figures}
     */
    static List<Path> write(Map<String, String> figures, Path folder) throws NotWritable {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new NotWritable(folder + " is a file; name a folder with --figures.");
        }
        List<Path> written = new ArrayList<>();
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, String> figure : figures.entrySet()) {
                Path aside = folder.resolve(".dyad-writing-" + figure.getKey() + ".svg");
                try {
                    Files.writeString(aside, figure.getValue());
                    Path target = folder.resolve(figure.getKey() + ".svg");
                    Files.move(aside, target, StandardCopyOption.REPLACE_EXISTING);
                    written.add(target);
                } finally {
                    Files.deleteIfExists(aside);
                }
            }
        } catch (IOException e) {
            throw NotWritable.of(folder, e, "Name another folder with --figures.");
        }
        return written;
    }
}
