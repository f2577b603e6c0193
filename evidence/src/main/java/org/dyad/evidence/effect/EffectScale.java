package org.dyad.evidence.effect;

import java.util.OptionalDouble;

/** The scale on which an effect is analysed, and the way back to the scale on which it is read. */
public enum EffectScale {
    /** Analysed as it is read. */
    RAW("as measured"),
    /** Natural logarithm; back by exp. */
    LOG("natural log"),
    /** ln(p / (1 - p)); back by 1 / (1 + exp(-x)). */
    LOGIT("logit"),
    /** Fisher's z = artanh(r); back by tanh. */
    FISHER_Z("Fisher z"),
    /** Arcsine of the square root of a proportion; back by sin² within [0, π/2]. */
    ARCSINE_ROOT("arcsine of the square root"),
    /** Square root of a rate; back by squaring what is not negative. */
    SQUARE_ROOT("square root"),
    /** Freeman-Tukey double arcsine or double square root: the way back depends on the group size, so none is given. */
    FREEMAN_TUKEY("Freeman-Tukey double transformation"),
    /** A difference of transformed values (arcsine or square root): no scale on which it could be read. */
    TRANSFORMED_DIFFERENCE("difference of transformed values");

    private final String words;

    EffectScale(String words) {
        this.words = words;
    }

    /** The scale in plain words, for tables and reports. */
    public String words() {
        return words;
    }

    /**
     * Takes a value of the analysis scale back to the scale on which it is read.
     *
     * @param value on this scale
     * @return the same value as it is read; empty where no way back exists
     */
    public OptionalDouble backTransform(double value) {
        return switch (this) {
            case RAW -> OptionalDouble.of(value);
            case LOG -> OptionalDouble.of(StrictMath.exp(value));
            case LOGIT -> OptionalDouble.of(1 / (1 + StrictMath.exp(-value)));
            case FISHER_Z -> OptionalDouble.of(StrictMath.tanh(value));
            case ARCSINE_ROOT -> OptionalDouble.of(squaredSine(value));
            case SQUARE_ROOT -> OptionalDouble.of(value <= 0 ? 0 : value * value);
            case FREEMAN_TUKEY, TRANSFORMED_DIFFERENCE -> OptionalDouble.empty();
        };
    }

    private static double squaredSine(double value) {
        // An interval's end can leave [0, π/2]; beyond it sin² would turn back.
        double sine = StrictMath.sin(Math.clamp(value, 0, Math.PI / 2));
        return sine * sine;
    }
}
