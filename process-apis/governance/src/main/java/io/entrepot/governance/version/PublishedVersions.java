package io.entrepot.governance.version;

import java.util.Optional;

/** All versions of all APIs, as they are published. */
public interface PublishedVersions {

    Optional<VersionStanding> find(VersionId version);
}
