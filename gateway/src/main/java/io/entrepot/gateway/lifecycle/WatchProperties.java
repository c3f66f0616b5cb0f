package io.entrepot.gateway.lifecycle;

import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How it is found out who calls the versions that end.
 *
 * @param every how often it is looked
 * @param client the Keycloak client with which it is asked
 */
@Validated
@ConfigurationProperties("entrepot.lifecycle.watch")
public record WatchProperties(
        @DefaultValue("1m") Duration every,
        @NotBlank String client,
        @Nullable String secret) {}
