package org.dyad.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dyad.evidence.effect.EffectMeasure;
import org.dyad.synthesis.effect.Contrast;
import org.dyad.synthesis.effect.Contrasts;
import org.dyad.synthesis.multilevel.Level;
import org.dyad.synthesis.multilevel.MultilevelFit;
import org.dyad.synthesis.multilevel.MultilevelModel;
import org.dyad.synthesis.robust.ClusterRobust;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Three-level REML on the 56 schools in 11 districts of Konstantopoulos (2011), and robust standard errors. Times are sampled. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DependentBenchmark {

    /** The schools. */
    @State(Scope.Thread)
    public static class Schools {
        private final Contrasts contrasts;
        private final List<String> districts = new ArrayList<>();
        private final MultilevelModel model;
        private final MultilevelFit fit;

        public Schools() {
            List<Contrast> rows = new ArrayList<>();
            List<String> schools = new ArrayList<>();
            for (String line : text().lines().skip(1).toList()) {
                List<String> cells = List.of(line.split(",", -1));
                districts.add(cells.get(0));
                schools.add(cells.get(1));
                rows.add(
                        new Contrast(cells.get(2), Double.parseDouble(cells.get(4)), Double.parseDouble(cells.get(5))));
            }
            contrasts = new Contrasts(EffectMeasure.SMD, rows);
            model = MultilevelModel.of(List.of(new Level("district", districts), new Level("school", schools)));
            fit = model.fit(contrasts);
        }

        private static String text() {
            try (InputStream in = DependentBenchmark.class.getResourceAsStream("schools.csv")) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Contrasts and levels in, result out: three starts, first-order conditions, effects of all units. */
    @Benchmark
    public MultilevelFit threeLevels(Schools schools) {
        return schools.model.fit(schools.contrasts);
    }

    /** CR2 with Satterthwaite degrees of freedom, of that fit. */
    @Benchmark
    public ClusterRobust robust(Schools schools) {
        return ClusterRobust.of(schools.fit, schools.districts, ClusterRobust.Correction.CR2);
    }
}
