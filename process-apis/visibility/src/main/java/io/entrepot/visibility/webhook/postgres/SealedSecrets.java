package io.entrepot.visibility.webhook.postgres;

import io.entrepot.visibility.webhook.SigningSecret;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.encrypt.AesGcmBytesEncryptor;
import org.springframework.security.crypto.encrypt.BytesEncryptor;

/** Seals secrets before they are stored (AES-256, GCM), so that a copy of the database signs nothing. */
final class SealedSecrets {

    private static final int KEY_BYTES = 32;

    private final BytesEncryptor present;
    private final List<BytesEncryptor> all;

    /**
     * @param key 32 bytes in Base64
     * @param others such keys that open too: the one before, or the one to come
     */
    SealedSecrets(String key, String... others) {
        this.present = cipher(key);
        this.all = Stream.concat(Stream.of(present), Arrays.stream(others).map(SealedSecrets::cipher))
                .toList();
    }

    byte[] sealed(SigningSecret secret) {
        return present.encrypt(secret.value().getBytes(StandardCharsets.UTF_8));
    }

    /** Empty where none of the keys sealed it, or somebody changed it. */
    Optional<SigningSecret> opened(byte[] sealed) {
        return all.stream().flatMap(cipher -> opened(cipher, sealed).stream()).findFirst();
    }

    boolean isOfPresentKey(byte[] sealed) {
        return opened(present, sealed).isPresent();
    }

    private static Optional<SigningSecret> opened(BytesEncryptor cipher, byte[] sealed) {
        try {
            return Optional.of(new SigningSecret(new String(cipher.decrypt(sealed), StandardCharsets.UTF_8)));
        } catch (IllegalStateException ofAnotherKey) {
            return Optional.empty();
        }
    }

    private static BytesEncryptor cipher(String key) {
        var bytes = Base64.getDecoder().decode(key);
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("a key of entrepot.webhooks is to be " + KEY_BYTES + " bytes in Base64");
        }
        return AesGcmBytesEncryptor.withSecretKey(new SecretKeySpec(bytes, "AES"))
                .build();
    }
}
