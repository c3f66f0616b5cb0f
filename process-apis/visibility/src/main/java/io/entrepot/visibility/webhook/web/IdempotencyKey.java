package io.entrepot.visibility.webhook.web;

import io.entrepot.foundation.web.InputError;
import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The header by which a repeated request is recognised, and the fingerprint that tells it from another. */
final class IdempotencyKey {

    private static final Pattern SHAPE = Pattern.compile("[\\x21-\\x7E]{1,200}");

    private IdempotencyKey() {}

    static String checked(@Nullable String key) {
        if (key == null || !SHAPE.matcher(key).matches()) {
            throw new ProblemException(
                    ProblemType.IDEMPOTENCY_KEY_MISSING,
                    "Send an Idempotency-Key of 1 to 200 visible ASCII characters, a new one for each new request.",
                    List.of(new InputError("Idempotency-Key", "missing-or-malformed", "is required")));
        }
        return key;
    }

    static String fingerprint(WebhookRequest body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(body.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
