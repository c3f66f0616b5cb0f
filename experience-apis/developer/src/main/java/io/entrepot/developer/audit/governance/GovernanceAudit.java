package io.entrepot.developer.audit.governance;

import io.entrepot.canonical.order.ConsumerId;
import io.entrepot.developer.access.Decider;
import io.entrepot.developer.application.ApplicationId;
import io.entrepot.developer.application.AuditTrail;
import io.entrepot.developer.application.Developer;
import io.entrepot.developer.audit.AuditPage;
import io.entrepot.developer.audit.AuditedActions;
import io.entrepot.developer.plan.PlanTrail;
import io.entrepot.foundation.backend.BackendException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Keeps the audit trail in the governance API, and tells it to the log {@code io.entrepot.audit} too, whose lines carry the trace. */
@Component
class GovernanceAudit implements AuditTrail, PlanTrail, AuditedActions {

    private static final Logger LOG = LoggerFactory.getLogger("io.entrepot.audit");

    /** What is done to a partner counts for all of its applications; none of them is called so. */
    private static final String ALL_APPLICATIONS = "all";

    private static final String PLAN_CHANGED = "PLAN_CHANGED";

    private final AuditApi governance;

    GovernanceAudit(AuditApi governance) {
        this.governance = governance;
    }

    @Override
    public Entry begin(Developer by, Action action, ApplicationId application) {
        return begin(
                by.name(),
                new AuditApi.NewEntryMessage(by.partner().value(), application.value(), action.name(), null));
    }

    @Override
    public Entry begin(Decider by, ConsumerId partner, String plan) {
        return begin(by.name(), new AuditApi.NewEntryMessage(partner.value(), ALL_APPLICATIONS, PLAN_CHANGED, plan));
    }

    private Entry begin(String person, AuditApi.NewEntryMessage written) {
        var entry = governance.record(person, written);
        return done -> end(person, written, entry.id(), done);
    }

    @Override
    public AuditPage list(AuditPage.Query query) {
        return governance
                .list(query.partner(), query.application(), query.since(), query.until(), query.cursor(), query.limit())
                .toPage();
    }

    /** It is done by now: who asked for it is told so, and the entry stays without an outcome when that cannot be noted. */
    private void end(String person, AuditApi.NewEntryMessage written, long entry, boolean done) {
        LOG.info(
                "action={} application={} partner={} detail={} by={} entry={} done={}",
                written.action(),
                written.application(),
                written.consumer(),
                written.detail(),
                printable(person),
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
