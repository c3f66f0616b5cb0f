package io.entrepot.wmsshiphero.backend.shiphero;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same second in every spelling. */
class VendorTimeTests {

    private static final Instant LATER = Instant.parse("2026-11-24T00:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-23 13:19:30",
                "2026-11-23T13:19:30",
                "2026-11-23T13:19:30Z",
                "2026-11-23T14:19:30+01:00",
                "1795439970",
                "1795439970.5"
            })
    void readsEverySpelling(String text) {
        assertThat(VendorTime.read(text, LATER)).isEqualTo("2026-11-23T13:19:30.999Z");
    }

    @Test
    void neverComesAfterTheMomentAtWhichItIsKnown() {
        var known = Instant.parse("2026-11-23T13:19:30.200Z");

        assertThat(VendorTime.read("2026-11-23 13:19:30", known)).isEqualTo(known);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "2026-11-23", "2026-13-45 99:99:99"})
    void hasNoTimeWhereNoneCanBeRead(String text) {
        assertThat(VendorTime.read(text, LATER)).isNull();
    }
}
