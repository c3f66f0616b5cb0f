package io.entrepot.governance.release.impact;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How assessments are made.
 *
 * @param patience how long a call waits for what it asked for
 * @param every how often those are looked for that broke off
 */
@Validated
@ConfigurationProperties("entrepot.releases")
record ReleaseProperties(
        @NotNull Duration patience, @NotNull Duration every) {}
