package io.entrepot.wmsshiphero.hook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A webhook whose signature is right. */
public record HookDelivery(HookAddress address, @Nullable String messageId, String body, Instant receivedAt) {}
