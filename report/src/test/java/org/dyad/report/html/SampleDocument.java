package org.dyad.report.html;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dyad.report.document.Block;
import org.dyad.report.document.Block.Column;
import org.dyad.report.document.Block.Row;
import org.dyad.report.document.Document;
import org.dyad.report.document.Document.Fact;
import org.dyad.report.document.Document.Section;
import org.dyad.report.document.Inline;
import org.dyad.report.document.Inline.Kind;
import org.dyad.report.document.Inline.Link;
import org.dyad.report.document.Inline.Marked;
import org.dyad.report.document.Inline.Words;
import org.dyad.report.figure.Figure;
import org.dyad.report.figure.Samples;

/** An invented review with every block there is: {@code SampleDocument FILE} writes it. */
public final class SampleDocument {

    private SampleDocument() {}

    public static void main(String[] arguments) throws IOException {
        Files.writeString(Path.of(arguments[0]), HtmlReport.write(document()));
    }

    static Document document() {
        return new Document(
                "Vitamin D for nursing mothers and 25(OH)D in mother and infant",
                Optional.of(
                        "How much 25(OH)D do a mother and her infant gain from vitamin D given to the mother, and what dose reaches 50 nmol/L?"),
                List.of(
                        new Fact("Trials", "21"),
                        new Fact("Arms", "52"),
                        new Fact("Used for the main result", "5"),
                        new Fact("Dyad", "0.1.0")),
                summary(),
                List.of(maternal(), used(), trials(), methods()));
    }

    private static List<Block> summary() {
        return List.of(
                new Block.Answer(List.of(
                        new Block.Key(
                                "Gain in the mother\u2019s 25(OH)D with more vitamin D",
                                "17.3 nmol/L",
                                "95% CI 10.0 to 24.6; 5 trials",
                                Inline.line(
                                        "On average, mothers who were given more vitamin D ended 17 nmol/L higher."),
                                Optional.of("#maternal")),
                        new Block.Key(
                                "Dose for 97.5% of mothers at or above 50 nmol/L",
                                "3464 IU per day",
                                "95% CI 2710 to 5890",
                                List.of(
                                        new Words("A supplement on top of the background intake of these trials. "),
                                        new Marked(Kind.EXTRAPOLATED, "Upper limit", "Beyond 5000 IU per day.")),
                                Optional.of("#maternal")),
                        new Block.Key(
                                "Gain in the infant\u2019s 25(OH)D",
                                "not estimable",
                                "2 trials with the same infant dose in all arms",
                                Inline.line(
                                        "Too few trials report what is needed; the table of arms says what is missing."),
                                Optional.empty()))),
                new Block.Notice(
                        "What this rests on",
                        List.of(
                                Block.Paragraph.of(
                                        "Risk of bias has not been assessed: the folder has no risk-of-bias.csv. Certainty cannot be judged without it."))));
    }

    private static Section maternal() {
        return new Section(
                "maternal",
                "Maternal serum 25(OH)D",
                List.of(
                        new Block.Paragraph(List.of(
                                new Words(
                                        "Five trials with 451 mothers entered the pooled result; two were kept out by a rule. "),
                                new Link("Naik 2017", "#trial-naik-2017"),
                                new Words(" measured long after the last dose."))),
                        figure(
                                Samples.forest(),
                                "Mean difference in maternal 25(OH)D, more against less vitamin D. Squares: area by weight. Hollow: kept out by a rule."),
                        figure(Samples.dose(), "Dose and maternal 25(OH)D."),
                        figure(Samples.fraction(), "Mothers at or above 50 nmol/L."),
                        new Block.Table(
                                "estimators",
                                Inline.line("The pooled result under other choices."),
                                List.of(
                                        Column.words("Choice"),
                                        Column.number("Estimate, nmol/L"),
                                        new Column("95% CI", Block.Alignment.RIGHT),
                                        Column.number("\u03C4\u00B2")),
                                List.of(
                                        Row.of("REML, Knapp\u2013Hartung (main)", "17.3", "10.0 to 24.6", "27.4"),
                                        Row.of("REML, z", "17.3", "12.1 to 22.5", "27.4"),
                                        Row.of("DerSimonian\u2013Laird, z", "17.25", "12.3 to 22.2", "24"),
                                        Row.of("Common effect", "16.0", "13.2 to 18.8", "\u2013")),
                                List.of())),
                List.of());
    }

    private static Block figure(Figure figure, String caption) {
        return new Block.Illustration(figure, Inline.line(caption));
    }

