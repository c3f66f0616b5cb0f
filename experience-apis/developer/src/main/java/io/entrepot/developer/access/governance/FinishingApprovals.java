package io.entrepot.developer.access.governance;

import io.entrepot.developer.access.DecidingAccess;
import io.entrepot.foundation.backend.BackendException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks now and then for approvals that broke off between their record and the realm, and does the rest; several replicas may. */
@Component
class FinishingApprovals {

    private static final Logger LOG = LoggerFactory.getLogger(FinishingApprovals.class);

    private final DecidingAccess deciding;

    FinishingApprovals(DecidingAccess deciding) {
        this.deciding = deciding;
    }

    @Scheduled(
            initialDelayString = "${entrepot.developer.approvals.every}",
            fixedDelayString = "${entrepot.developer.approvals.every}")
    void finish() {
        try {
            deciding.finish();
        } catch (BackendException away) {
            LOG.info("Approvals that broke off wait: {}", away.getMessage());
        }
    }
}
