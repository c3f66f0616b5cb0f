package io.entrepot.foundation.lifecycle;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every API with its versions: the one source of routes, headers, catalog and documentation. */
public record Lifecycle(
        @NotNull @Valid Policy policy, @NotEmpty List<@Valid Api> apis) {

    /** All versions of all APIs. */
    public Stream<PublishedVersion> versions() {
        return apis.stream().flatMap(Api::published);
    }

    /** The versions that have, will have or had an address at the gateway. */
    public Stream<PublishedVersion> publicVersions() {
        return versions().filter(version -> version.api().isPublic());
    }

    /** The public version with this path. */
    public Optional<PublishedVersion> at(String path) {
        return publicVersions().filter(version -> version.path().equals(path)).findFirst();
    }
}
