package io.entrepot.visibility.webhook.postgres;

import io.entrepot.visibility.webhook.SigningSecret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.encrypt.AesGcmBytesEncryptor;
import org.springframework.security.crypto.encrypt.BytesEncryptor;

/** Seals secrets before they are stored (AES-256, GCM), so that a copy of the database signs nothing. */
final class SealedSecrets {

    private static final int KEY_BYTES = 32;

    private final BytesEncryptor cipher;

    /**
     * @param key 32 bytes in Base64
     */
    SealedSecrets(String key) {
        var bytes = Base64.getDecoder().decode(key);
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("entrepot.webhooks.key is to be " + KEY_BYTES + " bytes in Base64");
        }
        this.cipher = AesGcmBytesEncryptor.withSecretKey(new SecretKeySpec(bytes, "AES"))
                .build();
    }

    byte[] sealed(SigningSecret secret) {
        return cipher.encrypt(secret.value().getBytes(StandardCharsets.UTF_8));
    }

    SigningSecret opened(byte[] sealed) {
        return new SigningSecret(new String(cipher.decrypt(sealed), StandardCharsets.UTF_8));
    }
}
