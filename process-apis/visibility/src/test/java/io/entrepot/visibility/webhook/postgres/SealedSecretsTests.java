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
        assertThat(seals.opened(seals.sealed(secret))).contains(secret);
    }

    @Test
    void sealsTheSameSecretDifferentlyEachTime() {
        assertThat(seals.sealed(secret)).isNotEqualTo(seals.sealed(secret));
    }

    @Test
    void opensNothingThatAnotherKeySealed() {
        var other = new SealedSecrets(key(32));

        assertThat(other.opened(seals.sealed(secret))).isEmpty();
    }

    @Test
    void opensWhatTheKeyBeforeSealedAndSealsWithThePresentOne() {
        var before = key(32);
        var sealedBefore = new SealedSecrets(before).sealed(secret);
        var present = key(32);
        var both = new SealedSecrets(present, before);

        assertThat(both.opened(sealedBefore)).contains(secret);
        assertThat(both.isOfPresentKey(sealedBefore)).isFalse();
        assertThat(new SealedSecrets(present).opened(both.sealed(secret))).contains(secret);
    }

    @Test
    void opensNothingThatWasChanged() {
        var sealed = seals.sealed(secret);
        sealed[sealed.length / 2] ^= 1;

        assertThat(seals.opened(sealed)).isEmpty();
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
