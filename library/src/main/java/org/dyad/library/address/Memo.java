package org.dyad.library.address;

import java.util.Optional;
import java.util.function.Supplier;

/** A value that is made once, when first asked for. */
final class Memo<T> {
    private final Supplier<T> maker;
    private volatile Optional<T> made = Optional.empty();

    Memo(Supplier<T> maker) {
        this.maker = maker;
    }

    T get() {
        Optional<T> value = made;
        return value.isPresent() ? value.get() : make();
    }

    private synchronized T make() {
        if (made.isEmpty()) {
            made = Optional.of(maker.get());
        }
        return made.orElseThrow();
    }
}
