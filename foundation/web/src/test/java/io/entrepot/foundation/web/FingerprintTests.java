package io.entrepot.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A fingerprint names a text without telling it. */
class FingerprintTests {

    @Test
    void isTheSameForTheSameText() {
        assertThat(Fingerprint.of("key-1")).isEqualTo(Fingerprint.of("key-1"));
    }

    @Test
    void isAnotherForAnotherText() {
        assertThat(Fingerprint.of("key-1"))
                .isNotEqualTo(Fingerprint.of("key-2"))
                .isNotEqualTo(Fingerprint.of("Key-1"));
    }

    /** What is kept is compared with what later versions make of the same key. */
    @Test
    void isSha256OfUtf8InHexadecimal() {
        assertThat(Fingerprint.of("é")).isEqualTo("4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c");
    }
}
