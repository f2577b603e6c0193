package org.dyad.synthesis.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.dyad.evidence.study.Compartment;
import org.junit.jupiter.api.Test;

class ChainAnalysisTest {
    private static final ChainModel MODEL = ChainModel.withDefaults();

    /** Levels exactly proportional to each other: every link is its factor, the chain their product, and no difference. */
    @Test
    void exactlyProportionalLevelsGiveTheProduct() {
        ChainResult result = ChainAnalysis.run(MODEL, DrawnChains.draw(1, 6, 0, 0));
        ChainPath milk = result.paths().get(1);
        assertThat(milk.links()).hasSize(3);
        // Means are rounded to doubles only.
        assertThat(milk.links().get(0).estimate()).isCloseTo(DrawnChains.MOTHER, within(1e-10));
        assertThat(milk.links().get(1).estimate()).isCloseTo(DrawnChains.MILK, within(1e-11));
        assertThat(milk.links().get(2).estimate()).isCloseTo(DrawnChains.INFANT, within(1e-10));
        assertThat(milk.composed().orElseThrow().estimate()).isCloseTo(3, within(1e-10));
        assertThat(milk.difference().orElseThrow().estimate()).isCloseTo(0, within(1e-10));
        ChainPath shortest = result.paths().get(0);
        assertThat(shortest.composed().orElseThrow().estimate()).isCloseTo(3, within(1e-10));
        assertThat(result.notes()).contains(ChainResult.MARKER);
    }

    /** Where all links rest on the same trials, chain and direct estimate share errors: their difference is surer than that. */
    @Test
    void sharedErrorsCancelInTheDifference() {
        ChainResult result = ChainAnalysis.run(MODEL, DrawnChains.draw(4, 8, 1, 0));
        ChainPath milk = result.paths().get(1);
        double apart = Math.hypot(
                milk.composed().orElseThrow().standardError(),
                result.direct().orElseThrow().standardError());
        assertThat(milk.difference().orElseThrow().standardError()).isLessThan(0.7 * apart);
    }

    @Test
    void aMissingLinkIsNamedWithItsTrialsAndCells() {
        ChainData all = DrawnChains.draw(2, 6, 1, 1);
        List<ChainTrial> trials = all.trials().stream()
                .map(t -> t.trial().compareTo("T2") < 0 ? t : without(t, Compartment.MILK))
                .toList();
        ChainResult result = ChainAnalysis.run(MODEL, new ChainData(all.units(), trials));
        ChainPath milk = result.paths().get(1);
        assertThat(milk.composed()).isEmpty();
        assertThat(milk.links()).hasSize(1);
        assertThat(result.paths().get(0).composed()).isPresent();
        assertThat(result.notIdentified().getFirst().words())
                .contains(
                        "maternal serum and milk in the same arms (T0, T1)",
                        "at least 3",
                        "compartment maternal serum and milk",
                        "T2, milk (not reported)");
    }

    private static ChainTrial without(ChainTrial trial, Compartment where) {
        var effects = new java.util.TreeMap<>(trial.effects());
        effects.remove(where);
        return new ChainTrial(trial.trial(), trial.label(), effects, Map.of(), List.of());
    }

    /** Errors in both ends do not pull the link to 0, as they do in a regression that takes the upstream level as exact. */
    @Test
    void recoversTheTruth() {
        int runs = Boolean.getBoolean("dyad.long") ? 2000 : 60;
        int composed = 0;
        int difference = 0;
        double link = 0;
        for (int i = 0; i < runs; i++) {
            ChainPath milk = ChainAnalysis.run(MODEL, DrawnChains.draw(100 + i, 9, 1, 1))
                    .paths()
                    .get(1);
            Composed c = milk.composed().orElseThrow();
            Composed d = milk.difference().orElseThrow();
            composed += c.ciLower() <= 3 && 3 <= c.ciUpper() ? 1 : 0;
            difference += d.ciLower() <= 0 && 0 <= d.ciUpper() ? 1 : 0;
            link += milk.links().get(2).estimate() / runs;
        }
        assertThat(link).isCloseTo(DrawnChains.INFANT, within(runs > 1000 ? 0.05 : 0.15));
        assertThat(composed / (double) runs).isBetween(0.88, 1.0);
        assertThat(difference / (double) runs).isBetween(0.88, 1.0);
        if (runs > 1000) {
            System.out.printf(
                    "chain coverage: composed %d, difference %d of %d, mean link %.3f%n",
                    composed, difference, runs, link);
        }
    }
}
