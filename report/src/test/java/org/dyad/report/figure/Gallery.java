package org.dyad.report.figure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dyad.report.figure.mark.Svg;

/** Writes every sample figure as a file, wide and narrow, to be looked at: {@code Gallery DIRECTORY}. */
public final class Gallery {

    private Gallery() {}

    static List<Figure> all() {
        List<Figure> all = new ArrayList<>(ForestSamples.all());
        all.addAll(OtherSamples.all());
        all.addAll(SensitivitySamples.all());
        all.addAll(DyadSamples.all());
        return all;
    }

    public static void main(String[] arguments) throws IOException {
        Path out = Path.of(arguments[0]);
        Files.createDirectories(out);
        for (Figure figure : all()) {
            String id = figure.caption().id();
            Files.writeString(out.resolve(id + ".svg"), Figures.svg(figure));
            Files.writeString(out.resolve(id + "-narrow.svg"), Svg.file(Figures.draw(figure, Figures.NARROW)));
        }
    }
}
