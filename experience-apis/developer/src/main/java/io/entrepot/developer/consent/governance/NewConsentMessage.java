package io.entrepot.developer.consent.governance;

import io.entrepot.developer.consent.NewConsent;
import java.time.LocalDate;

/** A consent that is given, on the wire. */
record NewConsentMessage(String consumer, String layer, String api, int major, LocalDate endsOn, String givenBy) {

    static NewConsentMessage of(NewConsent consent) {
        var version = consent.version();
        return new NewConsentMessage(
                consent.consumer(), version.layer(), version.api(), version.major(), consent.endsOn(), consent.by());
    }
}
