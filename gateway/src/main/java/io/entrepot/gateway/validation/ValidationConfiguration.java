package io.entrepot.gateway.validation;

import io.entrepot.gateway.lifecycle.Lifecycle;
import io.entrepot.gateway.lifecycle.PublishedVersion;
import io.entrepot.gateway.lifecycle.Revisions;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes the newest revision of every version that is served. */
@Configuration(proxyBeanMethods = false)
class ValidationConfiguration {

    @Bean
    RequestContracts requestContracts(Lifecycle lifecycle) {
        return new RequestContracts(lifecycle
                .publicVersions()
                .filter(version -> version.state().isServed())
                .collect(Collectors.toMap(PublishedVersion::path, ValidationConfiguration::document)));
    }

    private static ContractDocument document(PublishedVersion version) {
        return ContractDocument.of(
                version.toString(),
                Revisions.bytes(Revisions.of(version).lastEntry().getValue()));
    }
}
