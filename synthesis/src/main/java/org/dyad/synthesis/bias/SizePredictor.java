package org.dyad.synthesis.bias;

import java.util.ArrayList;
import java.util.List;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.synthesis.effect.Contrast;
import org.dyad.synthesis.effect.Contrasts;

/** What stands for the size of a trial in a regression of effects on size. */
public enum SizePredictor {
    /** √v. */
    STANDARD_ERROR("sei", "standard error", true),
    /** v. */
    VARIANCE("vi", "sampling variance", true),
    /** n; the effect of an infinitely large trial has no finite place on this line. */
    SAMPLE_SIZE("ni", "sample size", false),
    /** 1/n. */
    INVERSE_SAMPLE_SIZE("ninv", "inverse of the sample size", true),
    /** √n; as for n. */
    ROOT_SAMPLE_SIZE("sqrtni", "square root of the sample size", false),
    /** 1/√n. */
    INVERSE_ROOT_SAMPLE_SIZE("sqrtninv", "inverse square root of the sample size", true);

    private final String code;
    private final String words;
    private final boolean vanishes;

    SizePredictor(String code, String words, boolean vanishes) {
        this.code = code;
        this.words = words;
        this.vanishes = vanishes;
    }

    /** The short name in the field. */
    public String code() {
        return code;
    }

    public String words() {
        return words;
    }

    /** Whether it goes to 0 as a trial grows, so that the intercept is the effect in an infinitely large trial. */
    public boolean vanishesWithSize() {
        return vanishes;
    }

    /** Whether it is computed from the number of people. */
    public boolean needsSampleSizes() {
        return switch (this) {
            case STANDARD_ERROR, VARIANCE -> false;
            case SAMPLE_SIZE, INVERSE_SAMPLE_SIZE, ROOT_SAMPLE_SIZE, INVERSE_ROOT_SAMPLE_SIZE -> true;
        };
    }

    /**
     * Its value for every contrast.
     *
     * @param sizes number of people behind each contrast; not looked at where {@link #needsSampleSizes} says no
     */
    List<Double> values(Contrasts contrasts, List<Double> sizes) {
        if (needsSampleSizes() && sizes.size() != contrasts.count()) {
            throw new InvalidEvidence(
                    "The %s needs the number of people of each trial: %s were given for %s trials.",
                    words, sizes.size(), contrasts.count());
        }
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < contrasts.count(); i++) {
            Contrast contrast = contrasts.contrasts().get(i);
            values.add(
                    switch (this) {
                        case STANDARD_ERROR -> contrast.standardError();
                        case VARIANCE -> contrast.variance();
                        case SAMPLE_SIZE -> size(contrast, sizes.get(i));
                        case INVERSE_SAMPLE_SIZE -> 1 / size(contrast, sizes.get(i));
                        case ROOT_SAMPLE_SIZE -> Math.sqrt(size(contrast, sizes.get(i)));
                        case INVERSE_ROOT_SAMPLE_SIZE -> 1 / Math.sqrt(size(contrast, sizes.get(i)));
                    });
        }
        return values;
    }

    private static double size(Contrast contrast, double n) {
        if (!(n > 0 && n < Double.POSITIVE_INFINITY)) {
            throw new InvalidEvidence(
                    "%s: the number of people is %s; it must be greater than 0.", contrast.study(), n);
        }
        return n;
    }
}
