package io.entrepot.developer.consent.governance;

import io.entrepot.developer.consent.Consent;
import io.entrepot.developer.consent.ConsentPage;
import io.entrepot.developer.consent.Consents;
import io.entrepot.developer.consent.NewConsent;
import io.entrepot.foundation.backend.PassedRefusal;
import io.entrepot.foundation.backend.PermanentBackendException;
import io.entrepot.foundation.web.ProblemType;
import org.springframework.stereotype.Component;

/** Keeps consents in the governance API. */
@Component
class GovernanceConsents implements Consents {

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
    public ConsentPage list(ConsentPage.Query query) {
        return governance
                .consents(query.consumer(), query.api(), query.major(), query.holds(), query.cursor(), query.limit())
                .toPage();
    }
}
