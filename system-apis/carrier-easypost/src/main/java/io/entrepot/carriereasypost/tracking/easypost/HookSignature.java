package io.entrepot.carriereasypost.tracking.easypost;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Proves that a webhook comes from who knows the secret; the bytes are checked as they came. */
final class HookSignature {

    static final String HEADER = "X-Hmac-Signature";

    private static final String PREFIX = "hmac-sha256-hex=";
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /** EasyPost normalises the secret, so that an accent counts the same however it was typed. */
    HookSignature(String secret) {
        var normalized = Normalizer.normalize(secret, Normalizer.Form.NFKD);
        this.key = new SecretKeySpec(normalized.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    boolean isRight(byte[] body, @Nullable String signature) {
        return signature != null
                && MessageDigest.isEqual(
                        of(body).getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
    }

    String of(byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return PREFIX + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
