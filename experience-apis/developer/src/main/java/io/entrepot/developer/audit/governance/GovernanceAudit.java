package io.entrepot.developer.audit.governance;

import io.entrepot.developer.application.ApplicationId;
import io.entrepot.developer.application.AuditTrail;
import io.entrepot.developer.application.Developer;
import io.entrepot.developer.audit.AuditPage;
import io.entrepot.developer.audit.AuditedActions;
import io.entrepot.foundation.backend.BackendException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Keeps the audit trail in the governance API, and tells it to the log {@code io.entrepot.audit} too, whose lines carry the trace. */
@Component
class GovernanceAudit implements AuditTrail, AuditedActions {

    private static final Logger LOG = LoggerFactory.getLogger("io.entrepot.audit");

    private final AuditApi governance;

    GovernanceAudit(AuditApi governance) {
        this.governance = governance;
    }

    @Override
    public Entry begin(Developer by, Action action, ApplicationId application) {
        var entry = governance.record(
                by.name(), new AuditApi.NewEntryMessage(by.partner().value(), application.value(), action.name()));
        return done -> end(by, action, application, entry.id(), done);
    }

    @Override
    public AuditPage list(AuditPage.Query query) {
        return governance
                .list(query.partner(), query.application(), query.since(), query.until(), query.cursor(), query.limit())
                .toPage();
    }

    /** It is done by now: who asked for it is told so, and the entry stays without an outcome when that cannot be noted. */
    private void end(Developer by, Action action, ApplicationId application, long entry, boolean done) {
        LOG.info(
                "action={} application={} partner={} by={} entry={} done={}",
                action,
                application,
                by.partner(),
                printable(by.name()),
                entry,
                done);
        try {
            governance.note(entry, new AuditApi.OutcomeMessage(done));
        } catch (BackendException away) {
            LOG.warn("The outcome of audit entry {} is not noted: {}", entry, away.getMessage());
        }
    }

    /** A name cannot begin a line of its own. */
    private static String printable(String name) {
        return name.replaceAll("[^\\x21-\\x7E]", "_");
    }
}
