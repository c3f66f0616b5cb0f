package io.entrepot.gateway.validation;

import io.entrepot.foundation.lifecycle.Lifecycle;
import io.entrepot.foundation.lifecycle.PublishedVersion;
import io.entrepot.foundation.lifecycle.State;
import io.entrepot.gateway.lifecycle.Revisions;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes the newest revision of every version that is served, or was. */
@Configuration(proxyBeanMethods = false)
class ValidationConfiguration {

    @Bean
    RequestContracts requestContracts(Lifecycle lifecycle) {
        return new RequestContracts(lifecycle
                .publicVersions()
                .filter(version -> version.state() != State.DRAFT) // a retired one may still be held
                .collect(Collectors.toMap(PublishedVersion::path, ValidationConfiguration::document)));
    }

    private static ContractDocument document(PublishedVersion version) {
        return ContractDocument.of(
                version.toString(),
                Revisions.bytes(Revisions.of(version).lastEntry().getValue()));
    }
}
