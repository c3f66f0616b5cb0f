package io.entrepot.carriereasypost.tracking.easypost;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;

/** Only who knows the secret is believed, however the accents of the secret were typed. */
class HookSignatureTests {

    private static final String SECRET = "s\u00e9cret";
    private static final byte[] BODY = """
            {"id":"evt_1","object":"Event","description":"tracker.updated"}""".getBytes(StandardCharsets.UTF_8);
    private static final String RIGHT =
            "hmac-sha256-hex=4a90dd8864e1c99ae07acd717a55a1b95b9e735f56034260dfeb58d11e814f88";
    private static final String START_WITHOUT_NORMALIZATION = "hmac-sha256-hex=4b20cfb7";

    private final HookSignature signature = new HookSignature(SECRET);

    @Test
    void acceptsTheKnownSignature() {
        assertThat(signature.isRight(BODY, RIGHT)).isTrue();
    }

    @Test
    void normalizesTheSecret() {
        var decomposed = new HookSignature(Normalizer.normalize(SECRET, Normalizer.Form.NFD));

        assertThat(decomposed.of(BODY)).isEqualTo(RIGHT);
        assertThat(signature.of(BODY)).doesNotStartWith(START_WITHOUT_NORMALIZATION);
    }

    @Test
    void refusesASignatureOfAnotherSecret() {
        var other = new HookSignature("another").of(BODY);

        assertThat(signature.isRight(BODY, other)).isFalse();
    }

    @Test
    void refusesASignatureOfAnotherBody() {
        var changed = new String(BODY, StandardCharsets.UTF_8).replace("evt_1", "evt_2");

        assertThat(signature.isRight(changed.getBytes(StandardCharsets.UTF_8), RIGHT))
                .isFalse();
    }

    @Test
    void refusesAMissingSignature() {
        assertThat(signature.isRight(BODY, null)).isFalse();
        assertThat(signature.isRight(BODY, "")).isFalse();
    }

    @Test
    void refusesABareDigest() {
        assertThat(signature.isRight(BODY, RIGHT.substring(RIGHT.indexOf('=') + 1)))
                .isFalse();
    }
}
