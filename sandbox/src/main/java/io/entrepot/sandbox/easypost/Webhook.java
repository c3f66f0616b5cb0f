package io.entrepot.sandbox.easypost;

import io.entrepot.sandbox.protocol.Hmac;
import io.entrepot.sandbox.protocol.Json;
import java.text.Normalizer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An address that gets every event; disabled after it has failed too often in a row. */
record Webhook(
        String id,
        String url,
        @Nullable String secret,
        Map<String, String> customHeaders,
        Instant createdAt,
        @Nullable Instant disabledAt,
        int failures) {

    Map<String, String> headers(String body, boolean badSignature) {
        var headers = new LinkedHashMap<>(customHeaders);
        if (secret != null) {
            var key = Normalizer.normalize(badSignature ? secret + "?" : secret, Normalizer.Form.NFKD);
            headers.put("X-Hmac-Signature", "hmac-sha256-hex=" + Hmac.hex(key, body));
        }
        return headers;
    }

    Webhook succeeded() {
        return new Webhook(id, url, secret, customHeaders, createdAt, disabledAt, 0);
    }

    Webhook failed(int disableAfter, Instant now) {
        var disabled = disabledAt == null && failures + 1 >= disableAfter ? now : disabledAt;
        return new Webhook(id, url, secret, customHeaders, createdAt, disabled, failures + 1);
    }

    /** A change of the secret or of the headers also switches a disabled webhook on again. */
    Webhook updated(@Nullable String newSecret, @Nullable Map<String, String> newHeaders) {
        return new Webhook(
                id,
                url,
                newSecret == null ? secret : newSecret,
                newHeaders == null ? customHeaders : newHeaders,
                createdAt,
                null,
                0);
    }

    JsonNode write() {
        var written = Json.object()
                .put("id", id)
                .put("object", "Webhook")
                .put("mode", "test")
                .put("url", url)
                .put("created_at", createdAt.toString())
                .put("disabled_at", disabledAt == null ? null : disabledAt.toString());
        var headers = written.putArray("custom_headers");
        customHeaders.forEach(
                (name, value) -> headers.addObject().put("name", name).put("value", value));
        return written;
    }
}
