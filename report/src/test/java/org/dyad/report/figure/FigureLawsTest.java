package org.dyad.report.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dyad.report.figure.mark.Bounds;
import org.dyad.report.figure.mark.Drawing;
import org.dyad.report.figure.mark.Ink;
import org.dyad.report.figure.mark.Mark;
import org.dyad.report.figure.mark.Svg;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What every figure must obey, on every sample, wide and narrow. */
class FigureLawsTest {

    /** A hundredth of a pixel is what the file keeps. */
    private static final double PIXEL = 0.011;

    static Stream<Drawing> drawings() {
        return Gallery.all().stream().flatMap(figure -> Stream.of(Figures.WIDTH, 560.0, Figures.NARROW)
                .map(width -> Figures.draw(figure, width)));
    }

    static List<Mark> flat(List<Mark> marks) {
        List<Mark> all = new ArrayList<>();
        for (Mark mark : marks) {
            if (mark instanceof Mark.Group group) {
                all.addAll(flat(group.marks()));
            } else {
                all.add(mark);
            }
        }
        return all;
    }

    static List<Mark.Text> texts(Drawing drawing) {
        return flat(drawing.marks()).stream()
                .filter(Mark.Text.class::isInstance)
                .map(Mark.Text.class::cast)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void noTextCoversAnother(Drawing drawing) {
        List<Mark.Text> texts = texts(drawing);
        List<String> clashes = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            // Half a pixel: raised letters may touch the name that they belong to.
            Bounds one = texts.get(i).bounds().grown(-0.5);
            for (int j = i + 1; j < texts.size(); j++) {
                if (one.overlaps(texts.get(j).bounds().grown(-0.5))) {
                    clashes.add(texts.get(i).words() + " | " + texts.get(j).words());
                }
            }
        }
        assertThat(clashes)
                .as(drawing.caption().id() + " at " + drawing.width())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void everyMarkIsOnThePage(Drawing drawing) {
        Bounds page = new Bounds(-PIXEL, -PIXEL, drawing.width() + PIXEL, drawing.height() + PIXEL);
        assertThat(flat(drawing.marks()))
                .as(drawing.caption().id() + " at " + drawing.width())
                .allMatch(mark -> page.contains(mark.bounds()));
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void theFileIsWellFormedAndHarmless(Drawing drawing) throws Exception {
        String svg = Svg.file(drawing);
        Document document = parse(svg);
        NodeList all = document.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            assertThat(element.getTagName())
                    .isIn("svg", "title", "desc", "style", "g", "a", "line", "rect", "circle", "path", "text");
            for (int k = 0; k < element.getAttributes().getLength(); k++) {
                assertThat(element.getAttributes().item(k).getNodeName()).doesNotStartWith("on");
            }
            if (element.hasAttribute("href")) {
                assertThat(element.getAttribute("href")).matches("(#|https?://).*");
            }
        }
        assertThat(document.getDocumentElement().getAttribute("role")).isNotEmpty();
        assertThat(document.getElementsByTagName("desc").getLength()).isEqualTo(1);
        assertThat(svg).doesNotContain("NaN").doesNotContain("Infinity");
    }

    @Test
    void theSameFigureGivesTheSameBytes() {
        for (int i = 0; i < Gallery.all().size(); i++) {
            assertThat(Figures.svg(Gallery.all().get(i)))
                    .isEqualTo(Figures.svg(Gallery.all().get(i)));
        }
    }

    @Test
    void anAddressThatCouldRunSomethingIsDropped() {
        ForestPlot one = ForestSamples.one();
        ForestPlot.Row row = one.groups().getFirst().rows().getFirst();
        ForestPlot.Row bad = new ForestPlot.Row(
                row.name(),
                row.cells(),
                row.estimate(),
                row.weight(),
                row.standing(),
                row.notes(),
                row.risk(),
                Anchor.NONE.withHref("javascript:alert(1)"));
        ForestPlot plot = new ForestPlot(
                one.caption(),
                one.axis(),
                one.nameHeader(),
                one.columns(),
                one.riskDomains(),
                List.of(ForestPlot.Group.of(List.of(bad))),
                List.of(),
                List.of());
        assertThat(Figures.svg(plot)).doesNotContain("javascript");
    }

    @Test
    void intervalsAreCentredOnTheirSquaresAndSquaresHaveTheAreaOfTheirWeights() {
        for (double width : List.of(Figures.WIDTH, Figures.NARROW)) {
            ForestPlot plot = ForestSamples.many(40, false);
            List<Mark> marks = flat(Figures.draw(plot, width).marks());
            List<Mark.Box> squares = marks.stream()
                    .filter(Mark.Box.class::isInstance)
                    .map(Mark.Box.class::cast)
                    .toList();
            List<ForestPlot.Row> rows = plot.groups().getFirst().rows();
            assertThat(squares).hasSameSizeAs(rows);
            double unit = area(squares.getFirst()) / rows.getFirst().weight().orElseThrow();
            for (int i = 0; i < rows.size(); i++) {
                assertThat(area(squares.get(i)) / rows.get(i).weight().orElseThrow())
                        .isCloseTo(unit, within(1e-9 * unit));
                Mark.Box square = squares.get(i);
                double middle = square.x() + square.width() / 2;
                Mark.Line interval = interval(marks, square);
                assertThat((interval.x1() + interval.x2()) / 2).isCloseTo(middle, within(1e-6));
            }
        }
    }

    @Test
    void ratiosAreSymmetricOnALogarithmicAxis() {
        List<Mark> marks =
                flat(Figures.draw(ForestSamples.ratios(), Figures.WIDTH).marks());
        Mark.Box first = marks.stream()
                .filter(Mark.Box.class::isInstance)
                .map(Mark.Box.class::cast)
                .findFirst()
                .orElseThrow();
        Mark.Line interval = interval(marks, first);
        // Aronson 1948: the limits are 1.118 below and 1.118 above on the log scale, to three decimals.
        assertThat((interval.x1() + interval.x2()) / 2).isCloseTo(first.x() + first.width() / 2, within(0.05));
    }

    @Test
    void aTrialKeptOutIsHollowAndItsReasonIsPrintedOnce() {
        Drawing drawing = Figures.draw(ForestSamples.typical(), Figures.WIDTH);
        assertThat(texts(drawing))
                .filteredOn(t -> t.words().startsWith("Sampled long after"))
                .hasSize(1);
        assertThat(flat(drawing.marks()))
                .filteredOn(m -> m instanceof Mark.Box box
                        && box.paint().fill().filter(Ink.PAPER::equals).isPresent())
                .hasSize(2);
    }

    private static Mark.Line interval(List<Mark> marks, Mark.Box square) {
        double y = square.y() + square.height() / 2;
        return marks.stream()
                .filter(Mark.Line.class::isInstance)
                .map(Mark.Line.class::cast)
                .filter(l -> l.y1() == l.y2() && Math.abs(l.y1() - y) < 1e-9)
                .findFirst()
                .orElseThrow();
    }

    private static double area(Mark.Box box) {
        return box.width() * box.height();
    }

    private static Document parse(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
