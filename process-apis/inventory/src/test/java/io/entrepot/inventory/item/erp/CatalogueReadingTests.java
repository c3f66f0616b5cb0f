package io.entrepot.inventory.item.erp;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serviceUnavailable;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.entrepot.inventory.StockFixtures.ATL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.PackFactor;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.foundation.backend.TransientBackendException;
import io.entrepot.foundation.cases.CaseFilter;
import io.entrepot.foundation.cases.ExceptionCases;
import io.entrepot.foundation.schedule.SingleReplica;
import io.entrepot.inventory.ErpStub;
import io.entrepot.inventory.InventoryTest;
import io.entrepot.inventory.StockFixtures;
import io.entrepot.inventory.item.Items;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.client.RestClientException;

/** Reading the catalogue from an ERP that answers well, badly or not at all. */
@InventoryTest
class CatalogueReadingTests {

    private static final ItemNumber KNOWN = new ItemNumber("KNOWN-1");

    @Autowired
    CatalogueReading reading;

    @Autowired
    SingleReplica singleReplica;

    @Autowired
    Items items;

    @Autowired
    ExceptionCases cases;

    @Autowired
    StockFixtures fixtures;

    @BeforeEach
    void theCatalogueHasAnItem() {
        fixtures.catalogueIsRead();
        answer(page("", ErpStub.item("KNOWN-1")));
        reading.read();
    }

    @AfterEach
    void theErpIsWellAgain() {
        ErpStub.isWell();
    }

    @Test
    void readsAllPagesWithOurToken() {
        ErpStub.SERVER.stubFor(get(urlPathEqualTo("/erp/v1/items"))
                .withQueryParam("cursor", absent())
                .willReturn(okJson(page("\"two\"", ErpStub.item("PAGE-1")))));
        ErpStub.SERVER.stubFor(get(urlPathEqualTo("/erp/v1/items"))
                .withQueryParam("cursor", equalTo("two"))
                .willReturn(okJson(page("null", ErpStub.item("PAGE-2")))));

        assertThat(reading.read()).isTrue();

        assertThat(items.find(Set.of(new ItemNumber("PAGE-1"), new ItemNumber("PAGE-2"))))
                .hasSize(2)
                .allSatisfy((number, item) ->
                        assertThat(item.packs()).containsEntry(UnitOfMeasure.CASE, new PackFactor(12, 1)));
        ErpStub.SERVER.verify(getRequestedFor(urlPathEqualTo("/erp/v1/items"))
                .withQueryParam("cursor", equalTo("two"))
                .withHeader("Authorization", matching("Bearer .+")));
    }

    @Test
    void keepsTheLastCatalogueWhileTheErpIsAway() {
        ErpStub.SERVER.stubFor(get(urlPathEqualTo("/erp/v1/items")).willReturn(serviceUnavailable()));

        assertThatExceptionOfType(TransientBackendException.class).isThrownBy(reading::read);

        assertThat(isSold(KNOWN)).isTrue();
    }

    @Test
    void keepsTheLastCatalogueWhenThePagesBreakOff() {
        ErpStub.SERVER.stubFor(get(urlPathEqualTo("/erp/v1/items"))
                .withQueryParam("cursor", absent())
                .willReturn(okJson(page("\"two\"", ErpStub.item("BROKEN-1")))));
        ErpStub.SERVER.stubFor(get(urlPathEqualTo("/erp/v1/items"))
                .withQueryParam("cursor", equalTo("two"))
                .willReturn(serviceUnavailable()));

        assertThatExceptionOfType(TransientBackendException.class).isThrownBy(reading::read);

        assertThat(isSold(KNOWN)).isTrue();
        assertThat(items.find(Set.of(new ItemNumber("BROKEN-1")))).isEmpty();
    }

    @Test
    void keepsTheLastCatalogueWhenTheAnswerIsNoJson() {
        ErpStub.SERVER.stubFor(get(urlPathEqualTo("/erp/v1/items")).willReturn(okJson("<html>")));

        assertThatExceptionOfType(RestClientException.class).isThrownBy(reading::read);

        assertThat(isSold(KNOWN)).isTrue();
    }

    @Test
    void keepsTheLastCatalogueWhenTheListIsEmpty() {
        answer(page("", ""));

        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(reading::read);

        assertThat(isSold(KNOWN)).isTrue();
    }

    @Test
    void takesOverTheOthersAndOpensACaseForAnItemThatIsWrong() {
        answer(page("", ErpStub.item("KNOWN-1").replace("\"EA\"", "\"each\"") + "," + ErpStub.item("GOOD-1")));

        reading.read();

        assertThat(isSold(KNOWN)).as("what was known of it stays").isTrue();
        assertThat(isSold(new ItemNumber("GOOD-1"))).isTrue();
        assertThat(cases.list(CaseFilter.ALL))
                .anySatisfy(found -> assertThat(found.subject()).isEqualTo("KNOWN-1"));
    }

    @Test
    void blocksWhatIsNoLongerListedAndFreesItWhenItIsAgain() {
        answer(page("", ErpStub.item("OTHER-1")));
        reading.read();
        assertThat(isSold(KNOWN)).isFalse();

        answer(page("", ErpStub.item("KNOWN-1")));
        reading.read();
        assertThat(isSold(KNOWN)).isTrue();
    }

    @Test
    void explainsStockThatWasReportedBeforeItsItemWasKnown() {
        fixtures.observe(ATL, new ItemNumber("EARLY-1"), 11);
        answer(page("", ErpStub.item("EARLY-1")));

        reading.read();

        assertThat(fixtures.available(new ItemNumber("EARLY-1"))).isEqualTo(11);
    }

    @Test
    void leavesTheReadingToTheReplicaThatIsAtIt() throws Exception {
        var isAtIt = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        try (var other = Executors.newSingleThreadExecutor()) {
            Future<Boolean> ran = other.submit(() -> singleReplica.runs("catalogue", () -> {
                isAtIt.countDown();
                awaitUninterrupted(mayEnd);
            }));
            isAtIt.await();

            assertThat(reading.read()).isFalse();

            mayEnd.countDown();
            assertThat(ran.get()).isTrue();
        }
        assertThat(reading.read()).isTrue();
    }

    private boolean isSold(ItemNumber number) {
        var item = items.find(Set.of(number)).get(number);
        return item != null && !item.blocked();
    }

    private static void answer(String page) {
        ErpStub.SERVER.stubFor(get(urlPathEqualTo("/erp/v1/items")).willReturn(okJson(page)));
    }

    private static String page(String next, String items) {
        return "{\"items\":[" + items + "]" + (next.isEmpty() ? "" : ",\"next\":" + next) + "}";
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
