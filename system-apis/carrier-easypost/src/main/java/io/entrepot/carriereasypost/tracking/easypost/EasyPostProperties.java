package io.entrepot.carriereasypost.tracking.easypost;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.text.Normalizer;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How EasyPost is reached and how it reaches us.
 *
 * @param mode test or production, as the key
 */
@Validated
@ConfigurationProperties("easypost")
record EasyPostProperties(
        @NotBlank String apiKey,
        @NotBlank String mode,
        @Valid @NotNull Webhook webhook,
        @Valid @NotNull Silence silence) {

    /**
     * Where and how events arrive.
     *
     * @param checkEvery how often the registration is looked at
     */
    record Webhook(
            @NotBlank String secret,
            @NotBlank String url,
            @DefaultValue("60s") Duration checkEvery) {

        /** EasyPost normalises the secret before it signs, so that an accent counts the same however it was typed. */
        String signingSecret() {
            return Normalizer.normalize(secret, Normalizer.Form.NFKD);
        }
    }

    /**
     * When a tracker counts as silent.
     *
     * @param after a tracker is read again after this time without a word
     * @param caseAfter a tracker is a case after this time without progress
     */
    record Silence(
            @DefaultValue("48h") Duration after,
            @DefaultValue("48h") Duration caseAfter,
            @DefaultValue("5") @Positive int readsPerSecond) {}
}
