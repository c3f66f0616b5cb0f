package io.entrepot.developer.version.lifecycle;

import io.entrepot.developer.version.EndingVersions;
import io.entrepot.developer.version.PublishedApis;
import io.entrepot.developer.version.PublishedVersion;
import io.entrepot.developer.version.VersionCallers;
import io.entrepot.developer.version.VersionStanding;
import io.entrepot.foundation.lifecycle.ApiVersion.OwnSunset;
import io.entrepot.foundation.lifecycle.Lifecycle;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes the published versions from the lifecycle that the gateway takes them from too. */
@Configuration(proxyBeanMethods = false)
class LifecycleConfiguration {

    @Bean
    PublishedApis publishedApis(Lifecycle lifecycle) {
        var versions =
                lifecycle.versions().map(LifecycleConfiguration::standing).toList();
        return () -> versions;
    }

    @Bean
    EndingVersions endingVersions(PublishedApis apis, VersionCallers callers) {
        return new EndingVersions(apis, callers);
    }

    private static VersionStanding standing(io.entrepot.foundation.lifecycle.PublishedVersion published) {
        var api = published.api();
        var version = published.version();
        return new VersionStanding(
                new PublishedVersion(api.layer().path(), api.name(), version.major()),
                api.title(),
                api.audience(),
                api.owner().team(),
                api.owner().contact().toString(),
                version.state().name(),
                version.released(),
                version.deprecated(),
                version.sunset(),
                version.retired(),
                version.successor(),
                version.ownSunsets().stream()
                        .collect(Collectors.toUnmodifiableMap(OwnSunset::consumer, OwnSunset::date)));
    }
}
