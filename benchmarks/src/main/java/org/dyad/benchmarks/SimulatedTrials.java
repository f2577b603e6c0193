package org.dyad.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dyad.synthesis.dose.DoseArm;
import org.dyad.synthesis.dose.DoseStudy;

/** The 27 made-up trials of the reference case sim_md_27_studies: 2 or 3 arms each, with real heterogeneity. */
final class SimulatedTrials {
    private SimulatedTrials() {}

    static List<DoseStudy> read() {
        Map<String, List<DoseArm>> arms = new LinkedHashMap<>();
        text().lines().skip(1).forEach(line -> {
            String[] cell = line.split(",", -1);
            arms.computeIfAbsent(cell[0], id -> new ArrayList<>())
                    .add(DoseArm.of(
                            Double.parseDouble(cell[1]),
                            Double.parseDouble(cell[2]),
                            Double.parseDouble(cell[3]),
                            Double.parseDouble(cell[4])));
        });
        List<DoseStudy> trials = new ArrayList<>();
        arms.forEach((id, own) -> trials.add(DoseStudy.ArmBased.withLowestDoseAsReference(id, own)));
        return trials;
    }

    private static String text() {
        try (InputStream in = Objects.requireNonNull(
                SimulatedTrials.class.getResourceAsStream("sim_md_27_studies.csv"), "sim_md_27_studies.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
