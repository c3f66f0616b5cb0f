package io.entrepot.inventory.drift.warehouse;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.entrepot.inventory.StockFixtures.ATL;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.inventory.InventoryTest;
import io.entrepot.inventory.StockFixtures;
import io.entrepot.inventory.WarehouseStub;
import io.entrepot.inventory.drift.Scope;
import io.entrepot.inventory.drift.StockSource.Reading;
import io.entrepot.inventory.drift.Subject;
import io.entrepot.inventory.drift.Told;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Asking a warehouse for its stock: its list page by page, and every way in which it may not answer. */
@InventoryTest
class WarehouseSourceTests {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Autowired
    WarehouseSource source;

    @Autowired
    StockFixtures fixtures;

    @BeforeEach
    void noStubOfAnotherTest() {
        WarehouseStub.isAway();
    }

    @Test
    void readsPageAfterPage() {
        var first = fixtures.anItem();
        var second = fixtures.anItem();
        page("", WarehouseStub.position(ATL, first, "EA", 5, NOON), "\"next\":\"" + first + "\"");
        page(first.value(), WarehouseStub.position(ATL, second, "XCS", 2, NOON), "\"next\":null");

        assertThat(told(first)).isEqualByComparingTo("5");
        assertThat(told(second)).isEqualByComparingTo("24");
    }

    @Test
    void countsOnlyWhatMayBeSold() {
        var item = fixtures.anItem();
        WarehouseStub.holds(ATL, """
                {"node":"ATL","item":"%s","unit":"EA","asOf":"2026-11-24T12:00:00Z","buckets":[
                 {"bucket":"AVAILABLE","quantity":5},{"bucket":"ALLOCATED","quantity":3},{"bucket":"PICKED","quantity":1},
                 {"bucket":"QUARANTINE","quantity":7},{"bucket":"UNKNOWN","quantity":2},
                 {"bucket":"AVAILABLE","quantity":11,"lot":"OLD","expiry":"2020-01-01"}]}""".formatted(item));

        assertThat(told(item)).isEqualByComparingTo("9");
        assertThat(read().told().get(Subject.warehouse(item, ATL)))
                .extracting(Told::unmapped)
                .isEqualTo(new java.math.BigDecimal("2"));
    }

    @Test
    void leavesOutWhatItCannotUnderstandAndSaysWhy() {
        var item = fixtures.anItem();
        WarehouseStub.holds(
                ATL,
                WarehouseStub.position(ATL, item, "EA", 1, NOON).replace("AVAILABLE", "SOMEWHERE"),
                WarehouseStub.position(ATL, new ItemNumber("STRANGER"), "EA", 1, NOON));

        assertThat(read().leftOut())
                .hasSize(2)
                .anyMatch(reason -> reason.contains("SOMEWHERE"))
                .contains("ATL/STRANGER: no such item is in the catalogue");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 429, 500, 503})
    void aRefusalIsAnOutageAndNoStock(int status) {
        answers(aResponse().withStatus(status));

        assertThat(source.read("ATL", Scope.ALL))
                .isEqualTo(new Reading.NotRead("wms-shiphero did not answer with its stock"));
    }

    @Test
    void aBrokenAnswerIsAnOutageAndNoStock() {
        for (var broken : List.of(
                "{\"positions\":[{\"item\":",
                "{}",
                "{\"positions\":[{\"item\":\"SKU-1\",\"unit\":\"EA\",\"buckets\":[]}]}",
                "{\"positions\":[{\"item\":\" no item \",\"unit\":\"EA\",\"asOf\":\"2026-11-24T12:00:00Z\",\"buckets\":[]}]}")) {
            answers(okJson(broken));
            assertThat(source.read("ATL", Scope.ALL)).as(broken).isInstanceOf(Reading.NotRead.class);
        }

        answers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        assertThat(source.read("ATL", Scope.ALL)).isInstanceOf(Reading.NotRead.class);
    }

    @Test
    void aListThatBreaksOffIsAnOutageAndNoHalfOfTheStock() {
        page("", WarehouseStub.position(ATL, fixtures.anItem(), "EA", 5, NOON), "\"next\":\"LOST\"");

        assertThat(source.read("ATL", Scope.ALL)).isInstanceOf(Reading.NotRead.class);
    }

    @Test
    void asksNodesInShadowToo() {
        assertThat(source.places(Scope.ALL)).contains("ATL", "DFW", "SEA", "EWR", "SUP1");
        assertThat(source.places(new Scope(Set.of(), Set.of(ATL)))).containsExactly("ATL");
    }

    private Reading.Read read() {
        return (Reading.Read) source.read("ATL", Scope.ALL);
    }

    private java.math.@Nullable BigDecimal told(ItemNumber item) {
        var told = read().told().get(Subject.warehouse(item, ATL));
        return told == null ? null : told.quantity();
    }

    private static void page(String cursor, String position, String next) {
        WarehouseStub.SERVER.stubFor(get(urlPathEqualTo("/warehouse/v1/stock"))
                .withQueryParam("node", equalTo("ATL"))
                .withQueryParam("cursor", equalTo(cursor))
                .willReturn(okJson("{\"positions\":[" + position + "]," + next + "}")));
    }

    private static void answers(ResponseDefinitionBuilder answer) {
        WarehouseStub.SERVER.stubFor(get(urlPathEqualTo("/warehouse/v1/stock"))
                .withQueryParam("node", equalTo("ATL"))
                .willReturn(answer));
    }
}
