package io.entrepot.sandbox.shopify;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A location of the shop. */
enum Location {
    ATL("Atlanta", 70_800_000_001L),
    DFW("Dallas", 70_800_000_002L),
    SEA("Seattle", 70_800_000_003L),
    EWR("Newark", 70_800_000_004L);

    private final String title;
    private final long number;

    Location(String title, long number) {
        this.title = title;
        this.number = number;
    }

    long number() {
        return number;
    }

    String gid() {
        return Gid.of("Location", number());
    }

    static @Nullable Location named(String name) {
        return Stream.of(values())
                .filter(location -> location.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    static @Nullable Location of(@Nullable Object gid) {
        return Stream.of(values())
                .filter(location -> location.gid().equals(gid))
                .findFirst()
                .orElse(null);
    }

    Fields fields() {
        return new Fields()
                .with("__typename", "Location")
                .with("id", gid())
                .with("name", title)
                .with("isActive", true)
                .with("address", new Fields().with("address1", name()).with("countryCode", "US"));
    }
}
