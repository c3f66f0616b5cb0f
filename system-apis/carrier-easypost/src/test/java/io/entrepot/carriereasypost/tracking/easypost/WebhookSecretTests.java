package io.entrepot.carriereasypost.tracking.easypost;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The secret signs the same however its accents were typed. */
class WebhookSecretTests {

    private static final String NORMALIZED = "se\u0301cret";

    @Test
    void normalizesTheSecret() {
        assertThat(webhook("s\u00e9cret").signingSecret()).isEqualTo(NORMALIZED);
        assertThat(webhook(Normalizer.normalize("s\u00e9cret", Normalizer.Form.NFD))
                        .signingSecret())
                .isEqualTo(NORMALIZED);
    }

    private static EasyPostProperties.Webhook webhook(String secret) {
        return new EasyPostProperties.Webhook(secret, "https://entrepot.example/hooks", Duration.ofMinutes(1));
    }
}
