package org.dyad.studies.example;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.dyad.synthesis.simulate.SimulatedLiterature;
import org.dyad.synthesis.simulate.TrialPlan;
import org.dyad.synthesis.simulate.TrueDoses;
import org.dyad.synthesis.simulate.Truth;

/** Writes what is true in a simulated literature: what was put in, and the doses that follow from it. */
final class TruthFile {
    private static final double FRACTION = 0.975;

    private TruthFile() {}

    static void write(SimulatedLiterature literature, Path file) {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter()
                .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                .withArrayIndenter(new DefaultPrettyPrinter.FixedSpaceIndenter());
        try {
            String text = new ObjectMapper().writer(printer).writeValueAsString(truth(literature)) + "\n";
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> truth(SimulatedLiterature literature) {
        Truth truth = literature.truth();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("what", "The truth of a simulated literature. No trial, mother or infant of it exists.");
        all.put("seed", literature.seed());
        all.put("trials", literature.trials().size());
        all.put(
                "comparisonGroups",
                literature.trials().stream()
                        .mapToInt(TrialPlan::comparisonGroups)
                        .sum());
        all.put(
                "mothers",
                literature.trials().stream().mapToInt(TrialPlan::mothers).sum());
        all.put(
                "unit",
                "ng/mL; doses in IU a day, slopes for each 1000 IU a day; tau: SD between trials; cv: between people");
        all.put(
                "sources",
                "Published (Kazemain 2022, doi:10.1093/advances/nmab126): mothers' steps 7.8, 3.07 and 2.05, infants' step 2.7,"
                        + " and the three totals. Assumed: everything else, the mothers' step 4.7 from 1000 to 2000 IU among it.");
        all.put("mothersSerum", mothers(truth));
        all.put("milk", milk(truth));
        all.put("infantsSerum", infants(truth));
        all.put("correlationWithinPairs", truth.personCorrelation());
        all.put("correlationBetweenTrialsOfSlopes", rounded(truth.slopeCorrelation()));
        all.put("dosesThatFollow", doses(truth));
        return all;
    }

    private static Map<String, Object> mothers(Truth truth) {
        Truth.Mothers m = truth.mothers();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("level", m.level());
        map.put("knots", m.knots());
        map.put("steps", m.steps());
        map.put("tauLevel", m.tauLevel());
        map.put("tauStep", m.tauStep());
        map.put("baselineBelowLevel", m.baselineShift());
        map.put("tauBaseline", m.tauBaseline());
        map.put("cv", m.cv());
        map.put("responseDependsOnBaseline", false);
        map.put("responseDependsOnDuration", false);
        return map;
    }

    private static Map<String, Object> milk(Truth truth) {
        Truth.Milk m = truth.milk();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("quantity", "antirachitic activity as vitamin D: 40 IU/L is 1 ng/mL");
        map.put("level", m.level());
        map.put("step", m.step());
        map.put("tauLevel", m.tauLevel());
        map.put("tauStep", rounded(truth.milkTauStep()));
        map.put("tauStepBeyondMothers", m.tauStep());
        map.put("perMothersSlopeOfTrial", m.withMother());
        map.put("cv", m.cv());
        return map;
    }

    private static Map<String, Object> infants(Truth truth) {
        Truth.Infants i = truth.infants();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("level", i.level());
        map.put("step", i.step());
        map.put("risePerMilk", rounded(truth.infantsPerMilk()));
        map.put("tauLevel", rounded(truth.infantTauLevel()));
        map.put("tauStep", rounded(truth.infantTauStep()));
        map.put("tauStepBeyondMilk", i.tauStep());
        map.put("perMothersLevelOfTrial", i.withMother());
        map.put("cv", i.cv());
        map.put("ownVitaminD", 0);
        return map;
    }

    private static Map<String, Object> doses(Truth truth) {
        Map<String, Object> map = new LinkedHashMap<>();
        dose(map, "mothersMeanAt20", truth.mothersDoses().forMean(20));
        dose(map, "mothers97.5PercentAt20", individual(truth.mothersDoses(), 20));
        dose(map, "infantsMeanAt20", truth.infantsDoses().forMean(20));
        dose(map, "infants97.5PercentAt20", individual(truth.infantsDoses(), 20));
        dose(map, "infants97.5PercentAt12", individual(truth.infantsDoses(), 12));
        return map;
    }

    private static OptionalDouble individual(TrueDoses doses, double threshold) {
        return doses.forFraction(threshold, FRACTION);
    }

    private static void dose(Map<String, Object> map, String name, OptionalDouble dose) {
        map.put(name, dose.isPresent() ? Math.rint(dose.getAsDouble() * 10) / 10 : "none");
    }

    private static double rounded(double value) {
        return Math.rint(value * 1e4) / 1e4;
    }
}
