package io.entrepot.storefrontshopify.hook.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Shopify's signature: Base64 of HMAC-SHA256 over the body's bytes as they came. */
final class HookSignature {

    private static final String ALGORITHM = "HmacSHA256";

    private HookSignature() {}

    static boolean isRight(@Nullable String signature, byte[] body, String secret) {
        return signature != null
                && MessageDigest.isEqual(
                        of(body, secret).getBytes(StandardCharsets.US_ASCII),
                        signature.getBytes(StandardCharsets.US_ASCII));
    }

    static String of(byte[] body, String secret) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, impossible);
        }
    }
}
