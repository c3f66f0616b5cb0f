package io.entrepot.erpbusinesscentral.erp.businesscentral;

import io.entrepot.erpbusinesscentral.order.Attempt;
import io.entrepot.foundation.backend.CallBudget.CallClass;
import io.entrepot.foundation.backend.PermanentBackendException;
import io.entrepot.foundation.backend.TransientBackendException;
import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.RestClientException;

/** Asks for a change and tells what is known of it afterwards; the vendor's words stay in the log. */
final class Changes {

    private static final Logger LOG = LoggerFactory.getLogger(Changes.class);
    private static final int GONE = 404;

    private final CompanyCalls company;

    Changes(CompanyCalls company) {
        this.company = company;
    }

    Attempt attempt(String what, BiConsumer<BusinessCentralApi, String> change) {
        try {
            return company.call(CallClass.FULFILMENT, (api, id) -> {
                change.accept(api, id);
                return new Attempt.Done();
            });
        } catch (TransientBackendException fault) {
            return unknownOrThrown(what, fault);
        } catch (RestClientException unreadable) {
            LOG.warn("{}: the answer cannot be read", what, unreadable);
            return new Attempt.Unknown(unreadable);
        } catch (PermanentBackendException refused) {
            return staleOrThrown(what, refused);
        }
    }

    private static Attempt unknownOrThrown(String what, TransientBackendException fault) {
        if (!fault.isTimeout()) {
            throw fault;
        }
        LOG.warn("{}: the outcome is unknown: {}", what, String.valueOf(fault.getCause()));
        return new Attempt.Unknown(fault);
    }

    /** What is gone was changed by somebody too: both are decided on after reading again. */
    private static Attempt staleOrThrown(String what, PermanentBackendException refused) {
        var code = CompanyCalls.codeOf(refused);
        if (code.equals("Request_EntityChanged") || isGone(refused, code)) {
            return new Attempt.Stale();
        }
        LOG.error("{} is refused: {} {}", what, refused.getMessage(), refused.problem());
        if (code.startsWith("Application_")) {
            throw new ProblemException(
                    ProblemType.CONFLICT, "A business rule of the ERP forbids it; the reason is recorded.");
        }
        if (code.equals("Internal_InvalidTableRelation")) {
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST, "The request names something that the ERP does not know.");
        }
        throw refused;
    }

    private static boolean isGone(PermanentBackendException refused, String code) {
        return refused.status() == GONE
                && (code.equals("BadRequest_NotFound")
                        || code.equals("BadRequest_ResourceNotFound")
                        || code.equals("Internal_RecordNotFound"));
    }
}
