package io.entrepot.foundation.web;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is behind a failure that a framework has wrapped. */
final class Causes {

    private Causes() {}

    /** The failure itself and all its causes; none where nothing was thrown. */
    static Stream<Throwable> of(@Nullable Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause);
    }
}
