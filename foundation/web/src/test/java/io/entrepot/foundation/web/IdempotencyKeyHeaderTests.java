package io.entrepot.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A key is there and has the shape of one, or the problem says which of both it is. */
class IdempotencyKeyHeaderTests {

    @Test
    void readsAKey() {
        assertThat(IdempotencyKeyHeader.read("PO-1:a!")).isEqualTo("PO-1:a!");
        assertThat(IdempotencyKeyHeader.read("k".repeat(200))).hasSize(200);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "none, IDEMPOTENCY_KEY_MISSING",
                "'', IDEMPOTENCY_KEY_MISSING",
                "' ', IDEMPOTENCY_KEY_MISSING",
                "two words, MALFORMED_REQUEST",
                "schlüssel, MALFORMED_REQUEST"
            })
    void saysWhatIsWrong(@Nullable String key, ProblemType problem) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> IdempotencyKeyHeader.read(key))
                .satisfies(refused -> assertThat(refused.type()).isEqualTo(problem));
    }

    @Test
    void refusesAKeyThatIsTooLong() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> IdempotencyKeyHeader.read("k".repeat(201)))
                .satisfies(refused -> assertThat(refused.type()).isEqualTo(ProblemType.MALFORMED_REQUEST));
    }
}
