package io.entrepot.developer.consent;

import java.util.Optional;

/** The consents that were recorded. */
public interface Consents {

    /** Records a consent; the same again is the one that is there already. */
    Consent give(NewConsent consent);

    Optional<Consent> find(long id);

    /** Takes one back; again, nothing changes. From its date on it is refused as a conflict. */
    Consent revoke(long id, String reason, String by);

    ConsentPage list(ConsentPage.Query query);
}
