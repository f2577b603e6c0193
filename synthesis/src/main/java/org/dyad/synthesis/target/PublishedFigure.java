package org.dyad.synthesis.target;

/**
 * A figure of the literature, as its source states it.
 *
 * @param states the figure, in plain words; intakes are total intakes unless said otherwise
 * @param source authors and year
 * @param link to the source
 */
public record PublishedFigure(String states, String source, String link) {
    /** Lower confidence limit of the mean line. */
    static final PublishedFigure CASHMAN_MEAN_LINE = new PublishedFigure(
            "359 IU a day (log of intake) or 480 IU a day (straight line) for 50 nmol/L",
            "Cashman et al. 2011",
            "https://doi.org/10.1017/S0007114511005058");

    /** Limit of trial means read as one of people. */
    static final PublishedFigure IOM = new PublishedFigure(
            "600 IU a day for 50 nmol/L in 97.5 % of people",
            "Institute of Medicine 2011, as criticised by Veugelers and Ekwaru 2014",
            "https://doi.org/10.3390/nu6104472");

    /** Regression of 2.5th centiles. */
    static final PublishedFigure VEUGELERS_EKWARU = new PublishedFigure(
            "8895 IU a day for 50 nmol/L in 97.5 % of people, beyond the highest dose of the trials (2400 IU a day)",
            "Veugelers and Ekwaru 2014", "https://doi.org/10.3390/nu6104472");

    /** Mean line less the range between people. */
    static final PublishedFigure CASHMAN_RANGE = new PublishedFigure(
            "930 IU a day for 50 nmol/L with the 95 % range between people",
            "Cashman et al. 2011", "https://doi.org/10.1017/S0007114511005058");

    /** Individual data. */
    static final PublishedFigure CASHMAN_INDIVIDUAL = new PublishedFigure(
            "26 micrograms (1040 IU) a day for 50 nmol/L in 97.5 % of people, from the data of 882 individuals",
            "Cashman et al. 2017", "https://cora.ucc.ie/handle/10468/4097");

    /** Individual data of food trials. */
    static final PublishedFigure CASHMAN_FOOD = new PublishedFigure(
            "92.3 micrograms (3692 IU) a day for 50 nmol/L in 97.5 % of people, 43.6 (1744 IU) adjusted, from the data of"
                    + " 1429 individuals",
            "Cashman et al. 2020", "https://openprairie.sdstate.edu/eam_pubs/117");
}
