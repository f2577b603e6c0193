package org.dyad.synthesis.multilevel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.statistics.components.ComponentGroup;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.Vector;
import org.dyad.synthesis.effect.Contrast;
import org.dyad.synthesis.effect.Contrasts;
import org.dyad.synthesis.pool.Moderator;
import org.dyad.synthesis.pool.Moderators;
import org.dyad.synthesis.pool.NotEstimable;

/**
 * The contrasts in canonical order (by their units, then their numbers), split by the outermost unit.
 *
 * @param groups what the kernel fits
 * @param rows   for each group, the positions of its contrasts in the table
 * @param units  for each level, the labels of its units by group and number within it
 */
record Nesting(List<ComponentGroup> groups, List<List<Integer>> rows, List<List<List<String>>> units) {
    private static final String SLASH = "/";

    static Nesting of(MultilevelModel model, Contrasts contrasts, Moderators moderators) {
        int k = contrasts.count();
        for (Level level : model.levels()) {
            if (level.units().size() != k) {
                throw new InvalidEvidence(
                        "Level %s has %s units for %s contrasts; each contrast needs one.",
                        level.name(), level.units().size(), k);
            }
        }
        Matrix design = design(contrasts, moderators);
        List<Integer> order = order(model.levels(), contrasts.contrasts(), design);
        Map<String, List<Integer>> outermost = new LinkedHashMap<>();
        for (int row : order) {
            outermost
                    .computeIfAbsent(model.levels().getFirst().units().get(row), unit -> new ArrayList<>())
                    .add(row);
        }
        List<ComponentGroup> groups = new ArrayList<>();
        List<List<List<String>>> units = new ArrayList<>();
        model.levels().forEach(level -> units.add(new ArrayList<>()));
        outermost.forEach((label, rows) -> groups.add(group(model, contrasts, design, label, rows, units)));
        Nesting nesting = new Nesting(groups, List.copyOf(outermost.values()), units);
        nesting.requireDistinct(model.levels());
        return nesting;
    }

    /** X: the intercept, then the moderators' columns. */
    private static Matrix design(Contrasts contrasts, Moderators moderators) {
        for (Moderator moderator : moderators.moderators()) {
            if (moderator.count() != contrasts.count()) {
                throw new InvalidEvidence(
                        "Moderator %s has %s values for %s contrasts; each contrast needs one.",
                        moderator.name(), moderator.count(), contrasts.count());
            }
        }
        List<Moderator.Column> columns = moderators.moderators().stream()
                .flatMap(m -> m.columns().stream())
                .toList();
        int first = moderators.intercept() ? 1 : 0;
        int p = columns.size() + first;
        double[] x = new double[contrasts.count() * p];
        for (int i = 0; i < contrasts.count(); i++) {
            x[i * p] = 1;
            for (int j = 0; j < columns.size(); j++) {
                x[i * p + first + j] = columns.get(j).values().get(i);
            }
        }
        return Matrix.ofRowMajor(contrasts.count(), p, x);
    }

    private static List<Integer> order(List<Level> levels, List<Contrast> contrasts, Matrix design) {
        Comparator<Integer> by =
                Comparator.comparing(row -> levels.getFirst().units().get(row));
        for (Level level : levels.subList(1, levels.size())) {
            by = by.thenComparing(row -> level.units().get(row));
        }
        by = by.thenComparing(row -> contrasts.get(row).effect())
                .thenComparing(row -> contrasts.get(row).variance());
        for (int j = 0; j < design.columns(); j++) {
            int column = j;
            by = by.thenComparing(row -> design.get(row, column));
        }
        return IntStream.range(0, contrasts.size()).boxed().sorted(by).toList();
    }

    private static ComponentGroup group(
            MultilevelModel model,
            Contrasts contrasts,
            Matrix design,
            String label,
            List<Integer> rows,
            List<List<List<String>>> units) {
        List<List<Integer>> codes = new ArrayList<>();
        List<String> paths = new ArrayList<>(rows.stream().map(row -> "").toList());
        for (int k = 0; k < model.levels().size(); k++) {
            Level level = model.levels().get(k);
            Map<String, Integer> numbers = new LinkedHashMap<>();
            List<Integer> code = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                String unit = level.units().get(rows.get(i));
                // Inner labels count within their outer unit: school 1 of one district is not school 1 of another.
                String path = k == 0 ? unit : paths.get(i) + SLASH + unit;
                paths.set(i, path);
                numbers.putIfAbsent(path, numbers.size());
                code.add(numbers.get(path));
            }
            codes.add(code);
            units.get(k).add(List.copyOf(numbers.keySet()));
        }
        List<Integer> columns = IntStream.range(0, design.columns()).boxed().toList();
        return new ComponentGroup(
                label,
                Vector.of(rows.stream()
                        .map(row -> contrasts.contrasts().get(row).effect())
                        .toList()),
                design.select(rows, columns),
                covariance(model, contrasts, rows),
                codes,
                List.of());
    }

    private static Matrix covariance(MultilevelModel model, Contrasts contrasts, List<Integer> rows) {
        double rho = model.withinCorrelation().orElse(0);
        int n = rows.size();
        double[] entries = new double[n * n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                double va = contrasts.contrasts().get(rows.get(a)).variance();
                double vb = contrasts.contrasts().get(rows.get(b)).variance();
                entries[a * n + b] = a == b ? va : rho * Math.sqrt(va * vb);
            }
        }
        return Matrix.ofRowMajor(n, n, entries);
    }

    /** Number of units of a level. */
    int count(int level) {
        return units.get(level).stream().mapToInt(List::size).sum();
    }

    private void requireDistinct(List<Level> levels) {
        if (count(0) < 2) {
            throw new NotEstimable(
                    "Level %s has one unit only (%s), so its variance and the mean cannot be told apart. Leave the level out.",
                    levels.getFirst().name(), units.getFirst().getFirst().getFirst());
        }
        for (int k = 1; k < levels.size(); k++) {
            if (count(k) == count(k - 1)) {
                throw new NotEstimable(
                        "Every %s has one %s only, so the variances of these two levels cannot be told apart. Leave one out.",
                        levels.get(k - 1).name(), levels.get(k).name());
            }
        }
    }
}
