package io.entrepot.wmsshiphero.hook.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The signature fits one body and one secret only. */
class HookSignatureTests {

    /** The well-known vector for this text and key, in Base64. */
    private static final String SIGNATURE = "97yD9DBThCSxMpjmqm+xQ+9NWaFJRhdZl0edvC0aPNg=";

    private static final byte[] BODY =
            "The quick brown fox jumps over the lazy dog".getBytes(StandardCharsets.US_ASCII);

    @Test
    void acceptsTheKnownVector() {
        assertThat(HookSignature.isRight(SIGNATURE, BODY, "key")).isTrue();
    }

    @Test
    void signsBytesAndNotCharacters() {
        var latin = "Größe".getBytes(StandardCharsets.ISO_8859_1);
        var unicode = "Größe".getBytes(StandardCharsets.UTF_8);

        assertThat(HookSignature.isRight(HookSignature.of(latin, "key"), latin, "key"))
                .isTrue();
        assertThat(HookSignature.isRight(HookSignature.of(latin, "key"), unicode, "key"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "97yD9DBThCSxMpjmqm+xQ+9NWaFJRhdZl0edvC0aPNg",
                "97yD9DBThCSxMpjmqm+xQ+9NWaFJRhdZl0edvC0aPNh=",
                "f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8"
            })
    void refusesAnythingElse(String signature) {
        assertThat(HookSignature.isRight(signature, BODY, "key")).isFalse();
    }

    @Test
    void refusesAMissingSignatureAndAnotherSecret() {
        assertThat(HookSignature.isRight(null, BODY, "key")).isFalse();
        assertThat(HookSignature.isRight(SIGNATURE, BODY, "other")).isFalse();
    }
}
