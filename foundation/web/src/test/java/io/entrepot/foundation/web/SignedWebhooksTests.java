package io.entrepot.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** A signature fits one body and one secret only, in the one spelling of its vendor. */
class SignedWebhooksTests {

    private static final String HEADER = "X-Signature";
    private static final byte[] BODY = bytes("The quick brown fox jumps over the lazy dog");

    /** The well-known vector for this text and the key "key". */
    private static final String BASE64 = "97yD9DBThCSxMpjmqm+xQ+9NWaFJRhdZl0edvC0aPNg=";

    private static final String HEX = "f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8";

    /** RFC 4231, section 4.3: the vector of a short key. */
    private static final String RFC_4231 = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";

    private final SignedWebhooks base64 = SignedWebhooks.inBase64(HEADER);
    private final SignedWebhooks hex = SignedWebhooks.inHex(HEADER, "hmac-sha256-hex=");

    @Test
    void acceptsTheKnownVectors() throws IOException {
        assertThat(base64.body(request(BODY, BASE64), List.of("key"))).isEqualTo(BODY);
        assertThat(hex.body(request(BODY, "hmac-sha256-hex=" + HEX), List.of("key")))
                .isEqualTo(BODY);

        var ofTheRfc = request(bytes("what do ya want for nothing?"), "hmac-sha256-hex=" + RFC_4231);
        assertThat(hex.body(ofTheRfc, List.of("Jefe"))).isNotEmpty();
    }

    @Test
    void acceptsTheOldSecretWhileItIsReplaced() throws IOException {
        assertThat(base64.body(request(BODY, BASE64), List.of("new", "key"))).isEqualTo(BODY);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "97yD9DBThCSxMpjmqm+xQ+9NWaFJRhdZl0edvC0aPNg",
                "97yD9DBThCSxMpjmqm+xQ+9NWaFJRhdZl0edvC0aPNh=",
                HEX,
                "hmac-sha256-hex=" + HEX
            })
    void refusesAnythingElseInBase64(@Nullable String signature) {
        assertRefused(base64, BODY, signature, List.of("key"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", HEX, BASE64, "hmac-sha256-hex=", "hmac-sha256-hex=" + BASE64})
    void refusesAnythingElseInHex(@Nullable String signature) {
        assertRefused(hex, BODY, signature, List.of("key"));
    }

    @Test
    void refusesAnotherSecretAndNone() {
        assertRefused(base64, BODY, BASE64, List.of("other"));
        assertRefused(base64, BODY, BASE64, List.of(""));
        assertRefused(base64, BODY, BASE64, List.of());
    }

    @Test
    void refusesAnAlteredBody() {
        var altered = BODY.clone();
        altered[0]++;

        assertRefused(base64, altered, BASE64, List.of("key"));
        assertRefused(base64, new byte[0], BASE64, List.of("key"));
    }

    @Test
    void checksBytesAndNotCharacters() throws IOException {
        var latin = "Größe".getBytes(StandardCharsets.ISO_8859_1);
        var ofLatin = "hmac-sha256-hex=fa05a6a23852a18611cda984c97310242b6ea7c998bbf7323f59f7afed73037e";

        assertThat(hex.body(request(latin, ofLatin), List.of("key"))).isEqualTo(latin);
        assertRefused(hex, bytes("Größe"), ofLatin, List.of("key"));
    }

    @Test
    void readsNoMoreThanAnyWebhookHas() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> base64.body(request(new byte[256 * 1024 + 1], BASE64), List.of("key")))
                .returns(ProblemType.BODY_TOO_LARGE, ProblemException::type);
    }

    private static void assertRefused(
            SignedWebhooks webhooks, byte[] body, @Nullable String signature, List<String> secrets) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> webhooks.body(request(body, signature), secrets))
                .returns(ProblemType.UNAUTHENTICATED, ProblemException::type);
    }

    private static MockHttpServletRequest request(byte[] body, @Nullable String signature) {
        var request = new MockHttpServletRequest("POST", "/hooks");
        request.setContent(body);
        if (signature != null) {
            request.addHeader(HEADER, signature);
        }
        return request;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
