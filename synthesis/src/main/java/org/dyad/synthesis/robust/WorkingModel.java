package org.dyad.synthesis.robust;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.Vector;
import org.dyad.synthesis.effect.Contrast;
import org.dyad.synthesis.pool.Moderator;
import org.dyad.synthesis.pool.PoolingFit;

/**
 * A fitted regression as its weights saw it: coefficients, and parts of the table that the model takes to be independent of each other.
 *
 * @param names     of the coefficients
 * @param estimates in their order
 * @param intercept whether the first coefficient is an intercept, which a joint test leaves out
 * @param level     of intervals
 * @param parts     in canonical order
 */
public record WorkingModel(List<String> names, Vector estimates, boolean intercept, double level, List<Part> parts) {
    public WorkingModel {
        names = List.copyOf(names);
        parts = List.copyOf(parts);
    }

    /**
     * Effects that the model takes to depend on each other only.
     *
     * @param label      how messages name them
     * @param rows       positions in the table
     * @param x          predictors
     * @param covariance of the effects about their means, as the model has it
     * @param residuals  y − Xβ
     */
    public record Part(String label, List<Integer> rows, Matrix x, Matrix covariance, Vector residuals) {
        public Part {
            rows = List.copyOf(rows);
        }
    }

    /** Something that was fitted with a covariance of the effects. */
    public interface Source {
        WorkingModel workingModel();
    }

    /** Plain pooling: every contrast for itself, with variance v + τ². */
    public static WorkingModel of(PoolingFit fit) {
        List<Contrast> contrasts = fit.contrasts().contrasts();
        List<Moderator.Column> columns = fit.moderators().moderators().stream()
                .flatMap(m -> m.columns().stream())
                .toList();
        int first = fit.moderators().intercept() ? 1 : 0;
        Vector beta =
                Vector.of(fit.coefficients().stream().map(c -> c.estimate()).toList());
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < contrasts.size(); i++) {
            double[] row = new double[beta.size()];
            row[0] = 1;
            for (int j = 0; j < columns.size(); j++) {
                row[first + j] = columns.get(j).values().get(i);
            }
            Contrast contrast = contrasts.get(i);
            parts.add(new Part(
                    contrast.study(),
                    List.of(i),
                    Matrix.ofRowMajor(1, row.length, row),
                    Matrix.diagonal(contrast.variance() + fit.tauSquared().value()),
                    Vector.of(contrast.effect() - Vector.of(row).dot(beta))));
        }
        parts.sort(Comparator.comparing((Part part) -> part.residuals().get(0))
                .thenComparing(part -> part.covariance().get(0, 0))
                .thenComparing(Part::label));
        return new WorkingModel(
                fit.coefficients().stream().map(c -> c.name()).toList(),
                beta,
                fit.moderators().intercept(),
                fit.options().level(),
                parts);
    }
}
