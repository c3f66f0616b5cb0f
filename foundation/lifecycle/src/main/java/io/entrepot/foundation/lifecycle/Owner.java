package io.entrepot.foundation.lifecycle;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;

/** Who answers for an API. */
public record Owner(@NotBlank String team, @NotNull URI contact) {}
