package io.entrepot.developer.application.log;

import io.entrepot.developer.application.ApplicationId;
import io.entrepot.developer.application.AuditTrail;
import io.entrepot.developer.application.Developer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes the audit trail to the log {@code io.entrepot.audit}, whose lines carry the time and the trace. */
@Component
class AuditLog implements AuditTrail {

    private static final Logger LOG = LoggerFactory.getLogger("io.entrepot.audit");

    @Override
    public void note(Developer by, Action action, ApplicationId application) {
        LOG.info("action={} application={} partner={} by={}", action, application, by.partner(), printable(by.name()));
    }

    /** A name cannot begin a line of its own. */
    private static String printable(String name) {
        return name.replaceAll("[^\\x21-\\x7E]", "_");
    }
}
