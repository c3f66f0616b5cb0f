package io.entrepot.gateway.lifecycle.developer;

import io.entrepot.foundation.lifecycle.PublishedVersion;
import io.entrepot.gateway.lifecycle.VersionUse;
import io.entrepot.gateway.lifecycle.VersionUses;

/** Asks the developer API. */
class DeveloperUses implements VersionUses {

    private final DeveloperApi developer;

    DeveloperUses(DeveloperApi developer) {
        this.developer = developer;
    }

    @Override
    public VersionUse of(PublishedVersion version, int days) {
        var api = version.api();
        return developer
                .callers(api.layer().path(), api.name(), version.version().major(), days)
                .toUse();
    }
}
