package io.entrepot.developer.version.governance;

import io.entrepot.developer.version.CallersOfVersion;
import io.entrepot.developer.version.PublishedVersion;
import io.entrepot.developer.version.VersionCallers;
import org.springframework.stereotype.Component;

/** Asks the governance API. */
@Component
class GovernanceCallers implements VersionCallers {

    private final GovernanceApi governance;

    GovernanceCallers(GovernanceApi governance) {
        this.governance = governance;
    }

    @Override
    public CallersOfVersion of(PublishedVersion version, int days) {
        return governance
                .callers(version.layer(), version.api(), version.major(), days)
                .toCallers();
    }
}
