package io.entrepot.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** The versions that exist are read from the routes. */
class VersionsTests {

    private final Versions versions = Versions.of(List.of(
            route("/partner/v2"),
            route("/partner/v10"),
            route("/portal/v1"),
            route("/edi-x12/v1"),
            route("/hooks/wms-shiphero")));

    @Test
    void listsTheVersionsOfTheApiOfAPath() {
        assertThat(versions.ofApiAt("/partner/x")).containsExactly("/partner/v2", "/partner/v10");
        assertThat(versions.ofApiAt("/portal")).containsExactly("/portal/v1");
        assertThat(versions.ofApiAt("/edi-x12")).containsExactly("/edi-x12/v1");
        assertThat(versions.ofApiAt("/hooks/wms-shiphero")).isEmpty();
        assertThat(versions.ofApiAt("/")).isEmpty();
    }

    @Test
    void tellsAKnownVersionFromAnother() {
        assertThat(versions.isKnownAt("/partner/v2")).isTrue();
        assertThat(versions.isKnownAt("/partner/v2/orders")).isTrue();
        assertThat(versions.isKnownAt("/partner/v22")).isFalse();
        assertThat(versions.isKnownAt("/partner/v1/orders")).isFalse();
    }

    @Test
    void seesWhetherAPathNamesAVersion() {
        assertThat(Versions.isNamedIn("/partner/v7/orders")).isTrue();
        assertThat(Versions.isNamedIn("/partner/v7")).isTrue();
        assertThat(Versions.isNamedIn("/partner/orders")).isFalse();
        assertThat(Versions.isNamedIn("/partner/vNext")).isFalse();
    }

    private static Route route(String path) {
        return new Route(path, "service", DataSize.ofKilobytes(1), List.of());
    }
}
