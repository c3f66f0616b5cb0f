package io.entrepot.visibility.webhook.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entrepot.visibility.webhook.SigningSecret;
import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** A secret is read with the key that sealed it, unchanged, and by nobody else. */
class SealedSecretsTests {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final SealedSecrets seals = new SealedSecrets(key(32));
    private final SigningSecret secret = SigningSecret.random(RANDOM);

    @Test
    void opensWhatItSealed() {
        assertThat(seals.opened(seals.sealed(secret))).isEqualTo(secret);
    }

    @Test
    void sealsTheSameSecretDifferentlyEachTime() {
        assertThat(seals.sealed(secret)).isNotEqualTo(seals.sealed(secret));
    }

    @Test
    void opensNothingThatAnotherKeySealed() {
        var other = new SealedSecrets(key(32));

        assertThatThrownBy(() -> other.opened(seals.sealed(secret))).isInstanceOf(RuntimeException.class);
    }

    @Test
    void opensNothingThatWasChanged() {
        var sealed = seals.sealed(secret);
        sealed[sealed.length / 2] ^= 1;

        assertThatThrownBy(() -> seals.opened(sealed)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void takesNoShortKey() {
        assertThatThrownBy(() -> new SealedSecrets(key(16))).hasMessageContaining("32 bytes");
    }

    @Test
    void showsNoSecretInWords() {
        assertThat(secret).hasToString("whsec_…");
    }

    private static String key(int bytes) {
        var key = new byte[bytes];
        RANDOM.nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
