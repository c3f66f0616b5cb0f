package io.entrepot.developer.version;

import java.util.List;
import java.util.Optional;

/** All versions of all APIs, as they are published. */
public interface PublishedApis {

    List<VersionStanding> all();

    default Optional<VersionStanding> find(PublishedVersion version) {
        return all().stream().filter(known -> known.version().equals(version)).findFirst();
    }
}
