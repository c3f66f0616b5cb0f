package io.entrepot.wmsshiphero.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that the warehouse system told and that could not be applied.
 *
 * @param subject what it is about: the path of a webhook, or the leg of an order
 * @param payload what was told, word for word, where it was a message
 */
public record ExceptionCase(
        String reason, String subject, @Nullable String payload, Instant receivedAt) {}
