package io.entrepot.governance.consent;

import io.entrepot.governance.version.VersionId;
import java.time.LocalDate;

/** A consent as it is given. */
public record NewConsent(String consumer, VersionId version, LocalDate endsOn, String givenBy, String recordedBy) {}
