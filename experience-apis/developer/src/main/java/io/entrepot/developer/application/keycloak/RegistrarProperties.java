package io.entrepot.developer.application.keycloak;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** The client as which applications are kept; another than the service's own, whose tokens go to other services. */
@Validated
@ConfigurationProperties("entrepot.developer.registrar")
record RegistrarProperties(@NotBlank String id, @Nullable String secret) {}
