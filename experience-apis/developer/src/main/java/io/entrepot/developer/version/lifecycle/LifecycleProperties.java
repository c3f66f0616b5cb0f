package io.entrepot.developer.version.lifecycle;

import io.entrepot.developer.version.PublishedVersion;
import io.entrepot.developer.version.VersionStanding;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** What is read of {@code lifecycle.yaml}; the gateway and the build see to it that it is right. */
record LifecycleProperties(List<Api> apis) {

    /** An API with its versions. */
    record Api(String layer, String name, String title, String audience, Owner owner, List<Version> versions) {

        private VersionStanding standing(Version version) {
            return new VersionStanding(
                    new PublishedVersion(layer, name, version.major()),
                    title,
                    audience,
                    owner.team(),
                    owner.contact(),
                    version.state().toUpperCase(Locale.ROOT),
                    version.released(),
                    version.deprecated(),
                    version.sunset(),
                    version.retired(),
                    version.successor(),
                    version.ownSunsets().stream()
                            .collect(Collectors.toUnmodifiableMap(OwnSunset::consumer, OwnSunset::date)));
        }
    }

    /** Whose an API is. */
    record Owner(String team, String contact) {}

    /** A version with its dates. */
    record Version(
            int major,
            String state,
            @Nullable LocalDate released,
            @Nullable LocalDate deprecated,
            @Nullable LocalDate sunset,
            @Nullable LocalDate retired,
            @Nullable Integer successor,
            @DefaultValue List<OwnSunset> ownSunsets) {}

    /** When a version ends for one consumer. */
    record OwnSunset(String consumer, LocalDate date) {}

    Stream<VersionStanding> standings() {
        return apis.stream().flatMap(api -> api.versions().stream().map(api::standing));
    }
}
