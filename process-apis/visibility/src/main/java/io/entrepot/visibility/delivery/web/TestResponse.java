package io.entrepot.visibility.delivery.web;

import jakarta.validation.constraints.NotNull;

/** The delivery that tries whether a webhook arrives. */
record TestResponse(@NotNull String delivery) {}
