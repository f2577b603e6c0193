package org.dyad.report.figure.mark;

import java.util.List;
import java.util.Locale;
import org.dyad.report.figure.Anchor;
import org.dyad.report.figure.mark.Mark.Align;
import org.dyad.report.figure.mark.Mark.Text;
import org.dyad.report.figure.text.Face;

/** Writes drawings as SVG 1.1 with presentation attributes only: no scripts, no outside references, same bytes for same marks. */
public final class Svg {

    private static final double BASE_SIZE = 12;

    /** Paper around a drawing that stands alone, in CSS pixels. */
    private static final double MARGIN = 12;

    private final StringBuilder out = new StringBuilder(16_384);
    private final boolean anchors;
    private final boolean alone;

    private Svg(boolean anchors, boolean alone) {
        this.anchors = anchors;
        this.alone = alone;
    }

    /** A file of its own: carries its font, its paper and a margin; links to places in the report would lead nowhere and are left out. */
    public static String file(Drawing drawing) {
        Svg svg = new Svg(true, true);
        svg.out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        svg.write(drawing, FontFace.css());
        return svg.out.toString();
    }

    /** An element for a page that already has the font. Ids of marks are left out if {@code withAnchorIds} is false. */
    public static String element(Drawing drawing, boolean withAnchorIds) {
        Svg svg = new Svg(withAnchorIds, false);
        svg.write(drawing, "");
        return svg.out.toString();
    }

    private void write(Drawing drawing, String css) {
        String id = drawing.caption().id();
        String name = id + "-" + Math.round(drawing.width());
        // role img hides everything inside from a screen reader, so it may stand only where there is nothing to reach.
        String role = drawing.hasLinks(this::leads) ? "graphics-document document" : "img";
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"")
                .append(role)
                .append('"');
        attribute("aria-labelledby", name + "-title " + name + "-desc");
        double margin = alone ? MARGIN : 0;
        double width = drawing.width() + 2 * margin;
        double height = drawing.height() + 2 * margin;
        attribute("viewBox", number(-margin) + " " + number(-margin) + " " + number(width) + " " + number(height));
        attribute("width", width);
        attribute("height", height);
        attribute("font-family", FontFace.STACK);
        attribute("font-size", BASE_SIZE);
        attribute("fill", Ink.TEXT);
        out.append(">\n<title");
        attribute("id", name + "-title");
        out.append('>').append(Xml.escape(drawing.caption().title())).append("</title>\n<desc");
        attribute("id", name + "-desc");
        out.append('>').append(Xml.escape(drawing.caption().description())).append("</desc>\n");
        if (!css.isEmpty()) {
            out.append("<style>").append(css).append("</style>\n");
        }
        if (alone) {
            box(new Mark.Box(-margin, -margin, width, height, 0, Paint.fill(Ink.PAPER)));
        }
        all(drawing.marks());
        out.append("</svg>\n");
    }

    private void all(List<Mark> marks) {
        marks.forEach(this::mark);
    }

    private void mark(Mark mark) {
        switch (mark) {
            case Mark.Line line -> {
                out.append("<line");
                attribute("x1", line.x1());
                attribute("y1", line.y1());
                attribute("x2", line.x2());
                attribute("y2", line.y2());
                paint(line.paint());
                out.append("/>\n");
            }
            case Mark.Box box -> box(box);
            case Mark.Disc disc -> {
                out.append("<circle");
                attribute("cx", disc.x());
                attribute("cy", disc.y());
                attribute("r", disc.radius());
                paint(disc.paint());
                out.append("/>\n");
            }
            case Mark.Path path -> path(path);
            case Text text -> text(text);
            case Mark.Group group -> group(group);
        }
    }

    private void box(Mark.Box box) {
        out.append("<rect");
        attribute("x", box.x());
        attribute("y", box.y());
        attribute("width", box.width());
        attribute("height", box.height());
        if (box.radius() > 0) {
            attribute("rx", box.radius());
        }
        paint(box.paint());
        out.append("/>\n");
    }

    private void path(Mark.Path path) {
        out.append("<path d=\"");
        char letter = 'M';
        for (Mark.Point point : path.points()) {
            out.append(letter).append(number(point.x())).append(' ').append(number(point.y()));
            letter = 'L';
        }
        out.append(path.closed() ? "Z\"" : "\"");
        paint(path.paint());
        out.append("/>\n");
    }

    private void text(Text text) {
        out.append("<text");
        attribute("x", text.x());
        attribute("y", text.baseline());
        if (text.face().size() != BASE_SIZE) {
            attribute("font-size", text.face().size());
        }
        if (text.face().weight() == Face.Weight.SEMIBOLD) {
            attribute("font-weight", "600");
        }
        if (text.align() != Align.START) {
            attribute("text-anchor", text.align().name().toLowerCase(Locale.ROOT));
        }
        if (!text.colour().equals(Ink.TEXT)) {
            attribute("fill", text.colour());
        }
        if (text.halo()) {
            out.append(" stroke=\"#fff\" stroke-width=\"2.6\" stroke-opacity=\"0.8\" stroke-linejoin=\"round\""
                    + " paint-order=\"stroke\"");
        }
        out.append('>').append(Xml.escape(text.words())).append("</text>\n");
    }

    private void group(Mark.Group group) {
        Anchor anchor = group.anchor();
        String href = anchor.href().filter(this::leads).orElse("");
        out.append(href.isEmpty() ? "<g" : "<a");
        if (anchors) {
            anchor.id().ifPresent(id -> attribute("id", id));
        }
        if (!href.isEmpty()) {
            attribute("href", href);
        }
        out.append('>');
        anchor.tooltip()
                .ifPresent(
                        words -> out.append("<title>").append(Xml.escape(words)).append("</title>"));
        out.append('\n');
        all(group.marks());
        out.append(href.isEmpty() ? "</g>\n" : "</a>\n");
    }

    /** Only these can do no harm in a page: a place within it, or an address on the web. */
    private boolean leads(String href) {
        return (href.startsWith("#") && !alone) || href.startsWith("https://") || href.startsWith("http://");
    }

    private void paint(Paint paint) {
        attribute("fill", paint.fill().orElse("none"));
        if (paint.fill().isPresent() && paint.fillOpacity() < 1) {
            attribute("fill-opacity", paint.fillOpacity());
        }
        paint.stroke().ifPresent(colour -> {
            attribute("stroke", colour);
            attribute("stroke-width", paint.strokeWidth());
            if (!paint.dash().isEmpty()) {
                attribute("stroke-dasharray", paint.dash());
            }
        });
    }

    private void attribute(String name, double value) {
        attribute(name, number(value));
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"").append(Xml.escape(value)).append('"');
    }

    /** Two decimals at most: a hundredth of a pixel is finer than any printer. */
    static String number(double value) {
        long hundredths = Math.round(value * 100);
        String sign = hundredths < 0 ? "-" : "";
        long whole = Math.abs(hundredths) / 100;
        long rest = Math.abs(hundredths) % 100;
        if (rest == 0) {
            return sign + whole;
        }
        return sign + whole + (rest % 10 == 0 ? "." + rest / 10 : rest < 10 ? ".0" + rest : "." + rest);
    }
}
