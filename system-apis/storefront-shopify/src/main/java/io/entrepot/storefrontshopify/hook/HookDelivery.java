package io.entrepot.storefrontshopify.hook;

import org.jspecify.annotations.Nullable;

/** A webhook whose signature is right. */
public record HookDelivery(HookTopic topic, @Nullable String webhookId, String body) {}
