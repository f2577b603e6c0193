package org.dyad.cli.option;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dyad.synthesis.counts.CountsMethod;
import org.dyad.synthesis.pool.HeterogeneityEstimator;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What {@code --method} names: a way to pool effects, or one to pool counts as they are. */
public sealed interface PoolingMethod {

    /** Effects with their variances, told apart by the variance between studies. */
    record OfEffects(HeterogeneityEstimator estimator) implements PoolingMethod {
        @Override
        public String code() {
            return estimator.code();
        }
    }

    /** Tables of counts. */
    record OfCounts(CountsMethod method) implements PoolingMethod {
        @Override
        public String code() {
            return method.code();
        }
    }

    /** The word that a person types. */
    String code();

    /** Reads {@code --method}. */
    final class Word implements ITypeConverter<PoolingMethod>, Iterable<String> {
        @Override
        public PoolingMethod convert(String word) {
            Optional<PoolingMethod> effects = HeterogeneityEstimator.parse(word).map(OfEffects::new);
            return effects.or(() -> CountsMethod.parse(word).map(OfCounts::new))
                    .orElseThrow(() -> new TypeConversionException(
                            "expected one of " + String.join(", ", all()) + " but was '" + word + "'"));
        }

        @Override
        public Iterator<String> iterator() {
            return all().iterator();
        }

        private static List<String> all() {
            return Stream.concat(
                            HeterogeneityEstimator.all().stream().map(HeterogeneityEstimator::code),
                            CountsMethod.all().stream().map(CountsMethod::code))
                    .toList();
        }
    }
}
