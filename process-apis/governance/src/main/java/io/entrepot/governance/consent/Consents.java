package io.entrepot.governance.consent;

import io.entrepot.governance.version.VersionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All consents that were ever recorded. */
public interface Consents {

    /** Records a consent; the same again, while it holds, is the one that is there already. */
    Consent record(NewConsent given, Instant at);

    Optional<Consent> find(ConsentId id);

    /** Oldest first, after this one. */
    List<Consent> list(ConsentFilter filter, ConsentId after, int limit);

    /** Those that hold. */
    List<Consent> ofVersion(VersionId version);

    /** Notes that a consent was taken back; the first note counts. */
    void note(ConsentId id, Consent.Revocation revocation);
}
