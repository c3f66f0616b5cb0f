package io.entrepot.gateway.catalog;

import io.entrepot.gateway.lifecycle.Lifecycle;
import io.entrepot.gateway.lifecycle.PublishedVersion;
import io.entrepot.gateway.lifecycle.State;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** The published contracts as they were when the gateway was built; no service is asked for them. */
final class Contracts {

    /** RFC 9512. */
    static final String MEDIA_TYPE = "application/yaml";

    private Contracts() {}

    /** All but drafts: what is retired stays readable. */
    static Map<String, Document> of(Lifecycle lifecycle) {
        return lifecycle
                .versions()
                .filter(version -> version.state() != State.DRAFT)
                .collect(Collectors.toMap(PublishedVersion::contractPath, Contracts::of));
    }

    private static Document of(PublishedVersion version) {
        try {
            var file = new ClassPathResource(version.contractPath() + ".yaml");
            return Document.of(MEDIA_TYPE, file.getContentAsByteArray()).with("Link", Catalog.LINK);
        } catch (IOException missing) {
            throw new UncheckedIOException("the contract of " + version + " is not there", missing);
        }
    }
}
