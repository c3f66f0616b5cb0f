package io.entrepot.governance.version.lifecycle;

import io.entrepot.governance.version.State;
import io.entrepot.governance.version.VersionId;
import io.entrepot.governance.version.VersionStanding;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** What is read of {@code lifecycle.yaml}; the gateway and the build see to it that it is right. */
record LifecycleProperties(List<Api> apis) {

    /** An API with its versions. */
    record Api(String layer, String name, List<Version> versions) {

        private VersionStanding standing(Version version) {
            return new VersionStanding(
                    new VersionId(layer, name, version.major()),
                    version.state(),
                    version.sunset(),
                    version.successor(),
                    version.ownSunsets(),
                    version.consents());
        }
    }

    /** A version with its dates. */
    record Version(
            int major,
            State state,
            @Nullable LocalDate sunset,
            @Nullable Integer successor,
            @DefaultValue List<VersionStanding.OwnSunset> ownSunsets,
            @DefaultValue List<VersionStanding.Agreement> consents) {}

    Stream<VersionStanding> standings() {
        return apis.stream().flatMap(api -> api.versions().stream().map(api::standing));
    }
}
