package io.entrepot.visibility.webhook.postgres;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What partners may subscribe.
 *
 * @param key 32 bytes in Base64 that seal the secrets; from the environment
 * @param otherKey such a key that opens what it sealed, and seals nothing: the one before, or the one to come; may be empty
 * @param mostPerConsumer how many webhooks a consumer may have
 * @param localReceivers lets http and this machine in as receivers; for one machine alone
 */
@Validated
@ConfigurationProperties("entrepot.webhooks")
record WebhookProperties(
        @NotBlank String key,
        @DefaultValue("") String otherKey,
        @DefaultValue("20") int mostPerConsumer,
        @DefaultValue("false") boolean localReceivers) {}
