package io.entrepot.developer.consent;

/** The consents that were recorded. */
public interface Consents {

    /** Records a consent; the same again is the one that is there already. */
    Consent give(NewConsent consent);

    ConsentPage list(ConsentPage.Query query);
}
