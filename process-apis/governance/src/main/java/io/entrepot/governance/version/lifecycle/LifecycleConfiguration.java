package io.entrepot.governance.version.lifecycle;

import io.entrepot.foundation.lifecycle.Lifecycle;
import io.entrepot.foundation.lifecycle.PublishedVersion;
import io.entrepot.governance.version.PublishedVersions;
import io.entrepot.governance.version.State;
import io.entrepot.governance.version.VersionId;
import io.entrepot.governance.version.VersionStanding;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes the published versions from the lifecycle that the gateway takes them from too. */
@Configuration(proxyBeanMethods = false)
class LifecycleConfiguration {

    @Bean
    PublishedVersions publishedVersions(Lifecycle lifecycle) {
        var versions = lifecycle
                .versions()
                .map(LifecycleConfiguration::standing)
                .collect(Collectors.toUnmodifiableMap(VersionStanding::version, known -> known));
        return version -> Optional.ofNullable(versions.get(version));
    }

    private static VersionStanding standing(PublishedVersion published) {
        var version = published.version();
        return new VersionStanding(
                new VersionId(published.api().layer().path(), published.api().name(), version.major()),
                State.valueOf(version.state().name()),
                version.sunset(),
                version.successor(),
                version.ownSunsets().stream()
                        .map(own -> new VersionStanding.OwnSunset(own.consumer(), own.date()))
                        .toList(),
                version.consents().stream()
                        .map(consent ->
                                new VersionStanding.Agreement(consent.consumer(), consent.by(), consent.given()))
                        .toList());
    }
}
