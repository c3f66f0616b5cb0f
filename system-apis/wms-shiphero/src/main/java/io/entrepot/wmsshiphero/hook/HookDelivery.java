package io.entrepot.wmsshiphero.hook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A webhook whose signature is right. */
public record HookDelivery(HookAddress address, @Nullable String messageId, String body, Instant receivedAt) {

    private static final int ENOUGH = 12;

    /** The beginning of the body's SHA-256: what a person can compare. */
    public String fingerprint() {
        return digest().substring(0, ENOUGH);
    }

    /** The body's SHA-256. */
    public String digest() {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(body.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
