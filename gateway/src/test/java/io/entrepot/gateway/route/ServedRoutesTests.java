package io.entrepot.gateway.route;

import static io.entrepot.gateway.lifecycle.LifecycleFixtures.TODAY;
import static io.entrepot.gateway.lifecycle.LifecycleFixtures.aLifecycle;
import static io.entrepot.gateway.lifecycle.LifecycleFixtures.aLifecycleWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entrepot.foundation.lifecycle.ContradictoryLifecycle;
import io.entrepot.foundation.lifecycle.Lifecycle;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** Only versions that are served have a route, and all of them. */
class ServedRoutesTests {

    private static final String[] ALL = {"/partner/v1", "/partner/v2", "/hooks/wms-shiphero"};

    @Test
    void servesActiveAndDeprecatedVersionsAndWhatHasNone() {
        assertThat(served(aLifecycle(), ALL)).containsExactly(ALL);
    }

    @Test
    void keepsTheRouteOfARetiredVersionForWhoHoldsItAndTellsNobody() {
        var retired = aLifecycleWith("state: deprecated", "state: retired", LocalDate.parse("2027-12-01"));

        assertThat(served(retired, ALL)).containsExactly(ALL);
        assertThat(routes(retired, ALL).listed().stream().map(Route::path))
                .containsExactly("/partner/v2", "/hooks/wms-shiphero");
        assertThat(served(retired, "/partner/v2")).containsExactly("/partner/v2");
    }

    @Test
    void doesNotServeADraft() {
        var drafted = aLifecycleWith(
                "documentation: /docs}",
                "documentation: /docs}\n      - {major: 3, state: draft, documentation: /docs}",
                TODAY);

        assertThat(served(drafted, "/partner/v1", "/partner/v2", "/partner/v3"))
                .containsExactly("/partner/v1", "/partner/v2");
    }

    @Test
    void refusesAVersionWithoutARoute() {
        assertThatThrownBy(() -> served(aLifecycle(), "/partner/v2"))
                .isInstanceOf(ContradictoryLifecycle.class)
                .hasMessageContaining("partner v1 is served, but has no route");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/portal/v1", "/edi-x12/v1"})
    void refusesARouteThatNobodyAnswersFor(String path) {
        assertThatThrownBy(() -> served(aLifecycle(), "/partner/v1", "/partner/v2", path))
                .hasMessageContaining(path + " has a route, but no entry");
    }

    private static Stream<String> served(Lifecycle lifecycle, String... paths) {
        return routes(lifecycle, paths).routes().stream().map(Route::path);
    }

    private static ServedRoutes routes(Lifecycle lifecycle, String... paths) {
        var routes = Stream.of(paths)
                .map(path -> new Route(path, "service", DataSize.ofKilobytes(1), List.of()))
                .toList();
        return ServedRoutes.of(routes, lifecycle);
    }
}
