package io.entrepot.developer.version;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.canonical.order.ConsumerId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A partner learns of the end of what it calls, also while it is the one that holds a retired version open. */
class EndingVersionsTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);
    private static final CallersOfVersion.Caller ACME =
            new CallersOfVersion.Caller("acme-retail", 3, List.of(), List.of(), DAY, DAY, null, null);

    @ParameterizedTest
    @CsvSource({
        "experience, DEPRECATED, true",
        "experience, RETIRED, true",
        "experience, ACTIVE, false",
        "experience, DRAFT, false",
        "process, DEPRECATED, false"
    })
    void namesVersionsWhoseEndWasAnnounced(String layer, String state, boolean isNamed) {
        var standing = new VersionStanding(
                new PublishedVersion(layer, "partner", 1), "", "", "", "", state, null, DAY, DAY, null, 2, Map.of());
        VersionCallers callers =
                (version, days) -> new CallersOfVersion(state, DAY, 2, DAY, DAY, List.of(ACME), List.of(), List.of());

        var ending = new EndingVersions(() -> List.of(standing), callers).of(new ConsumerId("acme-retail"), 30);

        assertThat(ending).hasSize(isNamed ? 1 : 0);
    }
}
