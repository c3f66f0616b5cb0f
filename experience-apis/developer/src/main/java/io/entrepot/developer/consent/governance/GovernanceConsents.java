package io.entrepot.developer.consent.governance;

import io.entrepot.developer.consent.Consent;
import io.entrepot.developer.consent.ConsentPage;
import io.entrepot.developer.consent.Consents;
import io.entrepot.developer.consent.NewConsent;
import io.entrepot.foundation.backend.PassedRefusal;
import io.entrepot.foundation.backend.PermanentBackendException;
import io.entrepot.foundation.web.ProblemType;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps consents in the governance API. */
@Component
class GovernanceConsents implements Consents {

    private static final int NOT_FOUND = 404;

    private final ConsentApi governance;

    GovernanceConsents(ConsentApi governance) {
        this.governance = governance;
    }

    @Override
    public Consent give(NewConsent consent) {
        try {
            return governance
                    .record(consent.by(), NewConsentMessage.of(consent))
                    .toConsent();
        } catch (PermanentBackendException refusal) {
            throw PassedRefusal.of(refusal, ProblemType.INVALID_REQUEST);
        }
    }

    @Override
    public Optional<Consent> find(long id) {
        try {
            return Optional.of(governance.consent(id).toConsent());
        } catch (PermanentBackendException refusal) {
            if (refusal.status() == NOT_FOUND) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    @Override
    public Consent revoke(long id, String reason, String by) {
        try {
            return governance
                    .revoke(id, by, new ConsentApi.RevocationMessage(reason))
                    .toConsent();
        } catch (PermanentBackendException refusal) {
            throw PassedRefusal.of(refusal, ProblemType.CONFLICT);
        }
    }

    @Override
    public ConsentPage list(ConsentPage.Query query) {
        return governance
                .consents(query.consumer(), query.api(), query.major(), query.holds(), query.cursor(), query.limit())
                .toPage();
    }
}
