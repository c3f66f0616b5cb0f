package io.entrepot.visibility.delivery.web;

import jakarta.validation.constraints.NotNull;

/** How many deliveries are sent again. */
record ReplayResponse(@NotNull Integer deliveries) {}