    private static Section used() {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(
                Optional.of("arm-naik-2017-d"),
                List.of(
                        List.of(new Link("Naik 2017", "#trial-naik-2017")),
                        Inline.line("60,000 IU daily for 10 days"),
                        List.of(new Marked(Kind.CONVERTED, "74.9", "30.0 ng/mL times 2.496.")),
                        Inline.line("52"),
                        Inline.line(
                                "Kept out of the curve: no daily equivalent; sampled 6 months after the last dose."))));
        rows.add(new Row(
                Optional.empty(),
                List.of(
                        List.of(new Link("March 2015", "#trial-naik-2017")),
                        Inline.line("2000 IU/day"),
                        List.of(new Marked(
                                Kind.DERIVED, "96", "Standard error from the printed 95% interval: width / 3.92.")),
                        Inline.line("82"),
                        Inline.line("Used: baseline-adjusted contrast as printed."))));
        rows.add(Row.of(
                "Ala-Houhala 1985",
                "not stated",
                "\u2013",
                "\u2013",
                "Not used: the maternal dose and the size of two groups are not stated in the source that was seen."));
        return Section.of(
                "used",
                "What was used, and why not the rest",
                List.of(
                        Block.Paragraph.of(
                                "Each arm of each trial, with the number that was used or the reason why none could be."),
                        new Block.Table(
                                "arms",
                                Inline.line("Arms with maternal serum 25(OH)D."),
                                List.of(
                                        Column.words("Trial"),
                                        Column.words("Maternal dose"),
                                        Column.number("Mean, nmol/L"),
                                        Column.number("n"),
                                        Column.words("Verdict")),
                                rows,
                                List.of(List.of(
                                        new Marked(Kind.CONVERTED, "", ""),
                                        new Words(" " + Kind.CONVERTED.meaning()))))));
    }

    private static Section trials() {
        Section naik = Section.of(
                "trial-naik-2017",
                "Naik 2017",
                List.of(
                        new Block.Paragraph(List.of(
                                new Words("Naik P, Faridi MMA, Batra P, Madhu SV. Breastfeed Med 2017;12:620. "),
                                new Link("doi:10.1089/bfm.2016.0154", "https://doi.org/10.1089/bfm.2016.0154"))),
                        new Block.Chain(
                                Optional.of("contrast-naik"),
                                List.of(
                                        new Block.Step(
                                                "Contrast",
                                                Inline.line(
                                                        "32.7 nmol/L (95% CI 28.3 to 37.1), 60,000 IU for 10 days against placebo.")),
                                        new Block.Step(
                                                "Arms",
                                                List.of(
                                                        new Words("74.9 "),
                                                        new Marked(Kind.CONVERTED, "", "ng/mL times 2.496"),
                                                        new Words(" (SD 12.1, n 52) against 42.2 (SD 10.4, n 48)."))),
                                        new Block.Step("Read from", Inline.line("arms.csv, rows 12 and 13.")))),
                        new Block.Quotation(
                                Optional.of("quote-naik-2017-1"),
                                "Mean maternal serum 25(OH)D at 6 months was 30.0 \u00B1 4.8 ng/mL in the intervention group <b>and</b> 16.9 \u00B1 4.2 ng/mL in controls.",
                                List.of(new Link("source", "https://doi.org/10.1089/bfm.2016.0154"))),
                        Block.Fold.printed(
                                "Other numbers of this trial",
                                List.of(Block.Paragraph.of("Infant serum: 31.2 ng/mL.")))));
        return new Section(
                "trials",
                "Trials and where their numbers come from",
                List.of(Block.Paragraph.of("One entry per trial.")),
                List.of(naik));
    }

    private static Section methods() {
        return Section.of(
                "methods",
                "Methods and defaults",
                List.of(
                        new Block.Definitions(List.of(
                                new Block.Definition(
                                        "Pooling", Inline.line("Random effects, REML, Knapp\u2013Hartung interval.")),
                                new Block.Definition(
                                        "Prediction",
                                        Inline.line(
                                                "For the true mean effect in a new trial; t with k \u2212 2 degrees of freedom.")),
                                new Block.Definition(
                                        "Run again with",
                                        List.of(new Inline.Code("dyad synthesize examples/lactation"))))),
                        new Block.Bullets(List.of(
                                Inline.line("Nothing is filled in for show."),
                                Inline.line("Every default is named here.")))));
    }
}
