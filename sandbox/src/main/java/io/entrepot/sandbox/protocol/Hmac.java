package io.entrepot.sandbox.protocol;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 over the UTF-8 bytes of a text, in the spellings the vendors use. */
public final class Hmac {

    private static final String ALGORITHM = "HmacSHA256";

    private Hmac() {}

    public static String base64(String secret, String text) {
        return Base64.getEncoder().encodeToString(digest(secret, text));
    }

    public static String base64Url(String secret, String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest(secret, text));
    }

    public static String hex(String secret, String text) {
        return HexFormat.of().formatHex(digest(secret, text));
    }

    private static byte[] digest(String secret, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, impossible);
        }
    }
}
