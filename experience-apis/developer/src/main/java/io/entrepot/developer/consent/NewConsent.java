package io.entrepot.developer.consent;

import io.entrepot.developer.version.PublishedVersion;
import java.time.LocalDate;

/**
 * A consent as it is given.
 *
 * @param by the person who agrees
 */
public record NewConsent(String consumer, PublishedVersion version, LocalDate endsOn, String by) {}
