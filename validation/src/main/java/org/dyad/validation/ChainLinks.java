package org.dyad.validation;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dyad.evidence.study.Compartment;
import org.dyad.synthesis.chain.ChainAnalysis;
import org.dyad.synthesis.chain.ChainData;
import org.dyad.synthesis.chain.ChainModel;
import org.dyad.synthesis.chain.ChainPath;
import org.dyad.synthesis.chain.ChainResult;
import org.dyad.synthesis.chain.ChainTrial;
import org.dyad.synthesis.chain.LinkEstimate;
import org.dyad.synthesis.chain.TrialSlope;
import org.dyad.synthesis.dyad.OutcomeEffects;

/** Slopes of a downstream level on an upstream one with errors in both, and the chain composed of them. */
final class ChainLinks implements ReferenceCase {
    private static final Map<String, Compartment> PLACES = Map.of(
            "maternal", Compartment.MATERNAL_SERUM,
            "milk", Compartment.MILK,
            "infant", Compartment.INFANT_SERUM);

    private static final String DIRECT =
            "the covariance with the direct estimate enters the difference, which is compared";

    @Override
    public String name() {
        return "chain_links";
    }

    @Override
    public String covers() {
        return "links of a chain with errors in both ends, and the whole composed with the covariance of links from the"
                + " same arms, beside the direct estimate";
    }

    @Override
    public void compare(Path folder, Expected expected) {
        List<ChainTrial> trials = DyadTables.read(expected.at("arms")).entrySet().stream()
                .map(t -> ChainTrial.of(t.getKey(), byPlace(t.getValue())))
                .toList();
        ChainData data = new ChainData(Map.of(), trials);
        for (String within : expected.at("chains").fields()) {
            Expected chain = expected.at("chains").at(within);
            ChainModel model = ChainModel.withDefaults().withWithinCorrelation(Double.parseDouble(within));
            ChainResult result = ChainAnalysis.run(model, data);
            Expected links = chain.at("links");
            ChainPath milk = result.paths().get(1);
            ChainPath shortest = result.paths().get(0);
            link(links.at("dose_maternal"), milk.links().get(0));
            link(links.at("maternal_milk"), milk.links().get(1));
            link(links.at("milk_infant"), milk.links().get(2));
            link(links.at("maternal_infant"), shortest.links().get(1));
            link(links.at("direct"), result.direct().orElseThrow());
            path(chain.at("short"), shortest);
            path(chain.at("milk"), milk);
        }
    }

    private static Map<Compartment, OutcomeEffects> byPlace(Map<String, OutcomeEffects> trial) {
        Map<Compartment, OutcomeEffects> places = new LinkedHashMap<>();
        trial.forEach((name, effects) -> places.put(PLACES.get(name), effects));
        return places;
    }

    private static void link(Expected expected, LinkEstimate link) {
        expected.at("estimate").matches(link.estimate(), Tolerance.searched());
        expected.at("se").matches(link.standardError(), Tolerance.searched());
        double tau = link.betweenTrials().orElseThrow();
        expected.at("tau2").matches(tau * tau, Tolerance.variance());
        expected.at("k").matches(link.trials().size(), Tolerance.closedForm());
        if (expected.has("slopes")) {
            expected.at("slopes")
                    .matches(link.slopes().stream().map(TrialSlope::slope).toList(), Tolerance.searched());
            expected.at("se_slopes")
                    .matches(
                            link.slopes().stream()
                                    .map(TrialSlope::standardError)
                                    .toList(),
                            Tolerance.searched());
            if (tau == 0) {
                expected.at("common").matches(link.estimate(), Tolerance.searched());
            } else {
                expected.at("common").leaveOut("the slope by search is that of links that do not vary between trials");
            }
        }
    }

    private static void path(Expected expected, ChainPath path) {
        expected.at("estimate").matches(path.composed().orElseThrow().estimate(), Tolerance.searched());
        expected.at("se").matches(path.composed().orElseThrow().standardError(), Tolerance.searched());
        expected.at("difference").matches(path.difference().orElseThrow().estimate(), Tolerance.searched());
        expected.at("difference_se").matches(path.difference().orElseThrow().standardError(), Tolerance.searched());
        int links = path.links().size();
        for (int i = 0; i < links; i++) {
            for (int j = 0; j < links; j++) {
                expected.at("covariance").at(i).at(j).matches(path.covariance().get(i, j), Tolerance.searched());
            }
        }
        expected.at("covariance").at(links).leaveOut(DIRECT);
        for (int i = 0; i < links; i++) {
            expected.at("covariance").at(i).at(links).leaveOut(DIRECT);
        }
    }
}
