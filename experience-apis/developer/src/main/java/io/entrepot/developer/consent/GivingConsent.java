package io.entrepot.developer.consent;

import io.entrepot.developer.version.PublishedApis;

/** Lets a partner agree to the end of a version, if that version is to end. */
public class GivingConsent {

    private final PublishedApis apis;
    private final Consents consents;

    public GivingConsent(PublishedApis apis, Consents consents) {
        this.apis = apis;
        this.consents = consents;
    }

    /** How it went. */
    public sealed interface Outcome {

        record Given(Consent consent) implements Outcome {}

        /** There is no such version that is to end. */
        record NotEnding() implements Outcome {}
    }

    public Outcome give(NewConsent consent) {
        return apis.find(consent.version())
                .filter(version -> version.isEnding() && version.isPublic())
                .<Outcome>map(_ -> new Outcome.Given(consents.give(consent)))
                .orElseGet(Outcome.NotEnding::new);
    }
}
