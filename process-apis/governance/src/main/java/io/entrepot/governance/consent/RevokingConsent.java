package io.entrepot.governance.consent;

import java.time.Clock;
import java.time.LocalDate;

/** Takes a consent back, which can be done until its date. */
public class RevokingConsent {

    private final Consents consents;
    private final Clock clock;

    public RevokingConsent(Consents consents, Clock clock) {
        this.consents = consents;
        this.clock = clock;
    }

    /** How it went. */
    public sealed interface Outcome {

        record Revoked(Consent consent) implements Outcome {}

        record TooLate(Consent consent) implements Outcome {}

        record Unknown() implements Outcome {}
    }

    public Outcome revoke(ConsentId id, String reason, String by) {
        return consents.find(id).map(found -> revoke(found, reason, by)).orElseGet(Outcome.Unknown::new);
    }

    private Outcome revoke(Consent consent, String reason, String by) {
        if (!consent.holds()) {
            return new Outcome.Revoked(consent);
        }
        if (consent.isFinalOn(LocalDate.now(clock))) {
            return new Outcome.TooLate(consent);
        }
        consents.note(consent.id(), new Consent.Revocation(reason, by, clock.instant()));
        return new Outcome.Revoked(consents.find(consent.id()).orElseThrow());
    }
}
