package io.entrepot.developer.consent;

import io.entrepot.developer.application.Developer;
import java.util.Optional;

/** Lets a partner take its consent back. */
public class RevokingConsent {

    private final Consents consents;

    public RevokingConsent(Consents consents) {
        this.consents = consents;
    }

    /** The consent of this partner; one of another is as if it were not there. */
    public Optional<Consent> revoke(Developer by, long id, String reason) {
        return consents.find(id)
                .filter(consent -> consent.consumer().equals(by.partner().value()))
                .map(consent -> consents.revoke(consent.id(), reason, by.name()));
    }
}
