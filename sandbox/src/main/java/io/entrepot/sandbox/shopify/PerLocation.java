package io.entrepot.sandbox.shopify;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A field that takes the location as its argument. */
record PerLocation(Function<Location, Fields> level) {

    @Nullable Fields at(@Nullable Object gid) {
        var location = Location.of(gid);
        return location == null ? null : level.apply(location);
    }
}
